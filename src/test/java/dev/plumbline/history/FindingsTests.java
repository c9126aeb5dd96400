package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.history.Decision.Circumstance;
import dev.plumbline.history.Decision.Comment;
import dev.plumbline.history.Decision.Unwaiver;
import dev.plumbline.history.Decision.Waived;
import dev.plumbline.history.Decision.Waiver;
import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import dev.plumbline.result.Answer;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.Finding;
import dev.plumbline.result.Finding.Beginning;
import dev.plumbline.result.Finding.Remark;
import dev.plumbline.result.Finding.Remarks;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult.EarlierRun;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsTests {
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
  private static final String CHECK = "contact-email-present";

  @Test
  void whatFailsForTheFirstTimeIsNew() {
    Finding finding = only(findings(5L));
    assertThat(finding.state()).isEqualTo(FindingState.NEW);
    assertThat(finding.fingerprint()).matches("[0-9a-f]{16}");
    assertThat(finding.unexpected()).contains(5L);
    assertThat(finding.before()).isEmpty();
    assertThat(finding.beginning()).isEmpty();
  }

  @Test
  void whatHasPassedSinceIsResolvedOnceAndThenForgotten() {
    Finding finding = only(findings(0L, 5L, 5L, 0L));
    assertThat(finding.state()).isEqualTo(FindingState.RESOLVED);
    assertThat(finding.began()).isEqualTo(FIRST.plusDays(1));
    assertThat(finding.resolvedOn()).contains(FIRST.plusDays(3));
    assertThat(finding.age(FIRST.plusDays(9))).isEqualTo(2);
    assertThat(findings(5L, 0L, 0L)).isEmpty();
  }

  @Test
  void worseTellsHowManyRowsThereWere() {
    Finding finding = only(findings(100L, 120L));
    assertThat(finding.state()).isEqualTo(FindingState.WORSE);
    assertThat(finding.before()).contains(100L);
    assertThat(finding.unexpected()).contains(120L);
    assertThat(finding.streak()).isEqualTo(2);
  }

  @Test
  void aRunThatIsRepeatedTellsTheSame() {
    List<PastRun> runs = runs(0L, 5L, 9L);
    History all = history(runs, List.of());
    List<Finding> first = Findings.of(history(runs.subList(0, 2), List.of()), runs.get(2));
    assertThat(Findings.of(all, runs.get(2))).isEqualTo(first);
  }

  @Test
  void theLastThirtyRunsAreTold() {
    Long[] rows = new Long[40];
    for (int n = 0; n < rows.length; n++) {
      rows[n] = (long) n + 1;
    }
    Finding finding = only(findings(rows));
    assertThat(finding.days()).hasSize(30);
    assertThat(finding.days().get(0)).isEqualTo(day(10, 11));
    assertThat(finding.days().get(29)).isEqualTo(day(39, 40));
    assertThat(finding.streak()).isEqualTo(40);
  }

  @Test
  void whatComesAndGoesFlaps() {
    assertThat(only(findings(5L, 0L, 5L, 0L, 5L)).flapping()).isTrue();
    assertThat(only(findings(5L, 0L, 5L, 0L)).flapping()).isFalse();
    assertThat(only(findings(5L, 0L, 5L, 0L, 5L, 5L, 5L, 5L, 5L, 5L, 5L, 5L, 5L)).flapping())
        .isFalse();
  }

  @Test
  void whatElseChangedOnTheDayItBeganIsTold() {
    PastRun before = run(0, check(0L, "a"), 2000, "CSV a.csv", "0.1.0");
    PastRun then = run(1, check(5L, "b"), 1500, "CSV b.csv", "0.2.0");
    PastRun later = run(2, check(5L, "b"), 1500, "CSV c.csv", "0.3.0");
    Finding finding = only(Findings.of(history(List.of(before, then), List.of()), later));
    assertThat(finding.beginning())
        .contains(
            new Beginning(
                FIRST,
                Optional.of(2000L),
                Optional.of(1500L),
                Optional.of("CSV a.csv"),
                Optional.of("CSV b.csv"),
                true,
                Optional.of("0.1.0"),
                Optional.of("0.2.0"),
                Optional.empty()));
  }

  @Test
  void anAcceptedFindingIsWaivedUntilItsDay() {
    Waiver waiver = waiver(Optional.empty(), FIRST.plusDays(2));
    assertThat(states(List.of(waiver), 5L, 5L, 5L, 5L, 5L))
        .containsExactly("WAIVED", "WAIVED", "WAIVED", "REOPENED", "ONGOING");
    Finding expired = only(Findings.of(history(runs(5L, 5L), List.of(waiver)), run(3, 5L)));
    assertThat(expired.state()).isEqualTo(FindingState.REOPENED);
    assertThat(expired.waiver().map(Finding.AcceptedUntil::until)).contains(FIRST.plusDays(2));
    assertThat(expired.waiver().flatMap(Finding.AcceptedUntil::by)).contains("crm");
  }

  @Test
  void whatPeopleSaidIsToldTheLatestFirst() {
    List<Decision> said = new ArrayList<>();
    for (int n = 0; n < 25; n++) {
      said.add(
          new Comment(
              new Circumstance(
                  "c" + n,
                  instant(n),
                  "p",
                  "demo",
                  n == 24 ? Optional.of("crm") : Optional.empty()),
              new Waived(CHECK, Optional.empty()),
              n == 24 ? Answer.QUESTION : Answer.FIXED,
              n == 24 ? List.of("CT-1", "CT-2") : List.of(),
              n == 24 ? Optional.of("Ask jan@vectura.example <now>") : Optional.empty()));
    }
    said.add(
        new Comment(
            circumstance("other"),
            new Waived(CHECK, Optional.of(List.of("NL"))),
            Answer.FIXED,
            List.of(),
            Optional.empty()));
    Remarks remarks = only(Findings.of(history(runs(5L), said), run(1, 5L))).remarks();
    assertThat(remarks.total()).isEqualTo(25);
    assertThat(remarks.latest())
        .hasSize(20)
        .startsWith(
            new Remark(
                Optional.of("crm"),
                LocalDate.ofInstant(instant(24), ZoneOffset.UTC),
                Answer.QUESTION,
                2,
                Optional.of("Ask ••• <now>")))
        .endsWith(
            new Remark(
                Optional.empty(),
                LocalDate.ofInstant(instant(5), ZoneOffset.UTC),
                Answer.FIXED,
                0,
                Optional.empty()));
    assertThat(Findings.of(history(runs(5L), said), run(1, 5L)))
        .isEqualTo(Findings.of(history(runs(5L), said), run(1, 5L)));
  }

  @Test
  void whatIsSaidOfACheckIsSaidOfItsGroups() {
    List<Decision> said =
        List.of(comment("a", Optional.empty()), comment("b", Optional.of(List.of("NL"))));
    PastRun run = run(0, grouped(List.of(segment("NL", 5), segment("BE", 3)), 2));
    assertThat(Findings.of(history(List.of(), said), run))
        .extracting(finding -> finding.group() + " " + finding.remarks().total())
        .containsExactly("[] 1", "[BE] 1", "[NL] 2");
  }

  private static Comment comment(String id, Optional<List<String>> group) {
    return new Comment(
        circumstance(id), new Waived(CHECK, group), Answer.FIXED, List.of(), Optional.empty());
  }

  @Test
  void anAcceptedFindingThatIsGoneIsResolved() {
    assertThat(states(List.of(waiver(Optional.empty(), FIRST.plusDays(9))), 5L, 0L))
        .containsExactly("WAIVED", "RESOLVED");
  }

  @Test
  void aWaiverThatWasTakenBackCountsForNothing() {
    Waiver waiver = waiver(Optional.empty(), FIRST.plusDays(9));
    Unwaiver back = new Unwaiver(circumstance("b"), waiver.waived(), Optional.empty());
    assertThat(states(List.of(waiver, back), 5L, 5L)).containsExactly("NEW", "ONGOING");
  }

  @Test
  void eachGroupOfRowsHasALifeOfItsOwn() {
    List<PastRun> runs =
        List.of(
            run(0, grouped(List.of(segment("NL", 5), segment("BE", 3)), 2)),
            run(1, grouped(List.of(segment("NL", 9)), 1)));
    List<Finding> findings = Findings.of(history(runs.subList(0, 1), List.of()), runs.get(1));
    assertThat(findings)
        .extracting(finding -> finding.group() + " " + finding.state())
        .containsExactly("[] ONGOING", "[BE] RESOLVED", "[NL] WORSE");
    assertThat(findings).extracting(Finding::fingerprint).doesNotHaveDuplicates();
  }

  @Test
  void aGroupThatIsNotAmongTheWorstIsNotKnownToBeGone() {
    List<PastRun> runs =
        List.of(
            run(0, grouped(List.of(segment("NL", 5)), 1)),
            run(1, grouped(List.of(segment("BE", 9)), 2)));
    assertThat(Findings.of(history(runs.subList(0, 1), List.of()), runs.get(1)))
        .extracting(finding -> finding.group() + " " + finding.state())
        .containsExactly("[] ONGOING", "[BE] NEW", "[NL] ONGOING");
  }

  @Test
  void anAcceptedGroupIsWaivedAloneAndTheRestIsNot() {
    Waiver waiver = waiver(Optional.of(List.of("NL")), FIRST.plusDays(9));
    PastRun run = run(0, grouped(List.of(segment("NL", 5), segment("BE", 3)), 2));
    assertThat(Findings.of(history(List.of(), List.of(waiver)), run))
        .extracting(finding -> finding.group() + " " + finding.state())
        .containsExactly("[] NEW", "[BE] NEW", "[NL] WAIVED");
  }

  @Test
  void aCheckIsAcceptedIfEachGroupThatFailsIs() {
    Waiver waiver = waiver(Optional.of(List.of("NL")), FIRST.plusDays(9));
    PastRun run = run(0, grouped(List.of(segment("NL", 5)), 1));
    assertThat(Findings.of(history(List.of(), List.of(waiver)), run))
        .extracting(Finding::state)
        .containsExactly(FindingState.WAIVED, FindingState.WAIVED);
  }

  @Test
  void aCheckOfWhichAnotherGroupFailsIsAcceptedNoMore() {
    Waiver waiver = waiver(Optional.of(List.of("NL")), FIRST.plusDays(9));
    List<PastRun> runs =
        List.of(
            run(0, grouped(List.of(segment("NL", 5)), 1)),
            run(1, grouped(List.of(segment("NL", 5), segment("BE", 1)), 2)),
            run(2, grouped(List.of(segment("NL", 5), segment("BE", 1)), 2)));
    assertThat(Findings.of(history(runs.subList(0, 1), List.of(waiver)), runs.get(1)))
        .extracting(finding -> finding.group() + " " + finding.state())
        .containsExactly("[] REOPENED", "[BE] NEW", "[NL] WAIVED");
    assertThat(Findings.of(history(runs.subList(0, 2), List.of(waiver)), runs.get(2)))
        .extracting(finding -> finding.group() + " " + finding.state())
        .containsExactly("[] ONGOING", "[BE] ONGOING", "[NL] WAIVED");
  }

  @Test
  void aWaiverThatRunsOutWhileNobodyCanTellIsToldOnceSomebodyCan() {
    Waiver waiver = waiver(Optional.empty(), FIRST);
    List<PastRun> runs = List.of(run(0, 5L), run(1, unevaluated()), run(2, 5L), run(3, 5L));
    List<FindingState> states = new ArrayList<>();
    for (int n = 0; n < runs.size(); n++) {
      states.add(
          only(Findings.of(history(runs.subList(0, n), List.of(waiver)), runs.get(n))).state());
    }
    assertThat(states)
        .containsExactly(
            FindingState.WAIVED, FindingState.ONGOING, FindingState.REOPENED, FindingState.ONGOING);
  }

  @Test
  void aGroupOfACheckInErrorIsInErrorToo() {
    PastRun before = run(0, grouped(List.of(segment("NL", 5)), 1));
    assertThat(Findings.of(history(List.of(before), List.of()), run(1, unevaluated())))
        .hasSize(2)
        .allSatisfy(
            finding -> {
              assertThat(finding.state()).isEqualTo(FindingState.ONGOING);
              assertThat(finding.days())
                  .extracting(Finding.Day::outcome)
                  .containsExactly(Outcome.FAILED, Outcome.ERROR);
            });
  }

  @Test
  void whoAcceptsACheckAcceptsItsGroups() {
    Waiver waiver = waiver(Optional.empty(), FIRST.plusDays(9));
    PastRun run = run(0, grouped(List.of(segment("NL", 5), segment("BE", 1)), 2));
    assertThat(Findings.of(history(List.of(), List.of(waiver)), run))
        .extracting(Finding::state)
        .containsOnly(FindingState.WAIVED);
  }

  @Test
  void aCheckThatIsNoLongerThereHasNoFinding() {
    PastRun without =
        new PastRun(
            "x",
            "p",
            "demo",
            FIRST.plusDays(1),
            instant(1),
            1,
            "0.1.0",
            Optional.empty(),
            "c",
            List.of(),
            List.of(),
            List.of());
    assertThat(Findings.of(history(runs(5L), List.of()), without)).isEmpty();
  }

  @Test
  void earlierRunsAreShownAsTheyWerePublished() {
    Circumstance afterTheSecondRun =
        new Circumstance("a", instant(1).plusSeconds(60), "p", "demo", Optional.of("crm"));
    Decision waiver =
        new Waiver(
            afterTheSecondRun,
            new Waived(CHECK, Optional.empty()),
            FIRST.plusDays(2),
            "Is being mended.");
    History history = history(runs(5L, 5L, 5L, 5L), List.of(waiver));
    List<EarlierRun> shown = history.shownBefore(FIRST.plusDays(9));
    assertThat(shown).extracting(EarlierRun::failed).containsExactly(1L, 1L, 0L, 1L);
    assertThat(shown).extracting(EarlierRun::skipped).containsExactly(0L, 0L, 1L, 0L);
  }

  private static List<String> states(List<Decision> decisions, Long... rows) {
    List<PastRun> runs = runs(rows);
    List<String> states = new ArrayList<>();
    for (int n = 0; n < runs.size(); n++) {
      states.add(
          only(Findings.of(history(runs.subList(0, n), decisions), runs.get(n))).state().name());
    }
    return states;
  }

  private static List<Finding> findings(Long... rows) {
    List<PastRun> runs = runs(rows);
    return Findings.of(
        history(runs.subList(0, runs.size() - 1), List.of()), runs.get(runs.size() - 1));
  }

  private static Finding only(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static Finding.Day day(int number, long rows) {
    return new Finding.Day(FIRST.plusDays(number), Outcome.FAILED, Optional.of(rows));
  }

  private static History history(List<PastRun> runs, List<Decision> decisions) {
    return new History(runs, List.of(), new Decisions(decisions));
  }

  private static Waiver waiver(Optional<List<String>> group, LocalDate until) {
    return new Waiver(circumstance("a"), new Waived(CHECK, group), until, "Is being mended.");
  }

  private static Circumstance circumstance(String id) {
    return new Circumstance(id, instant(0), "p", "demo", Optional.of("crm"));
  }

  private static List<PastRun> runs(Long... rows) {
    List<PastRun> runs = new ArrayList<>();
    for (Long failing : rows) {
      runs.add(run(runs.size(), failing));
    }
    return runs;
  }

  private static PastRun run(int day, Long failing) {
    return run(day, check(failing, "a"));
  }

  private static PastRun run(int day, PastCheck check) {
    return run(day, check, 2000, "CSV a.csv", "0.1.0");
  }

  private static PastRun run(int day, PastCheck check, long rows, String source, String version) {
    return new PastRun(
        "run-" + day,
        "p",
        "demo",
        FIRST.plusDays(day),
        instant(day),
        1,
        version,
        Optional.of("0123"),
        "c",
        List.of(new PastTable("contact", source, Optional.of(rows), Optional.empty(), 1)),
        List.of(check),
        List.of());
  }

  private static Instant instant(int day) {
    return Instant.parse("2026-06-01T06:00:00Z").plusSeconds(86_400L * day);
  }

  private static PastCheck check(long failing, String configuration) {
    return new PastCheck(
        rule(configuration),
        failing > 0 ? Outcome.FAILED : Outcome.PASSED,
        Optional.empty(),
        Optional.of(2000L),
        Optional.of(failing),
        Optional.empty(),
        Optional.empty());
  }

  private static PastCheck unevaluated() {
    return new PastCheck(
        rule("a"),
        Outcome.ERROR,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("TABLE_NOT_OPEN"));
  }

  private static PastCheck grouped(List<Segment> shown, int failed) {
    return new PastCheck(
        rule("a"),
        Outcome.FAILED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Segments(List.of("country"), 9, failed, 0, shown)),
        Optional.empty());
  }

  private static Segment segment(String country, long failing) {
    return new Segment(
        List.of(country),
        Outcome.FAILED,
        Optional.empty(),
        Optional.of(100L),
        Optional.of(failing),
        Optional.empty());
  }

  private static PastRule rule(String configuration) {
    return new PastRule(
        CHECK,
        "contact",
        "expect_column_values_to_not_be_null",
        Severity.CRITICAL,
        "crm",
        "email is not null",
        configuration,
        new Place("checks/contact.yml", 14));
  }
}

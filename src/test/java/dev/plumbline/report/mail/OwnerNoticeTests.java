package dev.plumbline.report.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.OwnedRuns;
import dev.plumbline.report.RememberedRuns;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.Finding;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.EarlierRun;
import dev.plumbline.result.RunResult.RunSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerNoticeTests {
  @TempDir private Path folder;

  @Test
  void anOwnerIsToldWhatIsNewsAndWhatIsSolved() throws IOException {
    Letter letter = ComposedMail.of(RememberedRuns.inEnglish(), folder).letter("crm", "work");

    assertThat(letter.subject()).isEqualTo("CRM team: 1 new, 1 solved");
    assertThat(letter.plain())
        .isEqualTo(
            """
            Weighbridge & Sons <logistics>

            CRM team: 1 new, 1 solved

            One finding is waiting.

            * Critical · New · 12 rows
              Contacts have an email address
              contact · <NL>, no value
              Fix: Make the field required on the <web form>.

            Solved

            * The rule of contact-id-unique holds
              contact · after 3 days

            Open your work queue:
            https://quality.example/site/owners/crm.html?a=1&b=2

            --\s
            Data as of 30 June 2026 · Run 2026-06-30-1a2b3c4d
            You get this mail because Weighbridge & Sons <logistics> names you as an owner, and something is otherwise than in the run before.
            """);
    assertThat(letter.html())
        .contains("Make the field required on the &lt;web form&gt;.")
        .containsOnlyOnce("href=");
  }

  @Test
  void whoHasNothingNewGetsNoMail() throws IOException {
    RunResult run = RememberedRuns.inEnglish();
    List<Finding> same = run.findings().stream().map(OwnerNoticeTests::asBefore).toList();
    RunResult calm = run.knowing(same).after(List.of(before(run, 1, "invoice-opens")));

    assertThat(ComposedMail.of(calm, folder).told()).noneMatch(told -> told.endsWith(" work"));
  }

  @Test
  void whatCannotBeCheckedIsToldOnce() throws IOException {
    RunResult run = SampleRuns.inEnglish();

    assertThat(
            ComposedMail.of(run.after(List.of(before(run, 1))), folder)
                .letter("marketing-ops", "work")
                .subject())
        .isEqualTo("Marketing Operations: 1 niet te controleren");
    assertThat(ComposedMail.of(run.after(List.of(before(run, 1, "invoice-opens"))), folder).told())
        .doesNotContain("marketing-ops work");
  }

  @Test
  void whatIsOverdueIsToldWhenItBecomesSoAndThenEachTimeThatTheTimeHasGoneByAgain()
      throws IOException {
    RunResult run = OwnedRuns.withFindings("en");
    Finding overdue =
        run.findings().stream()
            .filter(run::isOverdue)
            .findFirst()
            .map(OwnerNoticeTests::asBefore)
            .orElseThrow();
    RunResult known = run.knowing(List.of(overdue));
    int days =
        run.project().owners().stream()
            .filter(owner -> owner.id().equals(overdue.owner()))
            .findFirst()
            .orElseThrow()
            .escalateAfter()
            .orElseThrow();
    LocalDate begun = overdue.began();

    assertThat(isTold(known, begun.plusDays(days), begun.plusDays(days + 1L))).isTrue();
    assertThat(isTold(known, begun.plusDays(days + 1L), begun.plusDays(days + 2L))).isFalse();
    assertThat(isTold(known, begun.plusDays(2L * days), begun.plusDays(2L * days + 1))).isTrue();
    assertThat(isTold(known, begun.plusDays(days - 1L), begun.plusDays(days))).isFalse();
  }

  private boolean isTold(RunResult run, LocalDate before, LocalDate now) throws IOException {
    RunResult later = on(run, now).after(List.of(before(run, before)));
    return ComposedMail.of(later, folder).messages().stream()
        .filter(message -> message.about().equals("work"))
        .map(message -> message.letter().plain())
        .anyMatch(text -> text.contains(" · Overdue · "));
  }

  private static RunResult on(RunResult run, LocalDate asOf) {
    RunSummary summary = run.run();
    return new RunResult(
        run.format(),
        run.project(),
        new RunSummary(
            summary.id(),
            summary.profile(),
            asOf,
            summary.failOn(),
            summary.version(),
            summary.commit(),
            summary.startedAt(),
            summary.seconds()),
        run.tables(),
        run.metrics(),
        run.reports(),
        run.earlier(),
        run.findings(),
        run.lineage());
  }

  private static Finding asBefore(Finding finding) {
    return new Finding(
        finding.fingerprint(),
        finding.table(),
        finding.check(),
        finding.group(),
        finding.severity(),
        finding.owner(),
        FindingState.ONGOING,
        finding.firstSeen(),
        finding.began(),
        finding.lastSeen(),
        Optional.empty(),
        finding.streak(),
        finding.unexpected(),
        finding.before(),
        false,
        Optional.empty());
  }

  private static EarlierRun before(RunResult run, int days, String... unanswered) {
    return before(run, run.run().asOf().minusDays(days), unanswered);
  }

  private static EarlierRun before(RunResult run, LocalDate asOf, String... unanswered) {
    return new EarlierRun(
        asOf, 1, 1, unanswered.length, 0, "0.1.0", Optional.empty(), List.of(unanswered));
  }
}

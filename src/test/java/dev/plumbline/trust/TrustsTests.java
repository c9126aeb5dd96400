package dev.plumbline.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.FailOn;
import dev.plumbline.project.FiscalCalendar;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Place;
import dev.plumbline.project.Profile;
import dev.plumbline.project.Project;
import dev.plumbline.project.Severity;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Finding;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import dev.plumbline.result.Trust;
import dev.plumbline.result.Trust.State;
import dev.plumbline.result.ViewLineage;
import dev.plumbline.result.ViewLineage.LineageColumn;
import dev.plumbline.result.ViewLineage.LineageInput;
import dev.plumbline.result.ViewLineage.Use;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One figure, the amount of a total, over one table with the columns amount and country. */
class TrustsTests {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final Place PLACE = new Place("checks/sale.yml", 1);

  private final List<CheckResult> checks =
      new ArrayList<>(
          List.of(
              check("amount-there", "amount", Severity.CRITICAL, Outcome.PASSED),
              check("country-there", "country", Severity.CRITICAL, Outcome.PASSED)));
  private final List<Finding> findings = new ArrayList<>();

  @Test
  void allIsSoundWhereEveryInputIsLookedAtAndPassed() {
    assertThat(judged()).isEqualTo(new Trust(State.SOUND, 2, 0, List.of(), 0, false));
  }

  @Test
  void aCriticalFailureBreaksALesserOneWarns() {
    checks.add(check("small", "amount", Severity.INFO, Outcome.FAILED));
    assertThat(judged()).isEqualTo(new Trust(State.WARNED, 2, 0, List.of("small"), 1, false));

    checks.add(check("large", "country", Severity.CRITICAL, Outcome.FAILED));
    assertThat(judged())
        .isEqualTo(new Trust(State.BROKEN, 2, 0, List.of("large", "small"), 2, false));
  }

  @Test
  void whatCouldNotBeEvaluatedWarns() {
    checks.add(check("lost", "amount", Severity.CRITICAL, Outcome.ERROR));
    assertThat(judged().state()).isEqualTo(State.WARNED);
  }

  @Test
  void aCheckThatWasSkippedLooksAtNothing() {
    checks.set(1, check("country-there", "country", Severity.CRITICAL, Outcome.SKIPPED));
    assertThat(judged()).isEqualTo(new Trust(State.UNCHECKED, 2, 1, List.of(), 0, false));
  }

  @Test
  void aCheckOfTheShapeOfATableLooksAtNoColumn() {
    checks.set(1, check("shape", "columns_present", "country", Severity.CRITICAL, Outcome.PASSED));
    assertThat(judged().state()).isEqualTo(State.UNCHECKED);
  }

  @Test
  void aCheckOfTheWholeTableCountsForEveryColumn() {
    checks.add(check("key", "expect_column_values_to_be_unique", "id"));
    assertThat(judged().checks()).containsExactly("key");
    checks.set(2, check("fresh", "expect_column_max_to_be_recent", "day"));
    assertThat(judged().checks()).containsExactly("fresh");
    checks.set(2, check("other", "expect_column_values_to_be_unique", "note"));
    assertThat(judged().state()).isEqualTo(State.SOUND);
  }

  @Test
  void namesMeanTheSameInAnyCase() {
    checks.add(check("large", "AMOUNT", Severity.CRITICAL, Outcome.FAILED));
    assertThat(judged().state()).isEqualTo(State.BROKEN);
  }

  @Test
  void aFindingThatIsWaivedWarnsUnlessAnotherOfTheCheckIsOpen() {
    checks.add(check("large", "amount", Severity.CRITICAL, Outcome.FAILED));
    findings.add(finding("0000000000000001", "large", FindingState.WAIVED));
    assertThat(judged().state()).isEqualTo(State.WARNED);

    findings.add(finding("0000000000000002", "large", FindingState.WORSE));
    assertThat(judged().state()).isEqualTo(State.BROKEN);
  }

  @Test
  void aCheckThatIsSkippedBecauseItIsWaivedWarns() {
    checks.add(check("large", "amount", Severity.CRITICAL, Outcome.SKIPPED));
    findings.add(finding("0000000000000001", "large", FindingState.WAIVED));
    assertThat(judged().state()).isEqualTo(State.WARNED);
  }

  @Test
  void noMoreChecksAreNamedThanAReaderCanUse() {
    IntStream.range(0, 20)
        .forEach(
            number ->
                checks.add(
                    check("c%02d".formatted(number), "amount", Severity.INFO, Outcome.FAILED)));
    assertThat(judged().open()).isEqualTo(20);
    assertThat(judged().checks()).hasSize(Trust.MOST_CHECKS).startsWith("c00", "c01");
  }

  @Test
  void whatHangsOnNoTableIsSound() {
    RunResult run = Trusts.judge(run(), project(), List.of(lineage(List.of(), List.of())));
    assertThat(trust(run)).isEqualTo(new Trust(State.SOUND, 0, 0, List.of(), 0, false));
  }

  private Trust judged() {
    return trust(
        Trusts.judge(
            run(),
            project(),
            List.of(
                lineage(
                    List.of(input(Optional.of("amount"), Use.AGGREGATION)),
                    List.of(
                        input(Optional.empty(), Use.ROWS),
                        input(Optional.of("country"), Use.FILTER))))));
  }

  private static Trust trust(RunResult run) {
    ReportResult.Figures figures = (ReportResult.Figures) run.reports().get(0).sections().get(0);
    return figures.figures().get(0).trust().orElseThrow();
  }

  private static ViewLineage lineage(List<LineageInput> values, List<LineageInput> rows) {
    return new ViewLineage("total", List.of(new LineageColumn("amount", values, List.of())), rows);
  }

  private static LineageInput input(Optional<String> column, Use by) {
    return new LineageInput("sale", column, by);
  }

  private RunResult run() {
    LocalizedText text = LocalizedText.english("Text");
    return new RunResult(
            RunResult.FORMAT,
            new RunResult.ProjectSummary("Test", "en", "EUR", List.of()),
            new RunResult.RunSummary(
                "2026-06-30-test",
                "test",
                DAY,
                FailOn.CRITICAL,
                "0",
                Optional.empty(),
                Instant.EPOCH,
                0),
            List.of(
                new TableResult(
                    "sale",
                    "Sales.",
                    "o",
                    "CSV sale.csv",
                    List.of("id"),
                    List.of(),
                    Optional.of(1L),
                    TableResult.Cost.none(),
                    checks)),
            List.of(),
            List.of(
                new ReportResult(
                    "r",
                    text,
                    text,
                    "o",
                    List.of(),
                    List.of(
                        new ReportResult.Figures(
                            Optional.empty(),
                            "total",
                            List.of(
                                new ReportResult.Figure("amount", Optional.of(BigDecimal.ONE))))))))
        .knowing(findings);
  }

  private static Project project() {
    Profile profile =
        new Profile(
            "test",
            Map.of(),
            FailOn.NEVER,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            PLACE);
    return new Project(
        Path.of("."),
        "Test",
        Locale.ENGLISH,
        "EUR",
        new FiscalCalendar(1, FiscalCalendar.Naming.ENDS),
        Map.of(),
        "o",
        Map.of(),
        profile,
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static CheckResult check(String id, String column, Severity severity, Outcome outcome) {
    return check(id, "expect_column_values_to_not_be_null", column, severity, outcome);
  }

  private static CheckResult check(String id, String type, String column) {
    return check(id, type, column, Severity.CRITICAL, Outcome.FAILED);
  }

  private static CheckResult check(
      String id, String type, String column, Severity severity, Outcome outcome) {
    LocalizedText text = LocalizedText.english("Text");
    return new CheckResult(
        id,
        "sale",
        type,
        List.of(column),
        severity,
        "validity",
        outcome,
        text,
        "o",
        Optional.empty(),
        Optional.empty(),
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        PLACE);
  }

  private static Finding finding(String fingerprint, String check, FindingState state) {
    return new Finding(
        fingerprint,
        "sale",
        check,
        List.of(),
        Severity.CRITICAL,
        "o",
        state,
        DAY,
        DAY,
        DAY,
        Optional.empty(),
        1,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }
}

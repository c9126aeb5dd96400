package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.history.Decision;
import dev.plumbline.history.Decision.Circumstance;
import dev.plumbline.history.Decision.Rebaseline;
import dev.plumbline.history.Decision.Subject;
import dev.plumbline.history.Decisions;
import dev.plumbline.history.History;
import dev.plumbline.history.PastCheck;
import dev.plumbline.history.PastRule;
import dev.plumbline.history.PastRun;
import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import dev.plumbline.result.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What later runs compare with. */
class EarlierRunsTests {
  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 4);

  @Test
  void onlyEarlierDatesAreThePast() {
    assertThat(
            seen(
                List.of(),
                run("2024-03-02", 6, "2"),
                run("2024-03-03", 6, "3"),
                run("2024-03-04", 6, "4"),
                run("2024-03-05", 6, "5")))
        .containsExactly("2024-03-02 2", "2024-03-03 3");
  }

  @Test
  void ofRunsOfOneDateTheLastCounts() {
    assertThat(seen(List.of(), run("2024-03-03", 9, "new"), run("2024-03-03", 6, "old")))
        .containsExactly("2024-03-03 new");
  }

  @Test
  void aDayTakenOutOfTheBaselineIsNotComparedWith() {
    PastRun[] runs = {run("2024-03-02", 6, "2"), run("2024-03-03", 6, "3")};
    Decision out = rebaseline(Subject.Kind.TABLE, "t", "2024-03-10T06:00:00Z", false);
    assertThat(seen(List.of(out), runs)).containsExactly("2024-03-02 2");
    Decision back = rebaseline(Subject.Kind.CHECK, "c", "2024-03-11T06:00:00Z", true);
    assertThat(seen(List.of(out, back), runs)).containsExactly("2024-03-02 2", "2024-03-03 3");
  }

  @Test
  void aCheckOfTheSameIdOnAnotherTableIsAnother() {
    assertThat(
            EarlierRuns.of(
                    new History(
                        List.of(run("2024-03-03", 6, "3")), List.of(), new Decisions(List.of())),
                    AS_OF)
                .of("other", "c"))
        .contains(List.of());
  }

  private static List<String> seen(List<Decision> decisions, PastRun... runs) {
    return EarlierRuns.of(new History(List.of(runs), List.of(), new Decisions(decisions)), AS_OF)
        .of("t", "c")
        .orElseThrow()
        .stream()
        .map(figure -> figure.day() + " " + figure.observed().orElseThrow())
        .toList();
  }

  private static Decision rebaseline(
      Subject.Kind kind, String name, String decidedAt, boolean counted) {
    LocalDate day = LocalDate.of(2024, 3, 3);
    return new Rebaseline(
        Circumstance.at(Instant.parse(decidedAt), "p", "demo", Optional.empty()),
        new Subject(kind, name),
        day,
        day,
        counted,
        "a file was sent twice");
  }

  private static PastRun run(String asOf, int hour, String observed) {
    Instant startedAt = Instant.parse(asOf + "T%02d:00:00Z".formatted(hour));
    return new PastRun(
        startedAt.toString(),
        "p",
        "demo",
        LocalDate.parse(asOf),
        startedAt,
        1,
        "0.1.0",
        Optional.empty(),
        "0",
        List.of(),
        List.of(
            new PastCheck(
                new PastRule(
                    "c",
                    "t",
                    "expect_table_row_count_not_to_be_anomalous",
                    Severity.WARNING,
                    "o",
                    "e",
                    "0",
                    new Place("checks/t.yml", 1)),
                Outcome.PASSED,
                Optional.of(observed),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        List.of());
  }
}

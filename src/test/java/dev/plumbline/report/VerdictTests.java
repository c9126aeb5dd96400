package dev.plumbline.report;

import static dev.plumbline.result.Outcome.ERROR;
import static dev.plumbline.result.Outcome.FAILED;
import static dev.plumbline.result.Outcome.PASSED;
import static dev.plumbline.result.Outcome.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTests {
  private static final LocalizedText TEXT = LocalizedText.english("It holds");

  @Test
  void theSentenceKeepsFailedApartFromNotChecked() {
    assertThat(sentence(FAILED, ERROR, PASSED))
        .isEqualTo("1 of 3 checks failed, 1 could not be checked.");
    assertThat(sentence(FAILED, PASSED)).isEqualTo("1 of 2 checks failed.");
    assertThat(sentence(FAILED)).isEqualTo("1 of 1 check failed.");
    assertThat(sentence(ERROR, PASSED))
        .isEqualTo("No check failed, but 1 of 2 could not be checked.");
    assertThat(sentence(PASSED, PASSED)).isEqualTo("All 2 checks passed.");
    assertThat(sentence(PASSED)).isEqualTo("The only check passed.");
    assertThat(sentence(PASSED, SKIPPED)).isEqualTo("1 of 2 checks passed, 1 was skipped.");
  }

  @Test
  void theSentenceIsInTheLanguageOfTheRun() {
    assertThat(Verdict.of(SampleRuns.inDutch()).sentence())
        .isEqualTo("1 van 5 controles is mislukt, 1 kon niet worden uitgevoerd.");
  }

  @Test
  void nothingEvaluatedIsAnErrorAndNeverAPass() {
    assertThat(of(run()).outcome()).isEqualTo(ERROR);
    assertThat(of(run(SKIPPED)).outcome()).isEqualTo(ERROR);
    assertThat(of(run(SKIPPED)).sentence())
        .isEqualTo("No check was evaluated, so nothing is known about the data.");
    assertThat(of(run(ERROR, ERROR)).sentence())
        .isEqualTo("No check was evaluated: 2 of 2 could not be checked.");
  }

  @Test
  void aFailureOutweighsAnErrorAndAnErrorAPass() {
    assertThat(of(run(PASSED, ERROR, FAILED)).outcome()).isEqualTo(FAILED);
    assertThat(of(run(PASSED, ERROR)).outcome()).isEqualTo(ERROR);
    assertThat(of(run(PASSED, SKIPPED)).outcome()).isEqualTo(PASSED);
  }

  @Test
  void whatNeedsAttentionIsListedWorstFirst() {
    RunResult run =
        runWith(
            check("info", Severity.INFO, FAILED, 900),
            check("passed", Severity.CRITICAL, PASSED, 0),
            check("error", Severity.CRITICAL, ERROR, 0),
            check("few", Severity.CRITICAL, FAILED, 1),
            check("many", Severity.CRITICAL, FAILED, 10),
            check("skipped", Severity.CRITICAL, SKIPPED, 0));
    assertThat(of(run).attention())
        .extracting(CheckResult::id)
        .containsExactly("many", "few", "error", "info");
  }

  @Test
  void theCountsAddUp() {
    Verdict verdict = of(run(PASSED, PASSED, FAILED, ERROR, SKIPPED));
    assertThat(verdict)
        .extracting(Verdict::passed, Verdict::failed, Verdict::errors, Verdict::skipped)
        .containsExactly(2L, 1L, 1L, 1L);
    assertThat(verdict.total()).isEqualTo(5);
  }

  private static String sentence(Outcome... outcomes) {
    return of(run(outcomes)).sentence();
  }

  private static Verdict of(RunResult run) {
    return Verdict.of(run);
  }

  private static RunResult run(Outcome... outcomes) {
    return runWith(
        Arrays.stream(outcomes)
            .map(outcome -> check("check", Severity.CRITICAL, outcome, 0))
            .toArray(CheckResult[]::new));
  }

  private static RunResult runWith(CheckResult... checks) {
    RunResult sample = SampleRuns.inEnglish();
    TableResult table =
        new TableResult(
            "contact",
            "",
            "crm",
            "CSV",
            List.of(),
            List.of(),
            Optional.of(1L),
            new TableResult.Cost(1, 0, 0, 0, 1, 2, 0),
            List.of(checks));
    return new RunResult(
        sample.format(), sample.project(), sample.run(), List.of(table), List.of(), List.of());
  }

  private static CheckResult check(String id, Severity severity, Outcome outcome, long unexpected) {
    return new CheckResult(
        id,
        "contact",
        "table_opens",
        List.of(),
        severity,
        "validity",
        outcome,
        TEXT,
        "crm",
        Optional.empty(),
        Optional.empty(),
        TEXT,
        Optional.empty(),
        Optional.empty(),
        Optional.of(unexpected),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Place("checks/contact.yml", 1));
  }
}

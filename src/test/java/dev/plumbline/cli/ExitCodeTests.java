package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.FailOn;
import dev.plumbline.project.Severity;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitCodeTests {

  @Test
  void allPassedIsWell() {
    assertThat(code(FailOn.INFO, check(Severity.CRITICAL, Outcome.PASSED))).isEqualTo(ExitCode.OK);
  }

  @Test
  void dataThatFailsAtTheSeverityAskedForIsTen() {
    CheckResult warning = check(Severity.WARNING, Outcome.FAILED);
    assertThat(code(FailOn.WARNING, warning).number()).isEqualTo(10);
    assertThat(code(FailOn.INFO, warning).number()).isEqualTo(10);
    assertThat(code(FailOn.CRITICAL, warning).number()).isZero();
    assertThat(code(FailOn.NEVER, warning).number()).isZero();
  }

  @Test
  void whatCouldNotBeCheckedIsElevenWhateverFailed() {
    CheckResult error = check(Severity.INFO, Outcome.ERROR);
    CheckResult failed = check(Severity.CRITICAL, Outcome.FAILED);
    assertThat(code(FailOn.CRITICAL, error, failed).number()).isEqualTo(11);
    assertThat(code(FailOn.NEVER, error).number()).isEqualTo(11);
  }

  @Test
  void nothingCheckedIsNoPass() {
    assertThat(code(FailOn.CRITICAL).number()).isEqualTo(11);
    assertThat(code(FailOn.CRITICAL, check(Severity.INFO, Outcome.SKIPPED)).number()).isEqualTo(11);
  }

  private static ExitCode code(FailOn failOn, CheckResult... checks) {
    RunResult sample = SampleRuns.inEnglish();
    TableResult table = sample.tables().get(0);
    TableResult checked =
        new TableResult(
            table.name(),
            table.description(),
            table.owner(),
            table.source(),
            table.key(),
            table.columns(),
            table.rows(),
            table.cost(),
            List.of(checks));
    RunResult run =
        new RunResult(
            sample.format(),
            sample.project(),
            sample.run(),
            List.of(checked),
            sample.metrics(),
            sample.reports());
    return ExitCode.of(run, failOn);
  }

  private static CheckResult check(Severity severity, Outcome outcome) {
    CheckResult any = SampleRuns.inEnglish().checks().findFirst().orElseThrow();
    return new CheckResult(
        any.id(),
        any.table(),
        any.type(),
        any.columns(),
        severity,
        any.dimension(),
        outcome,
        any.title(),
        any.owner(),
        any.why(),
        any.fix(),
        any.expected(),
        any.observed(),
        any.evaluated(),
        any.unexpected(),
        any.sample(),
        any.segments(),
        any.error(),
        any.reason(),
        any.place());
  }
}

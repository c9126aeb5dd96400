package dev.plumbline.cli;

import dev.plumbline.project.FailOn;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;

/** How a command ends, as a number for the pipeline. Data that failed is never a crash. */
enum ExitCode {
  /** All well. */
  OK(0),
  /** A crash: a fault of the program. */
  CRASH(1),
  /** Wrong usage, or a project with faults. */
  USAGE(2),
  /** Data failed at or above the severity asked for. */
  DATA_FAILED(10),
  /** Something could not be checked. */
  NOT_CHECKED(11),
  /** Somebody who should have been told was not. */
  NOT_SENT(12);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /**
   * The code for a run under this policy. What could not be checked weighs more than what failed: a
   * pipeline may allow failing data, but must not allow a check that did not happen. No check at
   * all counts as not checked.
   */
  static ExitCode of(RunResult run, FailOn failOn) {
    boolean checked = run.checks().anyMatch(check -> check.outcome() != Outcome.SKIPPED);
    if (!checked || run.count(Outcome.ERROR) > 0) {
      return NOT_CHECKED;
    }
    boolean failed =
        run.checks()
            .filter(check -> check.outcome() == Outcome.FAILED)
            .anyMatch(check -> failOn.includes(check.severity()));
    return failed ? DATA_FAILED : OK;
  }
}

package dev.plumbline.report;

import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What to say of checks in one sentence, and which checks somebody must look at first.
 *
 * @param outcome {@link Outcome#FAILED} if a check failed; else {@link Outcome#ERROR} if one could
 *     not be checked or none was evaluated; else {@link Outcome#PASSED}
 * @param sentence in the language of the reader
 * @param attention the failed checks and those that could not be checked, worst severity first,
 *     then failed before error, then by unexpected rows
 */
public record Verdict(
    Outcome outcome,
    String sentence,
    long passed,
    long failed,
    long errors,
    long skipped,
    List<CheckResult> attention) {

  private static final Comparator<CheckResult> WORST_FIRST =
      Comparator.comparing(CheckResult::severity)
          .thenComparing(CheckResult::outcome)
          .thenComparing(check -> check.unexpected().orElse(0L), Comparator.reverseOrder())
          .thenComparing(CheckResult::table)
          .thenComparing(CheckResult::id);

  public Verdict {
    attention = List.copyOf(attention);
  }

  /** On all checks of a run, in its language. */
  public static Verdict of(RunResult run) {
    return of(run.checks().toList(), Locale.forLanguageTag(run.project().locale()));
  }

  public static Verdict of(List<CheckResult> checks, Locale locale) {
    long passed = count(checks, Outcome.PASSED);
    long failed = count(checks, Outcome.FAILED);
    long errors = count(checks, Outcome.ERROR);
    long skipped = count(checks, Outcome.SKIPPED);
    Messages messages = Messages.of(Verdict.class, "verdict", locale);
    return new Verdict(
        outcome(passed, failed, errors),
        sentence(messages, passed, failed, errors, skipped),
        passed,
        failed,
        errors,
        skipped,
        checks.stream().filter(Verdict::needsAttention).sorted(WORST_FIRST).toList());
  }

  private static long count(List<CheckResult> checks, Outcome outcome) {
    return checks.stream().filter(check -> check.outcome() == outcome).count();
  }

  /** All checks of the run, whatever came of them. */
  public long total() {
    return passed + failed + errors + skipped;
  }

  private static boolean needsAttention(CheckResult check) {
    return check.outcome() == Outcome.FAILED || check.outcome() == Outcome.ERROR;
  }

  private static Outcome outcome(long passed, long failed, long errors) {
    if (failed > 0) {
      return Outcome.FAILED;
    }
    // A run that evaluated nothing says nothing of the data: that is never a pass.
    return errors > 0 || passed == 0 ? Outcome.ERROR : Outcome.PASSED;
  }

  private static String sentence(
      Messages messages, long passed, long failed, long errors, long skipped) {
    long total = passed + failed + errors + skipped;
    return messages.text(
        beginning(passed, failed, errors, skipped), passed, failed, errors, skipped, total);
  }

  private static String beginning(long passed, long failed, long errors, long skipped) {
    if (failed > 0) {
      return errors > 0 ? "failed_and_errors" : "failed";
    }
    if (errors > 0) {
      return passed > 0 ? "errors" : "only_errors";
    }
    if (passed == 0) {
      return "nothing";
    }
    return skipped > 0 ? "passed_some" : "passed_all";
  }
}

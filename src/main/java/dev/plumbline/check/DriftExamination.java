package dev.plumbline.check;

import dev.plumbline.expectation.DriftRule;
import dev.plumbline.result.Distribution;
import dev.plumbline.result.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Compares the distribution of a column with the one that the run before left.
 *
 * @param survey how the distribution is taken
 * @param before the distribution of the run before, if it left one of the same kind
 */
record DriftExamination(
    DriftRule rule, Survey survey, Optional<Distribution> before, Measure measure)
    implements Examination {
  private static final int DIGITS = 4;

  /** How the distribution of a column is taken. */
  interface Survey {
    List<Question> questions();

    /**
     * The distribution that the answers tell.
     *
     * @param evidence answers without an error
     */
    Distribution distribution(Evidence evidence);
  }

  /** How far two distributions are apart. */
  @FunctionalInterface
  interface Measure {
    BigDecimal between(Distribution before, Distribution now);
  }

  @Override
  public List<Question> questions() {
    return survey.questions();
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<String> error = error(evidence);
    if (error.isPresent()) {
      return Judgement.error(error.get());
    }
    Distribution now = survey.distribution(evidence);
    if (now.values() == 0) {
      return Judgement.onFigure(Outcome.FAILED, Optional.empty()).because(Wording.of("no-values"));
    }
    return before
        .map(earlier -> judge(measure.between(earlier, now)))
        .orElseGet(
            () ->
                Judgement.onFigure(Outcome.SKIPPED, Optional.empty())
                    .because(Wording.of("no-distribution-before")));
  }

  @Override
  public Optional<Distribution> distribution(Evidence evidence) {
    // Without values now, the next run compares with those of the run before.
    return error(evidence).isPresent()
        ? before
        : Optional.of(survey.distribution(evidence))
            .filter(now -> now.values() > 0)
            .or(() -> before);
  }

  private Judgement judge(BigDecimal distance) {
    boolean holds = distance.compareTo(rule.maxDistance()) <= 0;
    String told =
        distance.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    return Judgement.onFigure(holds ? Outcome.PASSED : Outcome.FAILED, Optional.of(told));
  }

  private Optional<String> error(Evidence evidence) {
    return survey.questions().stream()
        .flatMap(question -> evidence.to(question).error().stream())
        .findFirst();
  }
}

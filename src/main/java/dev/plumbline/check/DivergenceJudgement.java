package dev.plumbline.check;

import dev.plumbline.result.Outcome;
import java.util.Optional;

/** Judges a relative entropy: one that is infinite or undefined is above any threshold. */
final class DivergenceJudgement {
  private DivergenceJudgement() {}

  /**
   * The judgement.
   *
   * @param threshold the most that is allowed; empty if nothing is asked but to be told
   * @param values how many were compared
   */
  static Judgement of(double entropy, Optional<Double> threshold, ColumnMask mask, long values) {
    boolean holds = threshold.isEmpty() || entropy <= threshold.get();
    Outcome outcome = holds ? Outcome.PASSED : Outcome.FAILED;
    if (Double.isFinite(entropy)) {
      return Judgement.onFigure(
          outcome, Optional.of(mask.figureOver(values, new Figure.Floating(entropy))));
    }
    return Judgement.onFigure(outcome, Optional.empty())
        .because(Wording.of(values == 0 ? "no-values" : "divergence.infinite"));
  }
}

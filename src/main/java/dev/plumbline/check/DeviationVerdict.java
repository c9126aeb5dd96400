package dev.plumbline.check;

import dev.plumbline.check.Distribution.Cell;
import dev.plumbline.expectation.DeviationRule;
import java.util.List;

/**
 * Compares the sample standard deviation with bounds. Fewer than two values have none; with NaN or
 * an infinite number among them it is NaN, which lies within no bounds.
 */
record DeviationVerdict(DeviationRule rule, Mask mask) implements DistributionExamination.Verdict {

  @Override
  public List<Cell> coarse(Distribution distribution) {
    return List.of();
  }

  @Override
  public Judgement judge(Distribution distribution) {
    long values = distribution.count() + distribution.notANumber();
    if (values < 2) {
      return Judgement.withoutFigure();
    }
    Figure deviation = new Figure.Floating(distribution.deviation().orElse(Double.NaN));
    return Judgement.within(rule.bounds(), deviation, mask.figureOver(values, deviation));
  }
}

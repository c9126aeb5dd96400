package dev.plumbline.check;

import dev.plumbline.check.Distribution.Cell;
import dev.plumbline.expectation.QuantileRule;
import dev.plumbline.expectation.QuantileRule.Quantile;
import dev.plumbline.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares quantiles of a distribution with a range each. A quantile is one of the numbers. */
record QuantileVerdict(QuantileRule rule, ColumnMask mask)
    implements DistributionExamination.Verdict {

  @Override
  public List<Cell> coarse(Distribution distribution) {
    return distribution.count() == 0
        ? List.of()
        : rule.quantiles().stream()
            .map(quantile -> at(distribution, quantile))
            .filter(cell -> !cell.isOneValue())
            .distinct()
            .toList();
  }

  @Override
  public List<Integer> stages() {
    return List.of(rule.quantiles().size());
  }

  @Override
  public Judgement judge(Distribution distribution) {
    if (distribution.count() == 0) {
      return Judgement.withoutFigure();
    }
    boolean holds = true;
    List<String> told = new ArrayList<>();
    for (Quantile quantile : rule.quantiles()) {
      Cell cell = at(distribution, quantile);
      holds &= quantile.allows(distribution.keys().approximately(cell.low()));
      told.add(quantile.name() + ": " + mask.value(distribution.keys().figure(cell.low())));
    }
    return Judgement.onFigure(
        holds ? Outcome.PASSED : Outcome.FAILED, Optional.of(String.join(", ", told)));
  }

  /** As Spark's approxQuantile without an error has it: the number of the rank above the share. */
  private static Cell at(Distribution distribution, Quantile quantile) {
    long rank = (long) Math.ceil(quantile.share() * distribution.count());
    return distribution.at(Math.min(Math.max(rank, 1), distribution.count()));
  }
}

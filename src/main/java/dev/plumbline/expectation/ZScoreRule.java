package dev.plumbline.expectation;

import dev.plumbline.expectation.Fence.Score.Sides;
import dev.plumbline.project.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * The z-score of each number, its distance from the mean in sample standard deviations, is less
 * than a threshold. Without a deviation every number complies.
 */
public record ZScoreRule(Declaration declaration, String column, double threshold, Sides sides)
    implements DistanceRule {

  @Override
  public List<Double> quantiles() {
    return List.of();
  }

  @Override
  public Optional<Fence> fence(
      OptionalDouble mean, OptionalDouble deviation, List<Double> quantiles) {
    return mean.isEmpty() || deviation.orElse(0) == 0
        ? Optional.empty()
        : Optional.of(
            new Fence.Score(mean.getAsDouble(), deviation.getAsDouble(), threshold, sides));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    String phrase = sides == Sides.BOTH ? "z-score-distance" : "z-score";
    double told = sides == Sides.BOTH ? Math.abs(threshold) : threshold;
    return declaration.limiting(
        Wording.of(phrase, column, BigDecimal.valueOf(told).stripTrailingZeros().toPlainString()));
  }
}

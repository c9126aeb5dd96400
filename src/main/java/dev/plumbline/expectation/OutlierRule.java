package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * No number is an outlier.
 *
 * @param multiplier how many times the spread a number may be away, 0 or more
 */
public record OutlierRule(Declaration declaration, String column, Method method, double multiplier)
    implements DistanceRule {

  /** What is far away. */
  public enum Method {
    /**
     * Beyond Tukey's fences: outside of the quartiles by more than so many times their distance.
     */
    QUARTILES("iqr", "outliers-quartiles", List.of(0.25, 0.75)) {
      @Override
      Optional<Fence> fence(
          OptionalDouble mean,
          OptionalDouble deviation,
          List<Double> quartiles,
          double multiplier) {
        double low = quartiles.get(0);
        double high = quartiles.get(1);
        double reach = multiplier * (high - low);
        return Double.isFinite(low) && Double.isFinite(high)
            ? Optional.of(new Fence.Between(low - reach, high + reach))
            : Optional.empty();
      }
    },
    /** So many sample standard deviations from the mean, or more. */
    DEVIATION("std", "outliers-deviation", List.of()) {
      @Override
      Optional<Fence> fence(
          OptionalDouble mean,
          OptionalDouble deviation,
          List<Double> quartiles,
          double multiplier) {
        return mean.isPresent() && deviation.isPresent()
            ? Optional.of(new Fence.Near(mean.getAsDouble(), multiplier * deviation.getAsDouble()))
            : Optional.empty();
      }
    };

    private final String text;
    private final String phrase;
    private final List<Double> quantiles;

    Method(String text, String phrase, List<Double> quantiles) {
      this.text = text;
      this.phrase = phrase;
      this.quantiles = quantiles;
    }

    static Method of(String text) {
      return text.equals(DEVIATION.text) ? DEVIATION : QUARTILES;
    }

    static List<String> texts() {
      return List.of(QUARTILES.text, DEVIATION.text);
    }

    abstract Optional<Fence> fence(
        OptionalDouble mean, OptionalDouble deviation, List<Double> quartiles, double multiplier);
  }

  @Override
  public List<Double> quantiles() {
    return method.quantiles;
  }

  @Override
  public Optional<Fence> fence(
      OptionalDouble mean, OptionalDouble deviation, List<Double> quantiles) {
    return method.fence(mean, deviation, quantiles, multiplier);
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    String times = BigDecimal.valueOf(multiplier).stripTrailingZeros().toPlainString();
    return declaration.limiting(Wording.of(method.phrase, column, times));
  }
}

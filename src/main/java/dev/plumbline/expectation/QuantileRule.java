package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Each of some quantiles of the numbers in a column lies within a range; of no numbers none does.
 */
public record QuantileRule(Declaration declaration, String column, List<Quantile> quantiles)
    implements ColumnRule {

  public QuantileRule {
    quantiles = List.copyOf(quantiles);
  }

  /**
   * One quantile and its range.
   *
   * @param share 0 to 1
   * @param lower no lower bound if empty
   * @param upper no upper bound if empty
   */
  public record Quantile(double share, Optional<Double> lower, Optional<Double> upper) {
    private static final double RELATIVE_TOLERANCE = 1e-4;
    private static final double ABSOLUTE_TOLERANCE = 1e-8;

    /**
     * Whether a number lies within the range, or as near to one of its ends as Great Expectations
     * allows.
     */
    public boolean allows(double number) {
      boolean within =
          lower.orElse(Double.NEGATIVE_INFINITY) <= number
              && number <= upper.orElse(Double.POSITIVE_INFINITY);
      return within
          || lower.filter(end -> isClose(number, end)).isPresent()
          || upper.filter(end -> isClose(number, end)).isPresent();
    }

    /** The share in plain notation. */
    public String name() {
      return plain(share);
    }

    private static boolean isClose(double number, double end) {
      return Math.abs(number - end) <= ABSOLUTE_TOLERANCE + RELATIVE_TOLERANCE * Math.abs(end);
    }

    private LocalizedText words() {
      if (lower.isPresent() && upper.isPresent()) {
        return Wording.of("between", plain(lower.get()), plain(upper.get()));
      }
      return lower
          .map(end -> Wording.of("at-least", plain(end)))
          .or(() -> upper.map(end -> Wording.of("at-most", plain(end))))
          .orElseGet(() -> Wording.of("anything"));
    }

    private static String plain(double number) {
      BigDecimal decimal = BigDecimal.valueOf(number);
      return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
  }

  @Override
  public Optional<TypeDemand> demand() {
    return Optional.of(TypeDemand.number(column));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    if (!mayBeShown.test(column)) {
      String shares = quantiles.stream().map(Quantile::name).collect(Collectors.joining(", "));
      return declaration.limiting(Wording.of("hidden-quantiles", shares, column));
    }
    LocalizedText ranges =
        quantiles.stream()
            .map(quantile -> Wording.of("quantile", quantile.name(), quantile.words()))
            .reduce((one, other) -> Wording.of("list", one, other))
            .orElseThrow();
    return declaration.limiting(Wording.of("quantiles", column, ranges));
  }
}

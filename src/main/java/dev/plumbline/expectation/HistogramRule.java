package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The shares of the numbers in bins are near enough to the weights expected, by relative entropy.
 *
 * @param bins edges in rising order, one more than weights; the first and the last may be infinite
 * @param weights expected in each bin
 * @param tails expected below the first and above the last edge; empty if not given
 * @param tailHoldout weight kept for numbers below the first and above the last edge
 * @param internalHoldout weight kept for bins whose weight is 0
 * @param threshold the most relative entropy allowed; any if empty
 */
public record HistogramRule(
    Declaration declaration,
    String column,
    List<Double> bins,
    List<Double> weights,
    List<Double> tails,
    double tailHoldout,
    double internalHoldout,
    Optional<Double> threshold)
    implements ColumnRule {

  public HistogramRule {
    bins = List.copyOf(bins);
    weights = List.copyOf(weights);
    tails = List.copyOf(tails);
  }

  /**
   * The conditions, as Spark SQL, of the numbers that each weight of {@link #expected} is of. A bin
   * holds its lower edge; only the last one holds its upper edge too. What is no number is above
   * the last edge where that is finite, and nowhere where it is not.
   */
  public List<String> conditions(String column) {
    if (!readsNumbers()) {
      return List.of(column + " IS NOT NULL");
    }
    String number = "CAST(" + column + " AS DOUBLE)";
    List<String> conditions = new ArrayList<>();
    if (hasLowerTail()) {
      conditions.add(number + " < " + literal(bins.get(0)));
    }
    for (int index = 0; index < weights.size(); index++) {
      boolean last = index == weights.size() - 1;
      conditions.add(
          "%s >= %s AND %s %s %s"
              .formatted(
                  number,
                  literal(bins.get(index)),
                  number,
                  last ? "<=" : "<",
                  literal(bins.get(index + 1))));
    }
    if (hasUpperTail()) {
      conditions.add(number + " > " + literal(bins.get(weights.size())));
    }
    return conditions;
  }

  /** The weights expected, tails included; they need not add up to 1. */
  public double[] expected() {
    List<Double> expected = new ArrayList<>();
    if (hasLowerTail()) {
      expected.add(tail(0));
    }
    expected.addAll(held());
    if (hasUpperTail()) {
      expected.add(tail(1));
    }
    return expected.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private List<Double> held() {
    long zeros = weights.stream().filter(weight -> weight == 0).count();
    double scale = 1 - tailHoldout - internalHoldout;
    return weights.stream()
        .map(weight -> weight * scale)
        .map(weight -> weight == 0 && internalHoldout > 0 ? internalHoldout / zeros : weight)
        .toList();
  }

  /** One tail takes what is held out for both where the other bin reaches to infinity. */
  private double tail(int side) {
    if (!tails.isEmpty()) {
      return tails.get(side);
    }
    return hasLowerTail() && hasUpperTail() ? tailHoldout / 2 : tailHoldout;
  }

  /** Whether it matters in which bin a value is. */
  private boolean readsNumbers() {
    return hasLowerTail() || hasUpperTail() || weights.size() > 1;
  }

  private boolean hasLowerTail() {
    return Double.isFinite(bins.get(0));
  }

  private boolean hasUpperTail() {
    return Double.isFinite(bins.get(bins.size() - 1));
  }

  private static String literal(double edge) {
    return "CAST('" + edge + "' AS DOUBLE)";
  }

  @Override
  public Optional<TypeDemand> demand() {
    return readsNumbers() ? Optional.of(TypeDemand.number(column)) : Optional.empty();
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.divergence("histogram", column, threshold));
  }
}

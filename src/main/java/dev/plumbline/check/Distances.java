package dev.plumbline.check;

import dev.plumbline.result.Distribution;
import dev.plumbline.result.Distribution.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** How far two distributions are apart. */
final class Distances {
  /** In the stability index, a value that one side lacks counts as this share. */
  private static final double LEAST_SHARE = 0.0001;

  private Distances() {}

  /**
   * The largest difference of the shares below any number, to a hundredth: the statistic of
   * Kolmogorov (1933) and Smirnov (1948) for two samples, on a hundred quantiles.
   */
  static BigDecimal kolmogorovSmirnov(Distribution before, Distribution now) {
    int largest =
        Stream.concat(before.quantiles().stream(), now.quantiles().stream())
            .mapToInt(number -> Math.abs(below(before, number) - below(now, number)))
            .max()
            .orElse(0);
    return BigDecimal.valueOf(largest)
        .divide(BigDecimal.valueOf(Distribution.MOST), MathContext.DECIMAL64);
  }

  /** The largest difference of the shares of any value: the distance of the norm L-infinity. */
  static BigDecimal largestDifference(Distribution before, Distribution now) {
    return over(before, now, (one, other) -> one.subtract(other).abs()).stream()
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  /**
   * The population stability index: the sum over the values of (q − p) · ln(q / p), for the shares
   * p before and q now. Siddiqi, Credit Risk Scorecards (2006).
   */
  static BigDecimal stabilityIndex(Distribution before, Distribution now) {
    return over(before, now, Distances::stabilityTerm).stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal stabilityTerm(BigDecimal before, BigDecimal now) {
    double p = Math.max(before.doubleValue(), LEAST_SHARE);
    double q = Math.max(now.doubleValue(), LEAST_SHARE);
    return BigDecimal.valueOf((q - p) * Math.log(q / p));
  }

  private static int below(Distribution distribution, BigDecimal number) {
    return (int)
        distribution.quantiles().stream().filter(each -> each.compareTo(number) <= 0).count();
  }

  /** A value that one side may have among its rest is taken with the rest on both. */
  private static List<BigDecimal> over(
      Distribution before, Distribution now, BinaryOperator<BigDecimal> term) {
    Map<String, Long> rowsBefore = rows(before);
    Map<String, Long> rowsNow = rows(now);
    Set<String> values = new TreeSet<>();
    Stream.of(rowsBefore, rowsNow).map(Map::keySet).forEach(values::addAll);
    values.removeIf(
        value ->
            (before.rest() > 0 && !rowsBefore.containsKey(value))
                || (now.rest() > 0 && !rowsNow.containsKey(value)));
    List<BigDecimal> terms = new ArrayList<>();
    long restBefore = before.values();
    long restNow = now.values();
    for (String value : values) {
      long one = rowsBefore.getOrDefault(value, 0L);
      long other = rowsNow.getOrDefault(value, 0L);
      restBefore -= one;
      restNow -= other;
      terms.add(term.apply(share(one, before), share(other, now)));
    }
    if (restBefore > 0 || restNow > 0) {
      terms.add(term.apply(share(restBefore, before), share(restNow, now)));
    }
    return terms;
  }

  private static Map<String, Long> rows(Distribution distribution) {
    Map<String, Long> rows = new HashMap<>();
    for (Share share : distribution.shares()) {
      rows.put(share.value(), share.rows());
    }
    return rows;
  }

  private static BigDecimal share(long rows, Distribution distribution) {
    return BigDecimal.valueOf(rows)
        .divide(BigDecimal.valueOf(distribution.values()), MathContext.DECIMAL64);
  }
}

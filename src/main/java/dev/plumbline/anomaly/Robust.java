package dev.plumbline.anomaly;

import java.util.Arrays;
import java.util.Collection;

/** Statistics that a few wild values do not move. */
final class Robust {
  /** Makes the median absolute deviation of normal noise its standard deviation. */
  private static final double BY_MEDIAN = 1.4826;

  /** Makes the mean absolute deviation of normal noise its standard deviation. */
  private static final double BY_MEAN = 1.2533;

  private Robust() {}

  static double median(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
  }

  /**
   * The standard deviation that the median absolute deviation tells. Where more than half of the
   * values are the same, that would be 0, and the mean absolute deviation tells it.
   */
  static double deviation(Collection<Double> values) {
    double center = median(values);
    double[] distances = values.stream().mapToDouble(value -> Math.abs(value - center)).toArray();
    double median = median(Arrays.stream(distances).boxed().toList());
    return median > 0 ? BY_MEDIAN * median : BY_MEAN * Arrays.stream(distances).average().orElse(0);
  }
}

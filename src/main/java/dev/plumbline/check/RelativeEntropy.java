package dev.plumbline.check;

/**
 * How far observed weights are from expected ones: the relative entropy of Kullback and Leibler
 * (1951), Σ p·ln(p/q) with both scaled to a sum of 1, in natural units, as {@code
 * scipy.stats.entropy} computes it. Nothing observed adds nothing; something observed where nothing
 * is expected makes it infinite; no weights at all make it NaN.
 */
final class RelativeEntropy {
  private RelativeEntropy() {}

  /**
   * The relative entropy.
   *
   * @param observed 0 or more each
   * @param expected as many
   */
  static double of(double[] observed, double[] expected) {
    double allObserved = sum(observed);
    double allExpected = sum(expected);
    double entropy = 0;
    for (int index = 0; index < observed.length; index++) {
      entropy += term(observed[index] / allObserved, expected[index] / allExpected);
    }
    return entropy;
  }

  private static double term(double observed, double expected) {
    if (observed > 0 && expected > 0) {
      return observed * Math.log(observed / expected);
    }
    if (Double.isNaN(observed) || Double.isNaN(expected)) {
      return Double.NaN;
    }
    return observed == 0 && expected >= 0 ? 0 : Double.POSITIVE_INFINITY;
  }

  private static double sum(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }
}

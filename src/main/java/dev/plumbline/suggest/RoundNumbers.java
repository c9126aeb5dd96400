package dev.plumbline.suggest;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers that look chosen rather than measured. */
final class RoundNumbers {

  private static final int[] STEPS = {1, 2, 5, 10};

  private RoundNumbers() {}

  /** The least of 1, 2, 5, 10, 20, 50 and so on that is no less than a positive number. */
  static BigDecimal atLeast(BigDecimal number) {
    BigDecimal magnitude = BigDecimal.ONE.movePointRight(number.precision() - number.scale() - 1);
    for (int step : STEPS) {
      BigDecimal candidate = magnitude.multiply(BigDecimal.valueOf(step));
      if (candidate.compareTo(number) >= 0) {
        return plain(candidate);
      }
    }
    return plain(magnitude.movePointRight(1));
  }

  /** A positive count with all but its first two digits made zero. */
  static long down(long count) {
    long unit = 1;
    while (count / unit >= 100) {
      unit *= 10;
    }
    return count / unit * unit;
  }

  /**
   * A share a little below what was seen, to the digits in which it differs from 1.
   *
   * @param failing the share of rows that do otherwise, above 0
   */
  static BigDecimal mostly(double failing) {
    double allowed = Math.min(1.5 * failing, failing + 0.05);
    int digits = failing >= 0.01 ? 2 : failing >= 0.001 ? 3 : failing >= 0.0001 ? 4 : 8;
    BigDecimal share = BigDecimal.valueOf(1 - allowed).setScale(digits, RoundingMode.FLOOR);
    return plain(share.max(BigDecimal.ZERO));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

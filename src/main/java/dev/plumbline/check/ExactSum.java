package dev.plumbline.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A sum of numbers, or of their squares, that is never rounded: a fixed-point number wide enough
 * for the square of the smallest and of the largest double. So the order in which the numbers come
 * and are merged does not matter.
 */
final class ExactSum implements Serializable {
  private static final long serialVersionUID = 1;

  /** The square of the smallest double is 2 to the power of this. */
  private static final int LOWEST_EXPONENT = -2148;

  private static final int DIGIT_BITS = 32;
  private static final long DIGIT = 0xffffffffL;

  /** Digits up to the square of the largest double, and two more for its sums. */
  private static final int DIGITS = (2048 - LOWEST_EXPONENT) / DIGIT_BITS + 3;

  /** An addition adds less than 2 to the power of 33 to a digit, of which so many fit a long. */
  private static final int ADDITIONS = 1 << 29;

  private static final int MANTISSA_BITS = 52;
  private static final int LOWEST_DOUBLE_EXPONENT = -1074;

  private final long[] digits = new long[DIGITS];
  private int additions;

  void add(long number) {
    add(0, magnitude(number), 0, Long.signum(number));
  }

  void addSquare(long number) {
    long magnitude = magnitude(number);
    add(highProduct(magnitude), magnitude * magnitude, 0, 1);
  }

  /**
   * Adds a double.
   *
   * @param number finite
   */
  void add(double number) {
    add(0, mantissa(number), exponent(number), number < 0 ? -1 : 1);
  }

  /**
   * Adds the square of a double.
   *
   * @param number finite
   */
  void addSquare(double number) {
    long mantissa = mantissa(number);
    add(Math.multiplyHigh(mantissa, mantissa), mantissa * mantissa, 2 * exponent(number), 1);
  }

  void add(ExactSum other) {
    carry();
    other.carry();
    for (int index = 0; index < DIGITS; index++) {
      digits[index] += other.digits[index];
    }
    additions = 2;
  }

  /** The sum as it is, in all its digits. */
  BigDecimal value() {
    BigInteger total = BigInteger.ZERO;
    for (int index = DIGITS - 1; index >= 0; index--) {
      total = total.shiftLeft(DIGIT_BITS).add(BigInteger.valueOf(digits[index]));
    }
    if (total.signum() == 0) {
      return BigDecimal.ZERO;
    }
    int zeros = total.getLowestSetBit();
    int exponent = LOWEST_EXPONENT + zeros;
    BigInteger odd = total.shiftRight(zeros);
    return exponent < 0
        ? new BigDecimal(odd.multiply(BigInteger.valueOf(5).pow(-exponent)), -exponent)
        : new BigDecimal(odd.shiftLeft(exponent));
  }

  /** The digits, lowest first, of which leading and trailing zeros count for nothing. */
  long[] digits() {
    carry();
    return digits.clone();
  }

  static ExactSum of(long[] digits) {
    ExactSum sum = new ExactSum();
    System.arraycopy(digits, 0, sum.digits, 0, DIGITS);
    return sum;
  }

  static int width() {
    return DIGITS;
  }

  /** Adds a magnitude of 128 bits, shifted by an exponent of two. */
  private void add(long high, long low, int exponent, int sign) {
    int position = exponent - LOWEST_EXPONENT;
    int shift = position % DIGIT_BITS;
    int index = position / DIGIT_BITS;
    add(low & DIGIT, index, shift, sign);
    add(low >>> DIGIT_BITS, index + 1, shift, sign);
    add(high & DIGIT, index + 2, shift, sign);
    add(high >>> DIGIT_BITS, index + 3, shift, sign);
    if (++additions >= ADDITIONS) {
      carry();
    }
  }

  private void add(long digit, int index, int shift, int sign) {
    if (digit != 0) {
      long shifted = digit << shift;
      digits[index] += sign * (shifted & DIGIT);
      digits[index + 1] += sign * (shifted >>> DIGIT_BITS);
    }
  }

  private void carry() {
    for (int index = 0; index < DIGITS - 1; index++) {
      digits[index + 1] += digits[index] >> DIGIT_BITS;
      digits[index] &= DIGIT;
    }
    additions = 1;
  }

  private static long magnitude(long number) {
    return number < 0 ? -number : number;
  }

  /** The high half of the square of an unsigned number that is at most 2 to the power of 63. */
  private static long highProduct(long magnitude) {
    return magnitude == Long.MIN_VALUE ? 1L << 62 : Math.multiplyHigh(magnitude, magnitude);
  }

  private static long mantissa(double number) {
    long bits = Double.doubleToRawLongBits(number);
    long fraction = bits & ((1L << MANTISSA_BITS) - 1);
    return Math.abs(number) < Double.MIN_NORMAL ? fraction : fraction | 1L << MANTISSA_BITS;
  }

  private static int exponent(double number) {
    return Math.max(Math.getExponent(number) - MANTISSA_BITS, LOWEST_DOUBLE_EXPONENT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExactSum sum && value().equals(sum.value());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digits());
  }
}

package dev.plumbline.check;

/**
 * Doubles as whole numbers in the same order: the bits of IEEE 754, those of negative numbers
 * turned round. Zero has one key, whatever its sign.
 */
final class FloatingOrder {
  static final long LOWEST = key(Double.NEGATIVE_INFINITY);
  static final long HIGHEST = key(Double.POSITIVE_INFINITY);

  private FloatingOrder() {}

  /**
   * The key of a double.
   *
   * @param number not NaN, which has no place in the order
   */
  static long key(double number) {
    return turned(Double.doubleToRawLongBits(number + 0.0));
  }

  /** The double of a key; the nearest infinity where the key is none of a number. */
  static double number(long key) {
    return Double.longBitsToDouble(turned(Math.min(Math.max(key, LOWEST), HIGHEST)));
  }

  private static long turned(long bits) {
    return bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE);
  }
}

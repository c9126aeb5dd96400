package dev.plumbline.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A linear scale with round ticks that holds zero and every value.
 *
 * @param low first tick
 * @param high last tick
 * @param step between ticks: 1, 2, 2.5 or 5 times a power of ten
 */
record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {
  private static final List<BigDecimal> STEPS =
      Stream.of("1", "2", "2.5", "5", "10").map(BigDecimal::new).toList();

  /** A step a little too small is better than the next, which may be twice as large. */
  private static final BigDecimal LEAST = new BigDecimal("0.85");

  /**
   * The scale of these values with about so many steps, at most a few more.
   *
   * @param grain every step is a whole multiple of it; zero where any step will do
   */
  static Scale covering(Stream<BigDecimal> values, int steps, BigDecimal grain) {
    List<BigDecimal> all = values.toList();
    BigDecimal least = all.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
    BigDecimal most = all.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    if (least.compareTo(most) == 0) {
      return new Scale(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
    }
    BigDecimal step = step(most.subtract(least), steps, grain);
    return new Scale(
        step.multiply(least.divide(step, 0, RoundingMode.FLOOR)),
        step.multiply(most.divide(step, 0, RoundingMode.CEILING)),
        step);
  }

  private static BigDecimal step(BigDecimal span, int steps, BigDecimal grain) {
    BigDecimal rough =
        span.multiply(LEAST).divide(BigDecimal.valueOf(steps), MathContext.DECIMAL64);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
    return STEPS.stream()
        .map(power::multiply)
        .filter(candidate -> candidate.compareTo(rough) >= 0)
        .filter(candidate -> isMultiple(candidate, grain))
        .findFirst()
        // Even ten times the power is finer than the grain.
        .orElse(grain);
  }

  private static boolean isMultiple(BigDecimal step, BigDecimal grain) {
    return grain.signum() == 0 || step.remainder(grain).signum() == 0;
  }

  List<BigDecimal> ticks() {
    int count = high.subtract(low).divide(step, 0, RoundingMode.HALF_UP).intValue();
    return Stream.iterate(low, tick -> tick.add(step)).limit(count + 1L).toList();
  }

  /** Where a value lies between the place of the lowest tick and that of the highest. */
  double position(BigDecimal value, double from, double to) {
    double share =
        value.subtract(low).divide(high.subtract(low), MathContext.DECIMAL64).doubleValue();
    return from + share * (to - from);
  }
}

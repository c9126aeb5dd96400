package dev.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/**
 * Chance that falls the same way every time. {@link Random} is used because its algorithm is part
 * of its specification: no release of Java may change what it draws.
 */
final class Dice {
  private static final long SEED = 20260630L;

  private final Random random;

  private Dice(long seed) {
    this.random = new Random(seed);
  }

  /** Dice of their own for each purpose, so that a change in one table disturbs no other. */
  static Dice of(String purpose) {
    return new Dice(SEED * 31 + purpose.hashCode());
  }

  /** A whole number, both bounds included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  double between(double least, double most) {
    return least + random.nextDouble() * (most - least);
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** True in so many of a hundred cases. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A day, both bounds included. */
  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
  }

  /** A moment of a working day in UTC. */
  LocalDateTime moment(LocalDate first, LocalDate last) {
    return day(first, last).atTime(between(6, 19), between(0, 59), between(0, 59));
  }

  BigDecimal money(double least, double most) {
    return Money.cents(between(least, most));
  }
}

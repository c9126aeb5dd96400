package dev.plumbline.sheet;

import java.util.OptionalDouble;

/** What a ratio is made of. */
record Ratio(double numerator, double denominator) {

  /** The value; empty where it divides by nothing. */
  OptionalDouble value() {
    return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of(numerator / denominator);
  }

  /** Both together: the sum of what is divided by the sum of what it is divided by. */
  Ratio plus(Ratio other) {
    return new Ratio(numerator + other.numerator, denominator + other.denominator);
  }
}

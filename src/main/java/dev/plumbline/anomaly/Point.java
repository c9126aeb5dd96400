package dev.plumbline.anomaly;

import java.time.LocalDate;

/** The value of a figure on a day. */
public record Point(LocalDate day, double value) {

  public Point {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A series has finite values only");
    }
  }
}

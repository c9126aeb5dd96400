package dev.plumbline.anomaly;

import java.util.List;

/** A way to tell whether a value is like the earlier ones. */
@FunctionalInterface
public interface Detector {

  /**
   * Compares a value with those of earlier days; of the same day or later ones, none counts.
   *
   * @param past values in any order, of each day one at most
   */
  Assessment assess(List<Point> past, Point candidate);
}

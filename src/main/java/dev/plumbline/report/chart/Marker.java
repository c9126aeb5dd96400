package dev.plumbline.report.chart;

import java.util.Locale;

/** The shapes of points, so that lines are told apart without colour. */
public final class Marker {
  private static final int SHAPES = 4;

  private Marker() {}

  /** The shape of a series around a point, in the path language of SVG. */
  public static String path(int series, double x, double y) {
    String shape =
        switch ((series - 1) % SHAPES) {
          case 0 -> "a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z";
          case 1 -> "v-3.2h6.4v6.4h-6.4z";
          case 2 -> "l4 -7l4 7z";
          default -> "l4.5 -4.5l4.5 4.5l-4.5 4.5z";
        };
    double start =
        switch ((series - 1) % SHAPES) {
          case 0 -> 3.5;
          case 1 -> 3.2;
          case 2 -> 4;
          default -> 4.5;
        };
    double drop = (series - 1) % SHAPES == 2 ? 3 : 0;
    return String.format(Locale.ROOT, "M%.1f %.1f%s", x - start, y + drop, shape);
  }
}

package dev.plumbline.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A bar before it has a place: from one value to another, in one lane of its category.
 *
 * @param lane counted from 0; stacked bars share lane 0
 */
record Segment(int category, int lane, ChartData.Series series, BigDecimal from, BigDecimal to) {

  /** Bars side by side, each from zero. */
  static List<Segment> grouped(ChartData data) {
    List<Segment> segments = new ArrayList<>();
    for (int category = 0; category < data.categories().size(); category++) {
      for (int lane = 0; lane < data.series().size(); lane++) {
        ChartData.Series series = data.series().get(lane);
        BigDecimal value = series.values().get(category);
        if (value != null) {
          segments.add(new Segment(category, lane, series, BigDecimal.ZERO, value));
        }
      }
    }
    return segments;
  }

  /** Bars end to end: what is above zero to one side, what is below to the other. */
  static List<Segment> stacked(ChartData data) {
    List<Segment> segments = new ArrayList<>();
    for (int category = 0; category < data.categories().size(); category++) {
      BigDecimal above = BigDecimal.ZERO;
      BigDecimal below = BigDecimal.ZERO;
      for (ChartData.Series series : data.series()) {
        BigDecimal value = series.values().get(category);
        if (value == null || value.signum() == 0) {
          continue;
        }
        BigDecimal start = value.signum() > 0 ? above : below;
        BigDecimal end = start.add(value);
        segments.add(new Segment(category, 0, series, start, end));
        above = above.max(end);
        below = below.min(end);
      }
    }
    return segments;
  }

  BigDecimal value() {
    return to.subtract(from);
  }

  boolean isNegative() {
    return to.compareTo(from) < 0;
  }
}

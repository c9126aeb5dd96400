package dev.plumbline.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

  /** A bar for each category: a total from zero, or a step from what there was to what is left. */
  static List<Segment> falling(ChartData data) {
    ChartData.Series left = data.series().get(0);
    ChartData.Series taken = data.series().get(1);
    List<Segment> segments = new ArrayList<>();
    for (int category = 0; category < data.categories().size(); category++) {
      BigDecimal end = left.values().get(category);
      BigDecimal step = taken.values().get(category);
      if (end != null) {
        segments.add(
            step == null
                ? new Segment(category, 0, left, BigDecimal.ZERO, end)
                : new Segment(category, 0, taken, end.add(step), end));
      }
    }
    return segments;
  }

  /** Where it begins and where it ends. */
  Stream<BigDecimal> ends() {
    return Stream.of(from, to);
  }

  BigDecimal value() {
    return to.subtract(from);
  }

  boolean isBelowZero() {
    return to.min(from).signum() < 0;
  }
}

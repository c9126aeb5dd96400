package dev.plumbline.report.chart;

import java.util.List;

/**
 * The bars of a chart before they have a place.
 *
 * @param lanes bars side by side in one category
 * @param labelled whether the value is written beside each bar
 */
record BarPlan(
    ChartData data, List<Segment> segments, int lanes, Scale scale, boolean labelled, int width) {
  /** As many ticks as labels of usual length leave room for, side by side. */
  private static final int PIXELS_PER_STEP = 110;

  private static final int FEWEST_STEPS = 3;
  private static final int STEPS_UPWARD = 4;

  static BarPlan of(ChartData data, List<Segment> segments, int lanes, int width) {
    boolean stacked = lanes < data.series().size();
    return new BarPlan(data, segments, lanes, levelScale(data, segments, width), !stacked, width);
  }

  /** Bars in one lane, each with its value beside it. */
  static BarPlan labelled(ChartData data, List<Segment> segments, int width) {
    return new BarPlan(data, segments, 1, levelScale(data, segments, width), true, width);
  }

  /** The same bars with ticks above each other. */
  BarPlan upright() {
    return new BarPlan(data, segments, lanes, scale(data, segments, STEPS_UPWARD), labelled, width);
  }

  private static Scale levelScale(ChartData data, List<Segment> segments, int width) {
    return scale(data, segments, Math.max(FEWEST_STEPS, width / PIXELS_PER_STEP));
  }

  private static Scale scale(ChartData data, List<Segment> segments, int steps) {
    return Scale.covering(segments.stream().flatMap(Segment::ends), steps, data.grain());
  }

  boolean hasNegatives() {
    return scale.low().signum() < 0;
  }

  String brief(Segment segment) {
    return data.brief().apply(segment.value());
  }

  String title(Segment segment) {
    return data.description(segment.category(), segment.series());
  }

  double widestTick() {
    return scale.ticks().stream().map(data.brief()).mapToDouble(Letters::width).max().orElse(0);
  }

  double widestValue() {
    return labelled
        ? segments.stream().map(this::brief).mapToDouble(Letters::width).max().orElse(0)
        : 0;
  }

  double widestCategory() {
    return data.categories().stream().mapToDouble(Letters::width).max().orElse(0);
  }
}

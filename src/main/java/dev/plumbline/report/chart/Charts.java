package dev.plumbline.report.chart;

import java.util.List;

/** Draws what a report declares, in the form that reads best at a width. */
public final class Charts {

  private Charts() {}

  /** Bars of every series side by side. */
  public static Drawing bars(ChartData data, int width) {
    List<Segment> segments = Segment.grouped(data);
    return bars(data, segments, data.series().size(), width);
  }

  /** Bars of all series on top of each other. */
  public static Drawing stackedBars(ChartData data, int width) {
    return bars(data, Segment.stacked(data), 1, width);
  }

  /**
   * Totals from the ground up, and between them steps that hang where they take something away.
   *
   * @param data two series: what is left, and what a step took away, null where a bar is a total
   */
  public static Drawing waterfall(ChartData data, int width) {
    return bars(BarPlan.labelled(data, Segment.falling(data), width));
  }

  /** A line for every series. */
  public static Drawing lines(ChartData data, int width) {
    return new LinePlot(data, width).draw();
  }

  private static Drawing bars(ChartData data, List<Segment> segments, int lanes, int width) {
    return bars(BarPlan.of(data, segments, lanes, width));
  }

  private static Drawing bars(BarPlan plan) {
    BarPlan upright = plan.upright();
    return UprightBars.suit(upright) ? new UprightBars(upright).draw() : new LevelBars(plan).draw();
  }
}

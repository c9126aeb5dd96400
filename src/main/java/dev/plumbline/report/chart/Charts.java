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

  /** A line for every series. */
  public static Drawing lines(ChartData data, int width) {
    return new LinePlot(data, width).draw();
  }

  private static Drawing bars(ChartData data, List<Segment> segments, int lanes, int width) {
    BarPlan plan = BarPlan.of(data, segments, lanes, width);
    BarPlan upright = plan.upright();
    return UprightBars.suit(upright) ? new UprightBars(upright).draw() : new LevelBars(plan).draw();
  }
}

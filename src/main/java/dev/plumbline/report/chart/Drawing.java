package dev.plumbline.report.chart;

import java.util.List;

/**
 * The shapes of a chart, in pixels from the upper left corner; colour and texture are chosen by the
 * number of a series.
 */
public record Drawing(
    int width,
    int height,
    List<Rule> rules,
    List<Bar> bars,
    List<Trace> traces,
    List<Mark> marks,
    List<Label> labels) {

  public Drawing {
    rules = List.copyOf(rules);
    bars = List.copyOf(bars);
    traces = List.copyOf(traces);
    marks = List.copyOf(marks);
    labels = List.copyOf(labels);
  }

  /**
   * A straight line.
   *
   * @param kind {@code grid}, or {@code axis} for the line of zero
   */
  public record Rule(double x1, double y1, double x2, double y2, String kind) {
    public Rule {
      x1 = rounded(x1);
      y1 = rounded(y1);
      x2 = rounded(x2);
      y2 = rounded(y2);
    }
  }

  /** A filled rectangle of one series; the title is its value in words. */
  public record Bar(double x, double y, double width, double height, int series, String title) {
    public Bar {
      x = rounded(x);
      y = rounded(y);
      width = rounded(width);
      height = rounded(height);
    }
  }

  /** A line through the values of one series, in the path language of SVG. */
  public record Trace(String path, int series) {}

  /** One value of a line, shaped by its series, in the path language of SVG. */
  public record Mark(String path, int series, String title) {}

  /**
   * A text on the drawing.
   *
   * @param anchor {@code start}, {@code middle} or {@code end}
   * @param kind {@code category}, {@code tick} or {@code value}
   * @param full the whole text where {@code text} had to be cut; else empty
   */
  public record Label(double x, double y, String anchor, String text, String kind, String full) {
    public Label {
      x = rounded(x);
      y = rounded(y);
    }

    static Label of(double x, double y, String anchor, String text, String kind) {
      return new Label(x, y, anchor, text, kind, "");
    }
  }

  /** A tenth of a pixel is finer than any screen, and short to write. */
  static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}

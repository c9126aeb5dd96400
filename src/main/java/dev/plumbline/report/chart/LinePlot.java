package dev.plumbline.report.chart;

import dev.plumbline.report.chart.Drawing.Label;
import dev.plumbline.report.chart.Drawing.Mark;
import dev.plumbline.report.chart.Drawing.Rule;
import dev.plumbline.report.chart.Drawing.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lines over categories in an order; a line is broken where a value is missing. */
final class LinePlot {
  private static final double TOP = 14;
  private static final double BOTTOM = 240;
  private static final double NAMES = 26;
  private static final double GAP = 8;
  private static final int STEPS = 4;

  /** Above so many values, dots would hide the line. */
  private static final int DOTTED = 60;

  private final ChartData data;
  private final int width;
  private final Scale scale;
  private final double left;
  private final double inset;

  LinePlot(ChartData data, int width) {
    this.data = data;
    this.width = width;
    this.scale = Scale.covering(data.values(), STEPS, data.grain());
    double tick =
        scale.ticks().stream().map(data.brief()).mapToDouble(Letters::width).max().orElse(0);
    this.left = tick + GAP;
    this.inset = Math.min(widestName() / 2, 36) + 4;
  }

  Drawing draw() {
    List<Trace> traces = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (ChartData.Series series : data.series()) {
      traces.add(new Trace(path(series), series.number()));
      marks.addAll(marks(series));
    }
    List<Label> labels = new ArrayList<>(ticks());
    labels.addAll(names());
    int height = (int) (BOTTOM + NAMES);
    return new Drawing(width, height, rules(), List.of(), traces, marks, labels);
  }

  private double widestName() {
    return data.categories().stream().mapToDouble(Letters::width).max().orElse(0);
  }

  private double x(int category) {
    double start = left + inset;
    double end = width - inset;
    int last = data.categories().size() - 1;
    return last == 0 ? (start + end) / 2 : start + (end - start) * category / last;
  }

  private double y(BigDecimal value) {
    return scale.position(value, BOTTOM, TOP);
  }

  private String path(ChartData.Series series) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int category = 0; category < data.categories().size(); category++) {
      BigDecimal value = series.values().get(category);
      if (value != null) {
        path.append(drawing ? 'L' : 'M').append(Drawing.rounded(x(category)));
        path.append(' ').append(Drawing.rounded(y(value)));
      }
      drawing = value != null;
    }
    return path.toString();
  }

  private List<Mark> marks(ChartData.Series series) {
    List<Mark> marks = new ArrayList<>();
    for (int category = 0; category < data.categories().size(); category++) {
      BigDecimal value = series.values().get(category);
      if (value != null && (data.categories().size() <= DOTTED || alone(series, category))) {
        String path = Marker.path(series.number(), x(category), y(value));
        marks.add(new Mark(path, series.number(), data.description(category, series)));
      }
    }
    return marks;
  }

  private boolean alone(ChartData.Series series, int category) {
    boolean before = category > 0 && series.values().get(category - 1) != null;
    boolean after =
        category + 1 < series.values().size() && series.values().get(category + 1) != null;
    return !before && !after;
  }

  private List<Rule> rules() {
    return scale.ticks().stream()
        .map(tick -> new Rule(left, y(tick), width, y(tick), tick.signum() == 0 ? "axis" : "grid"))
        .toList();
  }

  private List<Label> ticks() {
    return scale.ticks().stream()
        .map(tick -> Label.of(left - GAP, y(tick) + 4, "end", data.brief().apply(tick), "tick"))
        .toList();
  }

  private List<Label> names() {
    int count = data.categories().size();
    double slot = count < 2 ? width : x(1) - x(0);
    int every = (int) Math.ceil((widestName() + GAP) / slot);
    List<Label> names = new ArrayList<>();
    for (int category = 0; category < count; category += every) {
      String name = Letters.fitted(data.categories().get(category), width / 2.0);
      names.add(Label.of(x(category), BOTTOM + 18, "middle", name, "category"));
    }
    return names;
  }
}

package dev.plumbline.report.chart;

import dev.plumbline.report.chart.Drawing.Bar;
import dev.plumbline.report.chart.Drawing.Label;
import dev.plumbline.report.chart.Drawing.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bars from left to right under each other: long names of categories stay readable. */
final class LevelBars {
  private static final double WIDEST_NAME = 0.36;
  private static final double GAP = 8;
  private static final double TOP = 4;
  private static final double TICKS = 26;
  private static final double BASELINE = 4;

  private final BarPlan plan;
  private final double nameWidth;
  private final double laneHeight;
  private final double rowHeight;
  private final double left;
  private final double right;
  private final double bottom;

  LevelBars(BarPlan plan) {
    this.plan = plan;
    this.nameWidth = Math.min(plan.widestCategory(), plan.width() * WIDEST_NAME);
    this.laneHeight = plan.lanes() == 1 ? 18 : 14;
    this.rowHeight = plan.lanes() * laneHeight + 10;
    double value = plan.labelled() ? plan.widestValue() + GAP : plan.widestTick() / 2;
    this.left = nameWidth + GAP + (plan.hasNegatives() && plan.labelled() ? value : 0);
    this.right = plan.width() - value;
    this.bottom = TOP + rowHeight * plan.data().categories().size();
  }

  Drawing draw() {
    List<Label> labels = new ArrayList<>(ticks());
    labels.addAll(names());
    if (plan.labelled()) {
      plan.segments().forEach(segment -> labels.add(value(segment)));
    }
    int height = (int) Math.ceil(bottom + TICKS);
    List<Bar> bars = plan.segments().stream().map(this::bar).toList();
    return new Drawing(plan.width(), height, rules(), bars, List.of(), List.of(), labels);
  }

  private double x(BigDecimal value) {
    return plan.scale().position(value, left, right);
  }

  private double y(Segment segment) {
    return TOP + segment.category() * rowHeight + 5 + segment.lane() * laneHeight;
  }

  private List<Rule> rules() {
    return plan.scale().ticks().stream()
        .map(tick -> new Rule(x(tick), TOP, x(tick), bottom, tick.signum() == 0 ? "axis" : "grid"))
        .toList();
  }

  private List<Label> ticks() {
    return plan.scale().ticks().stream()
        .map(
            tick ->
                Label.of(x(tick), bottom + 17, "middle", plan.data().brief().apply(tick), "tick"))
        .toList();
  }

  private List<Label> names() {
    List<Label> names = new ArrayList<>();
    for (int category = 0; category < plan.data().categories().size(); category++) {
      String name = plan.data().categories().get(category);
      String text = Letters.fitted(name, nameWidth);
      double y = TOP + (category + 0.5) * rowHeight + BASELINE;
      String full = text.equals(name) ? "" : name;
      names.add(new Label(nameWidth, y, "end", text, "category", full));
    }
    return names;
  }

  private Bar bar(Segment segment) {
    double start = Math.min(x(segment.from()), x(segment.to()));
    double length = Math.abs(x(segment.to()) - x(segment.from()));
    return new Bar(
        start, y(segment), length, laneHeight, segment.series().number(), plan.title(segment));
  }

  private Label value(Segment segment) {
    double y = y(segment) + laneHeight / 2 + BASELINE;
    double least = x(segment.to().min(segment.from()));
    double most = x(segment.to().max(segment.from()));
    return segment.isBelowZero()
        ? Label.of(least - GAP / 2, y, "end", plan.brief(segment), "value")
        : Label.of(most + GAP / 2, y, "start", plan.brief(segment), "value");
  }
}

package dev.plumbline.report.chart;

import dev.plumbline.report.chart.Drawing.Bar;
import dev.plumbline.report.chart.Drawing.Label;
import dev.plumbline.report.chart.Drawing.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bars from the ground up, side by side: short names in an order, such as months. */
final class UprightBars {
  private static final double TOP = 20;
  private static final double BOTTOM = 240;
  private static final double NAMES = 26;
  private static final double GAP = 8;
  private static final double WIDEST_LANE = 44;
  private static final int FEWEST = 3;

  private final BarPlan plan;
  private final double left;
  private final double slot;
  private final double lane;

  UprightBars(BarPlan plan) {
    this.plan = plan;
    this.left = left(plan);
    this.slot = slot(plan);
    this.lane = Math.min(WIDEST_LANE, slot * 0.72 / plan.lanes());
  }

  /** Whether every name fits under its bars, and every value above its bar. */
  static boolean suit(BarPlan plan) {
    double room = slot(plan) - GAP;
    return plan.data().categories().size() >= FEWEST
        && plan.widestCategory() <= room
        && plan.widestValue() <= room / plan.lanes();
  }

  private static double left(BarPlan plan) {
    return plan.widestTick() + GAP;
  }

  private static double slot(BarPlan plan) {
    return (plan.width() - left(plan)) / plan.data().categories().size();
  }

  Drawing draw() {
    List<Label> labels = new ArrayList<>();
    plan.scale().ticks().forEach(tick -> labels.add(tick(tick)));
    for (int category = 0; category < plan.data().categories().size(); category++) {
      String name = plan.data().categories().get(category);
      labels.add(Label.of(left + (category + 0.5) * slot, BOTTOM + 18, "middle", name, "category"));
    }
    if (plan.labelled()) {
      plan.segments().forEach(segment -> labels.add(value(segment)));
    }
    List<Bar> bars = plan.segments().stream().map(this::bar).toList();
    int height = (int) (BOTTOM + NAMES);
    return new Drawing(plan.width(), height, rules(), bars, List.of(), List.of(), labels);
  }

  private double y(BigDecimal value) {
    return plan.scale().position(value, BOTTOM, TOP);
  }

  private double x(Segment segment) {
    double group = left + (segment.category() + 0.5) * slot - plan.lanes() * lane / 2;
    return group + segment.lane() * lane;
  }

  private List<Rule> rules() {
    return plan.scale().ticks().stream()
        .map(
            tick ->
                new Rule(
                    left, y(tick), plan.width(), y(tick), tick.signum() == 0 ? "axis" : "grid"))
        .toList();
  }

  private Label tick(BigDecimal tick) {
    return Label.of(left - GAP, y(tick) + 4, "end", plan.data().brief().apply(tick), "tick");
  }

  private Bar bar(Segment segment) {
    double top = Math.min(y(segment.from()), y(segment.to()));
    double height = Math.abs(y(segment.to()) - y(segment.from()));
    return new Bar(x(segment), top, lane, height, segment.series().number(), plan.title(segment));
  }

  private Label value(Segment segment) {
    double y =
        segment.isBelowZero()
            ? y(segment.to().min(segment.from())) + 14
            : y(segment.to().max(segment.from())) - 5;
    return Label.of(x(segment) + lane / 2, y, "middle", plan.brief(segment), "value");
  }
}

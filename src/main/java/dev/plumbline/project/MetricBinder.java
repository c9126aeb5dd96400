package dev.plumbline.project;

import java.util.Map;
import java.util.TreeMap;

/** Reads {@code reports/metrics.yml}. */
final class MetricBinder {
  private final Known known;
  private final Faults faults;

  MetricBinder(Known known, Faults faults) {
    this.known = known;
    this.faults = faults;
  }

  /** By id; of metrics with one id, the first. */
  Map<String, Metric> bind(Document document) {
    Uniqueness ids = new Uniqueness("metric", faults);
    Map<String, Metric> metrics = new TreeMap<>();
    for (Item item : document.top().items("metrics")) {
      Metric metric = metric(item);
      ids.add(metric.id(), metric.place());
      metrics.putIfAbsent(metric.id(), metric);
    }
    return metrics;
  }

  private Metric metric(Item item) {
    return new Metric(
        item.text("id").orElseThrow(),
        item.localized("name").orElseThrow(),
        item.localized("definition").orElseThrow(),
        item.text("formula").orElseThrow(),
        item.choice(Metric.Unit.class, "unit").orElseThrow(),
        item.choice(Metric.Direction.class, "direction").orElseThrow(),
        known.owner(item, faults).orElse(known.defaultOwner()),
        item.localized("missing"),
        new StandingBinder(known, faults).bind(item),
        item.place());
  }
}

package dev.plumbline.report.site;

import dev.plumbline.report.FileNames;
import dev.plumbline.result.RunResult.MetricSummary;

/** A metric as pages define it. */
public record MetricView(
    String id,
    String anchor,
    String name,
    String definition,
    String formula,
    String unit,
    StatusView direction,
    String owner) {

  static MetricView of(Edition edition, MetricSummary metric) {
    return new MetricView(
        metric.id(),
        anchor(metric.id()),
        edition.in(metric.name()),
        edition.in(metric.definition()),
        metric.formula(),
        edition.texts().word(metric.unit()),
        StatusView.of(edition, metric.direction()),
        edition.owner(metric.owner()));
  }

  static String anchor(String id) {
    return "metric-" + FileNames.of(id);
  }
}

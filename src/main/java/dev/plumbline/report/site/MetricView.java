package dev.plumbline.report.site;

import dev.plumbline.report.FileNames;
import dev.plumbline.result.RunResult.MetricSummary;

/**
 * A metric as pages define it.
 *
 * @param missing why it may not be known; empty where no value is nothing to wonder at
 * @param standing how the definition came to hold, and other names
 */
public record MetricView(
    String id,
    String anchor,
    String name,
    String definition,
    String formula,
    String unit,
    StatusView direction,
    String owner,
    String missing,
    StandingView standing) {

  static MetricView of(Edition edition, MetricSummary metric) {
    return new MetricView(
        metric.id(),
        anchor(metric.id()),
        edition.in(metric.name()),
        edition.in(metric.definition()),
        metric.formula(),
        edition.texts().word(metric.unit()),
        StatusView.of(edition, metric.direction()),
        edition.owner(metric.owner()),
        edition.in(metric.missing()),
        StandingView.of(edition, metric.standing()));
  }

  static String anchor(String id) {
    return "metric-" + FileNames.of(id);
  }
}

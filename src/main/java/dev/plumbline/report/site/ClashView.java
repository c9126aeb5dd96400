package dev.plumbline.report.site;

import dev.plumbline.result.RunResult.MetricSummary;
import java.util.List;

/**
 * A name with several formulas, as the glossary lists it.
 *
 * @param ruling which metric the name stands for
 * @param isOpen whether nobody has ruled
 */
public record ClashView(String name, List<MetricView> metrics, String ruling, boolean isOpen) {

  static ClashView of(Edition edition, NameClash clash) {
    return new ClashView(
        clash.name(),
        clash.metrics().stream().map(metric -> MetricView.of(edition, metric)).toList(),
        clash
            .meant()
            .map(metric -> edition.texts().of("glossary.meant", named(edition, metric)))
            .orElseGet(() -> edition.texts().of("glossary.open")),
        clash.meant().isEmpty());
  }

  private static String named(Edition edition, MetricSummary metric) {
    return edition.in(metric.name()) + " (" + metric.id() + ")";
  }
}

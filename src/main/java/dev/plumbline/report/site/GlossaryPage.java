package dev.plumbline.report.site;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/** Every metric of the project, by name. */
public record GlossaryPage(List<MetricView> metrics) {

  static GlossaryPage of(Edition edition) {
    Collator collator = Collator.getInstance(edition.texts().locale());
    return new GlossaryPage(
        edition.run().metrics().stream()
            .map(metric -> MetricView.of(edition, metric))
            .sorted(Comparator.comparing(MetricView::name, collator).thenComparing(MetricView::id))
            .toList());
  }
}

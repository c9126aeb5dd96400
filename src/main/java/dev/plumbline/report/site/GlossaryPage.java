package dev.plumbline.report.site;

import dev.plumbline.project.Standing.Force;
import dev.plumbline.result.RunResult.MetricSummary;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Every metric of the project, by name, and the names that several of them have.
 *
 * @param approved how many definitions somebody approved that hold on the as-of date, in words
 */
public record GlossaryPage(List<MetricView> metrics, String approved, List<ClashView> clashes) {

  static GlossaryPage of(Edition edition) {
    Collator collator = Collator.getInstance(edition.texts().locale());
    List<MetricSummary> metrics = edition.run().metrics();
    LocalDate asOf = edition.run().run().asOf();
    return new GlossaryPage(
        metrics.stream()
            .map(metric -> MetricView.of(edition, metric))
            .sorted(Comparator.comparing(MetricView::name, collator).thenComparing(MetricView::id))
            .toList(),
        edition.texts().of("glossary.approved", approved(metrics, asOf), metrics.size()),
        NameClash.among(metrics, edition.texts().locale(), asOf).stream()
            .map(clash -> ClashView.of(edition, clash))
            .toList());
  }

  private static long approved(List<MetricSummary> metrics, LocalDate asOf) {
    return metrics.stream()
        .map(MetricSummary::standing)
        .filter(standing -> standing.approvedBy().isPresent())
        .filter(standing -> standing.on(asOf) == Force.IN_FORCE)
        .count();
  }
}

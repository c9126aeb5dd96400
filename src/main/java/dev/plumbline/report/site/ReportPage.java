package dev.plumbline.report.site;

import dev.plumbline.report.FileNames;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.ReportResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One report.
 *
 * @param workbook file beside the page that holds the same numbers
 * @param openChecks a sentence on open checks of the run; empty where there is none
 * @param metrics definitions of all that the page shows, in the order of their first use
 */
public record ReportPage(
    String title,
    String question,
    String owner,
    String workbook,
    String openChecks,
    List<SectionView> sections,
    List<MetricView> metrics) {

  static ReportPage of(Edition edition, ReportResult report) {
    List<SectionView> sections = new ArrayList<>();
    for (ReportResult.Section section : report.sections()) {
      sections.add(Sections.of(edition, section, sections.size() + 1));
    }
    return new ReportPage(
        edition.in(report.title()),
        edition.in(report.question()),
        edition.owner(report.owner()),
        FileNames.of(report.id()) + ".xlsx",
        openChecks(edition),
        sections,
        metrics(report).stream()
            .map(edition.metrics()::get)
            .filter(Objects::nonNull)
            .map(metric -> MetricView.of(edition, metric))
            .toList());
  }

  private static String openChecks(Edition edition) {
    long failed = edition.run().count(Outcome.FAILED);
    long errors = edition.run().count(Outcome.ERROR);
    if (failed + errors == 0) {
      return "";
    }
    String one = failed == 0 ? "report.open.errors" : "report.open.failed";
    String key = failed > 0 && errors > 0 ? "report.open.both" : one;
    return edition.texts().of(key, failed, errors);
  }

  private static Set<String> metrics(ReportResult report) {
    Set<String> ids = new LinkedHashSet<>();
    for (ReportResult.Section section : report.sections()) {
      if (section instanceof ReportResult.Figures figures) {
        figures.figures().forEach(figure -> ids.add(figure.metric()));
      } else if (section instanceof ReportResult.Chart chart) {
        chart.series().forEach(series -> ids.add(series.metric()));
      } else if (section instanceof ReportResult.Table table) {
        table.columns().forEach(column -> column.metric().ifPresent(ids::add));
      }
    }
    return ids;
  }
}

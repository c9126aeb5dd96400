package dev.plumbline.report.site;

import dev.plumbline.project.ReportDefinition.Paper;
import dev.plumbline.report.FileNames;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.ReportResult;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One report.
 *
 * @param workbook file beside the page that holds the same numbers
 * @param openChecks a sentence on open checks of the run; empty where there is none
 * @param sheet whether no more than its sections is printed
 * @param data what stands behind the figures
 * @param metrics definitions of all that the page shows, in the order of their first use
 */
public record ReportPage(
    String title,
    String question,
    String owner,
    String workbook,
    String openChecks,
    boolean sheet,
    List<SectionView> sections,
    DataView data,
    List<MetricView> metrics) {

  public ReportPage {
    sections = List.copyOf(sections);
    metrics = List.copyOf(metrics);
  }

  static ReportPage of(Edition edition, ReportResult report, List<SectionView> sections) {
    return new ReportPage(
        edition.in(report.title()),
        edition.in(report.question()),
        edition.owner(report.owner()),
        FileNames.of(report.id()) + ".xlsx",
        openChecks(edition),
        report.paper() == Paper.SHEET,
        sections,
        DataView.of(edition, report),
        metrics(edition, report.sections()));
  }

  /** The definitions of all that these sections show, in the order of their first use. */
  static List<MetricView> metrics(Edition edition, List<ReportResult.Section> sections) {
    return ids(sections).stream()
        .map(edition.metrics()::get)
        .filter(Objects::nonNull)
        .map(metric -> MetricView.of(edition, metric))
        .toList();
  }

  /** A sentence on open checks of the run; empty where there is none. */
  static String openChecks(Edition edition) {
    long failed = edition.run().count(Outcome.FAILED);
    long errors = edition.run().count(Outcome.ERROR);
    if (failed + errors == 0) {
      return "";
    }
    String one = failed == 0 ? "report.open.errors" : "report.open.failed";
    String key = failed > 0 && errors > 0 ? "report.open.both" : one;
    return edition.texts().of(key, failed, errors);
  }

  private static Set<String> ids(List<ReportResult.Section> sections) {
    Set<String> ids = new LinkedHashSet<>();
    for (ReportResult.Section section : sections) {
      if (section instanceof ReportResult.Figures figures) {
        figures.figures().forEach(figure -> ids.add(figure.metric()));
      } else if (section instanceof ReportResult.Chart chart) {
        chart.series().forEach(series -> ids.add(series.metric()));
      } else if (section instanceof ReportResult.Table table) {
        table.columns().forEach(column -> column.metric().ifPresent(ids::add));
      } else if (section instanceof ReportResult.Drill drill) {
        drill.columns().forEach(column -> column.metric().ifPresent(ids::add));
      }
    }
    return ids;
  }
}

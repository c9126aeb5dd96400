package dev.plumbline.report.site;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.RunResult.MetricSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the sections of a page from those of a report. */
final class Sections {

  private Sections() {}

  static SectionView of(Edition edition, ReportResult.Section section, int number) {
    if (section instanceof ReportResult.Figures figures) {
      return figures(edition, figures, number);
    }
    if (section instanceof ReportResult.Chart chart) {
      return ChartSections.of(edition, chart, "chart-" + number);
    }
    if (section instanceof ReportResult.Table table) {
      return table(edition, table);
    }
    if (section instanceof ReportResult.Paragraph paragraph) {
      String text = edition.in(paragraph.text());
      return new SectionView.Paragraph("", List.of(text.strip().split("\\R\\s*\\R")));
    }
    return unavailable(edition, (ReportResult.Unavailable) section);
  }

  private static SectionView figures(Edition edition, ReportResult.Figures figures, int number) {
    String title = figures.title().map(edition::in).orElse(edition.texts().of("report.figures"));
    return new SectionView.Figures(
        title,
        "figures-" + number,
        figures.figures().stream().map(figure -> figure(edition, figure)).toList());
  }

  private static SectionView.Figure figure(Edition edition, ReportResult.Figure figure) {
    MetricSummary metric = edition.metrics().get(figure.metric());
    String headline =
        figure.value().map(value -> edition.brief().headline(value, metric.unit())).orElse("");
    String exact =
        figure.value().map(value -> edition.formats().exact(value, metric.unit())).orElse("");
    return new SectionView.Figure(
        headline, headline.contains(exact) ? "" : exact, MetricView.of(edition, metric));
  }

  private static SectionView table(Edition edition, ReportResult.Table table) {
    String title = title(edition, table.title(), table.from());
    List<Rows.Column> columns =
        table.columns().stream().map(column -> column(edition, column)).toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (List<Object> row : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        cells.add(cell(edition, table.columns().get(column), row.get(column)));
      }
      rows.add(cells);
    }
    String note =
        table.total() > rows.size()
            ? edition.texts().of("report.rows.first", rows.size(), table.total())
            : edition.texts().of("report.rows", rows.size());
    return new SectionView.Table(title, new Rows(title, columns, rows, note));
  }

  private static Rows.Column column(Edition edition, ReportColumn column) {
    boolean numeric = column.type() == ReportColumn.Type.NUMBER;
    return column
        .metric()
        .map(id -> edition.metrics().get(id))
        .map(
            metric ->
                new Rows.Column(edition.in(metric.name()), numeric, MetricView.anchor(metric.id())))
        .orElse(new Rows.Column(edition.in(column.label()), numeric, ""));
  }

  private static Cell cell(Edition edition, ReportColumn column, Object value) {
    if (value instanceof BigDecimal number) {
      Optional<MetricSummary> metric = column.metric().map(edition.metrics()::get);
      return Cell.text(
          metric
              .map(found -> edition.formats().exact(number, found.unit()))
              .orElseGet(() -> edition.formats().number(number)));
    }
    if (value instanceof Boolean truth) {
      return Cell.text(edition.texts().of(truth ? "value.yes" : "value.no"));
    }
    return Cell.text(value == null ? null : value.toString());
  }

  private static SectionView unavailable(Edition edition, ReportResult.Unavailable section) {
    String title = title(edition, section.title(), section.from());
    return new SectionView.Unavailable(title, section.from(), section.error());
  }

  /** The title declared; else the name of the view, as words. */
  static String title(Edition edition, Optional<LocalizedText> title, String from) {
    String words = from.replace('_', ' ').strip();
    return title
        .map(edition::in)
        .orElseGet(
            () -> words.substring(0, 1).toUpperCase(edition.texts().locale()) + words.substring(1));
  }
}

package dev.plumbline.rollup;

import dev.plumbline.mask.Masking;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Metric;
import dev.plumbline.project.ReportDefinition;
import dev.plumbline.project.ReportDefinition.Chart;
import dev.plumbline.project.ReportDefinition.Figures;
import dev.plumbline.project.ReportDefinition.Paragraph;
import dev.plumbline.project.ReportDefinition.Section;
import dev.plumbline.project.ReportDefinition.Table;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Figure;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.Series;
import dev.plumbline.result.ReportResult.Unavailable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Computes the content of reports from their views; each view is read once. */
public final class Reports {
  /** The class of error of a section whose figures are values of persons. */
  private static final String PERSONAL = "PERSONAL_VALUES";

  private final ViewRows rows;
  private final Map<String, Metric> metrics;

  /** Reports in which personal values are masked without a key. */
  public Reports(Views views, Map<String, Metric> metrics) {
    this(views, metrics, Masking.withoutKey());
  }

  public Reports(Views views, Map<String, Metric> metrics, Masking masking) {
    this.rows = new ViewRows(views, masking);
    this.metrics = metrics;
  }

  /** The views that these reports read, each once. */
  public List<String> viewsOf(List<ReportDefinition> reports) {
    return reports.stream()
        .flatMap(report -> report.sections().stream())
        .flatMap(Reports::view)
        .distinct()
        .toList();
  }

  /**
   * Reads a view ahead of the reports and gives how many rows it holds; several may be read at
   * once.
   */
  public int read(String view) {
    return rows.of(view).rows().size();
  }

  private static Stream<String> view(Section section) {
    if (section instanceof Figures figures) {
      return Stream.of(figures.from());
    }
    if (section instanceof Chart chart) {
      return Stream.of(chart.from());
    }
    return section instanceof Table table ? Stream.of(table.from()) : Stream.empty();
  }

  /** The report; a section whose view cannot be computed says so, and the others are there. */
  public ReportResult compute(ReportDefinition report) {
    return new ReportResult(
        report.id(),
        report.title(),
        report.question(),
        report.owner(),
        report.recipients(),
        report.sections().stream().map(this::section).toList());
  }

  private ReportResult.Section section(Section section) {
    if (section instanceof Figures figures) {
      return from(figures.from(), figures.title(), content -> figures(figures, content));
    }
    if (section instanceof Chart chart) {
      return from(chart.from(), chart.title(), content -> chart(chart, content));
    }
    if (section instanceof Table table) {
      return from(table.from(), table.title(), content -> table(table, content));
    }
    return new ReportResult.Paragraph(((Paragraph) section).text());
  }

  private ReportResult.Section from(
      String view, Optional<LocalizedText> title, Rendering rendering) {
    ViewRows.Content content = rows.of(view);
    return content
        .error()
        .<ReportResult.Section>map(error -> new Unavailable(title, view, error))
        .orElseGet(() -> rendering.of(content));
  }

  private static ReportResult.Section figures(Figures section, ViewRows.Content content) {
    if (content.rows().size() != 1) {
      return new Unavailable(section.title(), section.from(), "NOT_ONE_ROW");
    }
    if (!content.areNumbers(section.metrics())) {
      return new Unavailable(section.title(), section.from(), PERSONAL);
    }
    List<Figure> figures =
        section.metrics().stream()
            .map(metric -> new Figure(metric, Optional.ofNullable(content.number(0, metric))))
            .toList();
    return new ReportResult.Figures(section.title(), section.from(), figures);
  }

  private static ReportResult.Section chart(Chart section, ViewRows.Content content) {
    if (!content.areNumbers(section.series())) {
      return new Unavailable(section.title(), section.from(), PERSONAL);
    }
    List<String> categories =
        content.column(section.x()).stream()
            .map(value -> value == null ? "–" : value.toString())
            .toList();
    List<Series> series = section.series().stream().map(metric -> series(metric, content)).toList();
    return new ReportResult.Chart(
        section.title(),
        section.from(),
        section.kind(),
        Labels.of(section.x()),
        categories,
        series);
  }

  private static Series series(String metric, ViewRows.Content content) {
    List<BigDecimal> values =
        IntStream.range(0, content.rows().size())
            .mapToObj(row -> content.number(row, metric))
            .toList();
    return new Series(metric, values);
  }

  private ReportResult.Section table(Table section, ViewRows.Content content) {
    List<String> names = section.columns().isEmpty() ? content.names() : section.columns();
    List<ReportColumn> columns =
        names.stream().map(name -> column(name, section, content)).toList();
    List<List<Object>> cells =
        content.rows().stream()
            .map(row -> Arrays.asList(names.stream().map(n -> row.get(content.at(n))).toArray()))
            .toList();
    return new ReportResult.Table(section.title(), section.from(), columns, cells, content.total());
  }

  private ReportColumn column(String name, Table section, ViewRows.Content content) {
    Optional<Metric> metric = Optional.ofNullable(metrics.get(name));
    LocalizedText label =
        Optional.ofNullable(section.labels().get(name))
            .or(() -> metric.map(Metric::name))
            .orElseGet(() -> Labels.of(name));
    return new ReportColumn(
        name, label, content.types().get(content.at(name)), metric.map(Metric::id));
  }

  /** How one kind of section is made from the rows of its view. */
  @FunctionalInterface
  private interface Rendering {
    ReportResult.Section of(ViewRows.Content content);
  }
}

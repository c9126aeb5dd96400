package dev.plumbline.rollup;

import dev.plumbline.mask.Masking;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Metric;
import dev.plumbline.project.ReportDefinition;
import dev.plumbline.project.ReportDefinition.Chart;
import dev.plumbline.project.ReportDefinition.Definitions;
import dev.plumbline.project.ReportDefinition.Drill;
import dev.plumbline.project.ReportDefinition.Figures;
import dev.plumbline.project.ReportDefinition.Paragraph;
import dev.plumbline.project.ReportDefinition.Section;
import dev.plumbline.project.ReportDefinition.Table;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.DrillRow;
import dev.plumbline.result.ReportResult.Figure;
import dev.plumbline.result.ReportResult.Level;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.Series;
import dev.plumbline.result.ReportResult.Term;
import dev.plumbline.result.ReportResult.Unavailable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** What these reports read, each view once in each way. */
  public List<Reading> readingsOf(List<ReportDefinition> reports) {
    return reports.stream()
        .flatMap(report -> report.sections().stream())
        .flatMap(Reports::reading)
        .distinct()
        .toList();
  }

  /**
   * Reads a view ahead of the reports and gives how many rows it holds; several may be read at
   * once.
   */
  public int read(Reading reading) {
    return rows.of(reading).rows().size();
  }

  private static Stream<Reading> reading(Section section) {
    if (section instanceof Figures figures) {
      return Stream.of(Reading.rows(figures.from()));
    }
    if (section instanceof Chart chart) {
      return Stream.of(Reading.rows(chart.from()));
    }
    if (section instanceof Drill drill) {
      return Stream.of(new Reading(drill.from(), drill.levels()));
    }
    return section instanceof Table table ? Stream.of(Reading.rows(table.from())) : Stream.empty();
  }

  /** The report; a section whose view cannot be computed says so, and the others are there. */
  public ReportResult compute(ReportDefinition report) {
    return new ReportResult(
        report.id(),
        report.title(),
        report.question(),
        report.owner(),
        report.recipients(),
        report.sections().stream().map(section -> section(section, report)).toList(),
        report.paper());
  }

  private ReportResult.Section section(Section section, ReportDefinition report) {
    if (section instanceof Figures figures) {
      return from(section, figures.title(), content -> figures(figures, content));
    }
    if (section instanceof Chart chart) {
      return from(section, chart.title(), content -> chart(chart, header(chart, report), content));
    }
    if (section instanceof Table table) {
      return from(section, table.title(), content -> table(table, content));
    }
    if (section instanceof Drill drill) {
      return from(section, drill.title(), content -> drill(drill, content));
    }
    if (section instanceof Definitions definitions) {
      return definitions(definitions);
    }
    return new ReportResult.Paragraph(((Paragraph) section).text());
  }

  private ReportResult.Section from(
      Section section, Optional<LocalizedText> title, Rendering rendering) {
    Reading reading = reading(section).findFirst().orElseThrow();
    ViewRows.Content content = rows.of(reading);
    return content
        .error()
        .<ReportResult.Section>map(error -> new Unavailable(title, reading.view(), error))
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

  /** A column under a chart is called as in the tables of the report, best in one of its view. */
  private static LocalizedText header(Chart chart, ReportDefinition report) {
    return Stream.of(
            report.sections().stream().filter(section -> isOf(section, chart.from())),
            report.sections().stream())
        .flatMap(sections -> sections)
        .flatMap(section -> Stream.ofNullable(labels(section).get(chart.x())))
        .findFirst()
        .orElseGet(() -> Labels.of(chart.x()));
  }

  private static boolean isOf(Section section, String view) {
    return reading(section).anyMatch(reading -> reading.view().equals(view));
  }

  private static Map<String, LocalizedText> labels(Section section) {
    if (section instanceof Table table) {
      return table.labels();
    }
    return section instanceof Drill drill ? drill.labels() : Map.of();
  }

  private static ReportResult.Section chart(
      Chart section, LocalizedText header, ViewRows.Content content) {
    if (!content.areNumbers(section.series())) {
      return new Unavailable(section.title(), section.from(), PERSONAL);
    }
    List<String> categories = Categories.of(content, section.x());
    List<Series> series = section.series().stream().map(metric -> series(metric, content)).toList();
    return new ReportResult.Chart(
        section.title(), section.from(), section.kind(), header, categories, series);
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
        names.stream().map(name -> column(name, section.labels(), content)).toList();
    List<List<Object>> cells =
        content.rows().stream().map(row -> cells(names, row, content)).toList();
    return new ReportResult.Table(
        section.title(),
        section.from(),
        columns,
        cells,
        content.total(),
        section.first(),
        section.none());
  }

  private ReportResult.Section drill(Drill section, ViewRows.Content content) {
    List<String> others = section.columns().isEmpty() ? content.names() : section.columns();
    List<String> names =
        Stream.concat(section.levels().stream(), others.stream()).distinct().toList();
    return new ReportResult.Drill(
        section.title(),
        section.from(),
        names.stream().map(name -> column(name, section.labels(), content)).toList(),
        section.levels().stream()
            .map(level -> new Level(level, content.masked().contains(level)))
            .toList(),
        content.rows().stream()
            .map(row -> cells(names, row, content))
            .map(cells -> new DrillRow(depth(cells, section.levels().size()), cells))
            .toList(),
        content.total());
  }

  /** A row belongs to as many levels as it has values of levels, which come first. */
  private static int depth(List<Object> cells, int levels) {
    return (int) cells.stream().limit(levels).takeWhile(Objects::nonNull).count();
  }

  private static List<Object> cells(
      List<String> names, List<Object> row, ViewRows.Content content) {
    return Arrays.asList(names.stream().map(name -> row.get(content.at(name))).toArray());
  }

  private static ReportResult.Section definitions(Definitions section) {
    return new ReportResult.Definitions(
        section.title(),
        section.text(),
        section.definitions().stream()
            .map(one -> new Term(one.term(), one.meaning(), one.differs()))
            .toList(),
        section.labels());
  }

  private ReportColumn column(
      String name, Map<String, LocalizedText> labels, ViewRows.Content content) {
    Optional<Metric> metric = Optional.ofNullable(metrics.get(name));
    LocalizedText label =
        Optional.ofNullable(labels.get(name))
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

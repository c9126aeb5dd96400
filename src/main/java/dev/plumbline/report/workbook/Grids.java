package dev.plumbline.report.workbook;

import dev.plumbline.result.ReportResult.Chart;
import dev.plumbline.result.ReportResult.Figures;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.ReportColumn.Type;
import dev.plumbline.result.ReportResult.Section;
import dev.plumbline.result.ReportResult.Series;
import dev.plumbline.result.ReportResult.Table;
import dev.plumbline.result.RunResult.MetricSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays the sections of a report out as tables. */
final class Grids {
  private final Edition edition;

  Grids(Edition edition) {
    this.edition = edition;
  }

  Grid of(Table table) {
    List<Grid.Column> columns =
        IntStream.range(0, table.columns().size()).mapToObj(i -> column(table, i)).toList();
    return new Grid(table.from(), columns, table.rows(), table.total());
  }

  /** The categories in the first column, one series in each of the others. */
  Grid of(Chart chart) {
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(Grid.Column.text(edition.text(chart.x())));
    for (Series series : chart.series()) {
      String metric = series.metric();
      columns.add(new Grid.Column(edition.name(metric), Type.NUMBER, edition.format(metric)));
    }
    List<List<Object>> rows =
        IntStream.range(0, chart.categories().size()).mapToObj(i -> row(chart, i)).toList();
    return new Grid(chart.from(), columns, rows, rows.size());
  }

  /** What every metric of the report means. */
  Grid definitions() {
    List<Grid.Column> columns =
        Stream.of("metric", "definition", "formula", "unit", "owner")
            .map(key -> Grid.Column.text(edition.words().text(key)))
            .toList();
    List<List<Object>> rows =
        edition.report().sections().stream()
            .flatMap(Grids::metrics)
            .distinct()
            .map(edition::metric)
            .flatMap(Optional::stream)
            .map(this::definition)
            .toList();
    return new Grid("definitions", columns, rows, rows.size());
  }

  private Grid.Column column(Table table, int index) {
    ReportColumn column = table.columns().get(index);
    String label = edition.text(column.label());
    Optional<MetricSummary> metric = column.metric().flatMap(edition::metric);
    String header = metric.map(found -> edition.named(found, label)).orElse(label);
    return new Grid.Column(header, column.type(), format(table, index));
  }

  private CellFormat format(Table table, int index) {
    ReportColumn column = table.columns().get(index);
    return switch (column.type()) {
      case TEXT -> CellFormat.GENERAL;
      case BOOLEAN -> CellFormat.ofTruth(edition.words().text("yes"), edition.words().text("no"));
      case DATE -> CellFormat.DATE;
      case NUMBER ->
          column
              .metric()
              .map(edition::format)
              .orElseGet(() -> CellFormat.of(numbers(table, index)));
    };
  }

  private static List<BigDecimal> numbers(Table table, int index) {
    return table.rows().stream()
        .map(row -> row.get(index))
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast)
        .toList();
  }

  private static List<Object> row(Chart chart, int index) {
    List<Object> row = new ArrayList<>();
    row.add(chart.categories().get(index));
    chart.series().forEach(series -> row.add(series.values().get(index)));
    return row;
  }

  private static Stream<String> metrics(Section section) {
    if (section instanceof Figures figures) {
      return figures.figures().stream().map(figure -> figure.metric());
    }
    if (section instanceof Chart chart) {
      return chart.series().stream().map(Series::metric);
    }
    if (section instanceof Table table) {
      return table.columns().stream().flatMap(column -> column.metric().stream());
    }
    return Stream.empty();
  }

  private List<Object> definition(MetricSummary metric) {
    return List.of(
        edition.text(metric.name()),
        edition.text(metric.definition()),
        metric.formula(),
        edition.words().text("unit." + metric.unit(), edition.currency()),
        edition.owner(metric.owner()));
  }
}

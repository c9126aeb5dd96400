package dev.plumbline.report.workbook;

import dev.plumbline.result.ReportResult.Chart;
import dev.plumbline.result.ReportResult.Definitions;
import dev.plumbline.result.ReportResult.Drill;
import dev.plumbline.result.ReportResult.DrillRow;
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
  private final UnknownNotes unknowns;

  Grids(Edition edition) {
    this.edition = edition;
    this.unknowns = new UnknownNotes(edition);
  }

  Grid of(Table table) {
    List<Grid.Column> columns =
        IntStream.range(0, table.columns().size())
            .mapToObj(i -> column(table.columns().get(i), table.rows(), i))
            .toList();
    List<List<Object>> rows =
        table.rows().stream().map(row -> known(table.columns(), row)).toList();
    return new Grid(
        table.from(),
        columns,
        rows,
        table.total(),
        Outline.NONE,
        unknowns.notes(table.columns(), table.rows()));
  }

  /** The levels in the first columns; the grand total has its name in the first of them. */
  Grid of(Drill drill) {
    List<List<Object>> cells = drill.rows().stream().map(DrillRow::cells).toList();
    List<Grid.Column> columns =
        IntStream.range(0, drill.columns().size())
            .mapToObj(i -> column(drill.columns().get(i), cells, i))
            .toList();
    return new Grid(
        drill.from(),
        columns,
        drill.rows().stream().map(row -> named(row, known(drill.columns(), row.cells()))).toList(),
        drill.total(),
        new Outline(drill.levels().size(), drill.rows().stream().map(DrillRow::depth).toList()),
        unknowns.notes(drill.columns(), cells));
  }

  private List<Object> named(DrillRow row, List<Object> cells) {
    if (row.depth() > 0) {
      return cells;
    }
    List<Object> named = new ArrayList<>(cells);
    named.set(0, edition.words().text("grand_total"));
    return named;
  }

  /** A row for each term; the last column only where a term has something in it. */
  Grid of(Definitions definitions) {
    boolean compared = definitions.terms().stream().anyMatch(term -> term.differs().isPresent());
    List<Grid.Column> columns =
        Stream.of("term", "meaning", "differs")
            .limit(compared ? 3 : 2)
            .map(key -> Grid.Column.text(header(definitions, key)))
            .toList();
    List<List<Object>> rows =
        definitions.terms().stream()
            .map(
                term ->
                    Stream.of(
                        Optional.of(term.term()), Optional.of(term.meaning()), term.differs()))
            .map(
                texts ->
                    texts
                        .limit(columns.size())
                        .<Object>map(text -> text.map(edition::text).orElse(null))
                        .toList())
            .toList();
    return Grid.whole("terms", columns, rows);
  }

  private String header(Definitions definitions, String key) {
    return Optional.ofNullable(definitions.labels().get(key))
        .map(edition::text)
        .orElseGet(() -> edition.words().text(key));
  }

  /** The categories in the first column, one series in each of the others. */
  Grid of(Chart chart) {
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(Grid.Column.text(edition.text(chart.x())));
    for (Series series : chart.series()) {
      String metric = series.metric();
      columns.add(
          new Grid.Column(
              edition.name(metric),
              Type.NUMBER,
              edition.format(metric),
              edition.word(series.trust())));
    }
    List<List<Object>> rows =
        IntStream.range(0, chart.categories().size()).mapToObj(i -> row(chart, i)).toList();
    return new Grid(
        chart.from(), columns, rows, rows.size(), Outline.NONE, unknowns.notes(chart.series()));
  }

  /** What every metric of the report means. */
  Grid definitions() {
    return new MetricDefinitions(edition)
        .of(
            edition.report().sections().stream()
                .flatMap(Grids::metrics)
                .distinct()
                .map(edition::metric)
                .flatMap(Optional::stream)
                .toList());
  }

  /** How far the data behind every figure may be trusted. */
  Grid trust() {
    return new TrustRows(edition).grid();
  }

  private List<Object> known(List<ReportColumn> columns, List<Object> row) {
    List<Object> known = new ArrayList<>(row);
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i) == null
          && unknowns.reason(columns.get(i)).isPresent()
          && !UnknownNotes.isWithheld(columns.get(i).trust())) {
        known.set(i, Unknown.READ);
      }
    }
    return known;
  }

  private Grid.Column column(ReportColumn column, List<List<Object>> rows, int index) {
    String label = edition.text(column.label());
    Optional<MetricSummary> metric = column.metric().flatMap(edition::metric);
    String header = metric.map(found -> edition.named(found, label)).orElse(label);
    return new Grid.Column(
        header, column.type(), format(column, rows, index), edition.word(column.trust()));
  }

  private CellFormat format(ReportColumn column, List<List<Object>> rows, int index) {
    return switch (column.type()) {
      case TEXT -> CellFormat.GENERAL;
      case BOOLEAN -> CellFormat.ofTruth(edition.words().text("yes"), edition.words().text("no"));
      case DATE -> CellFormat.DATE;
      case NUMBER ->
          column.metric().map(edition::format).orElseGet(() -> CellFormat.of(numbers(rows, index)));
    };
  }

  private static List<BigDecimal> numbers(List<List<Object>> rows, int index) {
    return rows.stream()
        .map(row -> row.get(index))
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast)
        .toList();
  }

  private List<Object> row(Chart chart, int index) {
    List<Object> row = new ArrayList<>();
    row.add(chart.categories().get(index));
    for (Series series : chart.series()) {
      Object value = series.values().get(index);
      boolean unknown =
          value == null
              && unknowns.reason(series.metric()).isPresent()
              && !UnknownNotes.isWithheld(series.trust());
      row.add(unknown ? Unknown.DRAWN : value);
    }
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
    if (section instanceof Drill drill) {
      return drill.columns().stream().flatMap(column -> column.metric().stream());
    }
    return Stream.empty();
  }
}

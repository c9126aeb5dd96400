package dev.plumbline.report.site;

import dev.plumbline.project.Metric.Unit;
import dev.plumbline.project.ReportDefinition.Chart.Kind;
import dev.plumbline.report.chart.ChartData;
import dev.plumbline.report.chart.Charts;
import dev.plumbline.report.chart.Drawing;
import dev.plumbline.report.chart.Marker;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult.MetricSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a chart section: a panel for every unit, since two units on one axis deceive, and all
 * numbers in a table.
 */
public final class ChartSections {
  /** More bars than these nobody reads; the table has them all. */
  private static final Canvas PAGE = new Canvas(880, 300, 40, "chart.description", "chart.cut");

  private final Edition edition;
  private final ReportResult.Chart chart;
  private final String anchor;
  private final Canvas canvas;
  private final Values values;

  private ChartSections(Edition edition, ReportResult.Chart chart, String anchor, Canvas canvas) {
    this.edition = edition;
    this.chart = chart;
    this.anchor = anchor;
    this.canvas = canvas;
    this.values = new Values(edition);
  }

  /**
   * What is drawn on.
   *
   * @param description key of what a screen reader says
   * @param cut key of what says that not all is drawn
   */
  private record Canvas(int wide, int narrow, int mostBars, String description, String cut) {}

  static SectionView of(Edition edition, ReportResult.Chart chart, String anchor) {
    return new ChartSections(edition, chart, anchor, PAGE).section();
  }

  /** A chart for mail, which has no table of its numbers: in one width, with no more bars. */
  public static SectionView.Chart mailed(
      Edition edition, ReportResult.Chart chart, int width, int mostBars) {
    Canvas canvas = new Canvas(width, width, mostBars, "mail.chart.description", "mail.chart.cut");
    return new ChartSections(edition, chart, "chart", canvas).section();
  }

  private SectionView.Chart section() {
    String title = Sections.title(edition, chart.title(), chart.from());
    return new SectionView.Chart(
        title, description(), panels(), numbers(title), note(), footnotes());
  }

  private String description() {
    String names =
        chart.series().stream()
            .map(series -> edition.in(metric(series).name()))
            .collect(Collectors.joining(", "));
    String kind = edition.texts().word(chart.chart());
    return edition
        .texts()
        .of(canvas.description(), kind, names, edition.in(chart.x()), chart.categories().size());
  }

  private String note() {
    boolean cut = chart.chart() != Kind.LINE && chart.categories().size() > canvas.mostBars();
    return cut
        ? edition.texts().of(canvas.cut(), canvas.mostBars(), chart.categories().size())
        : "";
  }

  private List<String> footnotes() {
    return chart.series().stream()
        .flatMap(
            series ->
                Values.isWithheld(series.trust())
                    ? Stream.of(values.withheldNote(metric(series)))
                    : values.footnote(metric(series), series.values().stream()))
        .distinct()
        .toList();
  }

  private List<SectionView.Panel> panels() {
    List<Unit> units =
        chart.series().stream()
            .filter(series -> series.values().stream().anyMatch(Objects::nonNull))
            .map(series -> metric(series).unit())
            .distinct()
            .toList();
    List<SectionView.Panel> panels = new ArrayList<>();
    for (Unit unit : units) {
      String label = units.size() == 1 ? "" : edition.texts().word(unit);
      panels.add(panel(anchor + "-" + (panels.size() + 1), unit, label));
    }
    return panels;
  }

  private SectionView.Panel panel(String id, Unit unit, String label) {
    List<SectionView.LegendEntry> legend = new ArrayList<>();
    List<ChartData.Series> series = new ArrayList<>();
    for (int number = 1; number <= chart.series().size(); number++) {
      ReportResult.Series one = chart.series().get(number - 1);
      MetricSummary metric = metric(one);
      if (metric.unit() == unit) {
        String name = edition.in(metric.name());
        series.add(new ChartData.Series(number, name, one.values()));
        legend.add(
            new SectionView.LegendEntry(
                number,
                name,
                Marker.path(number, 8, 6),
                MetricView.anchor(metric.id()),
                TrustView.of(edition, one.trust())));
      }
    }
    ChartData data =
        new ChartData(
            chart.categories(),
            series,
            unit == Unit.COUNT ? BigDecimal.ONE : BigDecimal.ZERO,
            value -> edition.brief().mark(value, unit),
            value -> edition.formats().exact(value, unit));
    boolean lines = chart.chart() == Kind.LINE;
    return new SectionView.Panel(
        id, label, legend, lines, drawing(data, canvas.wide()), drawing(data, canvas.narrow()));
  }

  private Drawing drawing(ChartData data, int width) {
    return switch (chart.chart()) {
      case BAR -> Charts.bars(data.first(canvas.mostBars()), width);
      case STACKED_BAR -> Charts.stackedBars(data.first(canvas.mostBars()), width);
      case WATERFALL -> Charts.waterfall(data.first(canvas.mostBars()), width);
      case LINE -> Charts.lines(data, width);
    };
  }

  private Rows numbers(String title) {
    List<Rows.Column> columns = new ArrayList<>();
    columns.add(Rows.Column.text(edition.in(chart.x())));
    for (ReportResult.Series series : chart.series()) {
      MetricSummary metric = metric(series);
      String name = edition.in(metric.name());
      TrustView trust = TrustView.of(edition, series.trust());
      columns.add(new Rows.Column(name, true, MetricView.anchor(metric.id()), trust));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int category = 0; category < chart.categories().size(); category++) {
      rows.add(row(category));
    }
    return new Rows(title, columns, rows, "");
  }

  private List<Cell> row(int category) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(chart.categories().get(category)));
    for (ReportResult.Series series : chart.series()) {
      var value = series.values().get(category);
      Unit unit = metric(series).unit();
      cells.add(value == null ? none(series) : Cell.text(edition.formats().exact(value, unit)));
    }
    return cells;
  }

  private Cell none(ReportResult.Series series) {
    return Values.isWithheld(series.trust())
        ? values.withheld()
        : values.none(Optional.of(metric(series)));
  }

  private MetricSummary metric(ReportResult.Series series) {
    return edition.metrics().get(series.metric());
  }
}

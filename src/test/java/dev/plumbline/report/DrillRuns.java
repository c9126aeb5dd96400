package dev.plumbline.report;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Metric.Direction;
import dev.plumbline.project.Metric.Unit;
import dev.plumbline.project.ReportDefinition.Chart.Kind;
import dev.plumbline.project.Standing;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Drill;
import dev.plumbline.result.ReportResult.DrillRow;
import dev.plumbline.result.ReportResult.Level;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.Section;
import dev.plumbline.result.ReportResult.Series;
import dev.plumbline.result.ReportResult.Term;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.MetricSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs whose report drills down, defines terms, and has values that are not known. */
public final class DrillRuns {
  private static final LocalizedText NO_RATE =
      new LocalizedText(
          Map.of(
              "en", "No rate for a month in which something was spent.",
              "nl", "Geen koers voor een maand waarin iets is uitgegeven."));

  private DrillRuns() {}

  /** Country, cost centre and campaign, whose totals are 600, 400, 250 and so on. */
  public static RunResult inEnglish() {
    return of(SampleRuns.inEnglish(), sections());
  }

  public static RunResult inDutch() {
    return of(SampleRuns.inDutch(), sections());
  }

  /** One drill-down over two levels of persons, all masked alike. */
  public static RunResult masked() {
    List<DrillRow> rows =
        List.of(
            row(2, "600.00"),
            row(2, "400.00", "•••"),
            row(2, "400.00", "•••", "•••"),
            row(2, "200.00", "•••"),
            row(2, "200.00", "•••", "•••"));
    Drill drill =
        new Drill(
            Optional.empty(),
            "spending_by_person",
            List.of(text("person"), text("address"), metric("spent")),
            List.of(new Level("person", true), new Level("address", true)),
            rows,
            rows.size());
    return of(SampleRuns.inEnglish(), List.of(drill));
  }

  /** A drill-down of one level, and one that is cut and of so many rows, each below a total. */
  public static RunResult withRows(int count) {
    List<DrillRow> rows = new ArrayList<>(List.of(row(2, "1.00"), row(2, "1.00", "only")));
    IntStream.range(0, count).forEach(i -> rows.add(row(2, "1.00", "only", "part " + i)));
    Drill cut =
        new Drill(
            Optional.of(LocalizedText.english("Long")),
            "long",
            List.of(text("group"), text("part"), metric("spent")),
            List.of(new Level("group", false), new Level("part", false)),
            rows,
            48_213);
    Drill flat =
        new Drill(
            Optional.of(LocalizedText.english("Flat")),
            "flat",
            List.of(text("group"), metric("spent")),
            List.of(new Level("group", false)),
            List.of(row(1, "1.00"), row(1, "1.00", "only")),
            2);
    return of(SampleRuns.inEnglish(), List.of(cut, flat));
  }

  private static RunResult of(RunResult sample, List<Section> sections) {
    LocalizedText title =
        new LocalizedText(Map.of("en", "Marketing budget", "nl", "Marketingbudget"));
    ReportResult report = new ReportResult("budget", title, title, "crm", List.of(), sections);
    List<MetricSummary> metrics =
        Stream.concat(sample.metrics().stream(), Stream.of(converted())).toList();
    return new RunResult(
        sample.format(), sample.project(), sample.run(), sample.tables(), metrics, List.of(report));
  }

  private static MetricSummary converted() {
    return new MetricSummary(
        "converted",
        new LocalizedText(Map.of("en", "At actual rate", "nl", "Tegen werkelijke koers")),
        LocalizedText.english("What was spent, at the rate of its month."),
        "sum of amount × rate",
        Unit.MONEY,
        Direction.NEUTRAL,
        "marketing-ops",
        Optional.of(NO_RATE),
        Standing.UNSTATED);
  }

  private static List<Section> sections() {
    return List.of(figures(), chart(), drill(), definitions(), table());
  }

  private static Section figures() {
    return new ReportResult.Figures(
        Optional.empty(),
        "spending_total",
        List.of(
            new ReportResult.Figure("spent", Optional.of(new BigDecimal("600.00"))),
            new ReportResult.Figure("converted", Optional.empty()),
            new ReportResult.Figure("return_on_ad_spend", Optional.empty())));
  }

  private static Section chart() {
    return new ReportResult.Chart(
        Optional.of(LocalizedText.english("By month")),
        "spending_by_month",
        Kind.LINE,
        LocalizedText.english("Month"),
        List.of("2026-01", "2026-02", "2026-03", "2026-04"),
        List.of(
            series("spent", "100.00", "250.00", "250.00", null),
            series("converted", "90.00", null, "240.00", "10.00")));
  }

  private static Drill drill() {
    List<DrillRow> rows =
        List.of(
            row(3, "600.00"),
            row(3, "400.00", "NL"),
            row(3, "250.00", "NL", "Brand"),
            row(3, "100.00", "NL", "Brand", "Spring"),
            row(3, "150.00", "NL", "Brand", "=1+1"),
            row(3, "150.00", "NL", "Shop"),
            row(3, "150.00", "NL", "Shop", "Spring"),
            row(3, "200.00", "Österreich & <Co>"),
            row(3, "200.00", "Österreich & <Co>", "Brand"),
            row(3, "200.00", "Österreich & <Co>", "Brand", "Spring"),
            row(3, "0.00", "nl"));
    return new Drill(
        Optional.of(LocalizedText.english("From company to campaign")),
        "spending",
        List.of(
            text("country"),
            text("cost_center"),
            text("campaign"),
            text("remark"),
            metric("spent"),
            metric("converted")),
        List.of(
            new Level("country", false),
            new Level("cost_center", false),
            new Level("campaign", false)),
        rows.stream().map(DrillRuns::withRemarkAndRate).toList(),
        rows.size());
  }

  /** A remark on campaigns only, and a rate for all but what holds Austria. */
  private static DrillRow withRemarkAndRate(DrillRow row) {
    List<Object> cells = new ArrayList<>(row.cells());
    boolean unknown = row.depth() == 0 || cells.get(0).toString().startsWith("Ö");
    cells.add(3, row.depth() == 3 ? "planned" : null);
    cells.add(unknown ? null : cells.get(4));
    return new DrillRow(row.depth(), cells);
  }

  private static Section definitions() {
    return new ReportResult.Definitions(
        Optional.of(LocalizedText.english("What available means")),
        Optional.of(LocalizedText.english("Products differ.\n\nWe say how.")),
        List.of(
            new Term(
                LocalizedText.english("Available"),
                LocalizedText.english("Allocated − spent − open commitment"),
                Optional.of(LocalizedText.english("\"Remaining\" in plans, before commitment"))),
            new Term(
                LocalizedText.english("Spent"),
                LocalizedText.english("Posted & paid"),
                Optional.empty())),
        Map.of("differs", LocalizedText.english("Others call it")));
  }

  private static Section table() {
    return new ReportResult.Table(
        Optional.of(LocalizedText.english("By country")),
        "spending_by_country",
        List.of(text("country"), metric("spent"), metric("converted")),
        List.of(
            Arrays.asList("NL", new BigDecimal("400.00"), new BigDecimal("380.00")),
            Arrays.asList("AT", new BigDecimal("200.00"), null),
            Arrays.asList("CH", new BigDecimal("200.00"), null)),
        3);
  }

  private static DrillRow row(int levels, String amount, String... path) {
    List<Object> cells = new ArrayList<>(Arrays.asList((Object[]) Arrays.copyOf(path, levels)));
    cells.add(new BigDecimal(amount));
    return new DrillRow(path.length, cells);
  }

  private static Series series(String metric, String... values) {
    return new Series(
        metric, Arrays.stream(values).map(v -> v == null ? null : new BigDecimal(v)).toList());
  }

  private static ReportColumn text(String name) {
    return new ReportColumn(
        name, LocalizedText.english(name), ReportColumn.Type.TEXT, Optional.empty());
  }

  private static ReportColumn metric(String name) {
    return new ReportColumn(
        name, LocalizedText.english(name), ReportColumn.Type.NUMBER, Optional.of(name));
  }
}

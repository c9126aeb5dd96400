package dev.plumbline.report.site;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Metric.Direction;
import dev.plumbline.project.Metric.Unit;
import dev.plumbline.project.ReportDefinition.Chart.Kind;
import dev.plumbline.project.Standing;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.Series;
import dev.plumbline.result.RunResult.MetricSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The reports of a run of the size of a company: every kind of chart, and charts of nothing. */
final class LargeReports {
  private static final List<String> COUNTRIES =
      List.of(
          "Netherlands",
          "Germany",
          "Belgium",
          "United Kingdom",
          "France",
          "Spain",
          "Poland",
          "Czech Republic",
          "Sweden",
          "Denmark",
          "Italy",
          "Bosnia and Herzegovina");
  private static final List<String> MONTHS =
      IntStream.rangeClosed(1, 12).mapToObj(month -> "2026-%02d".formatted(month)).toList();

  private LargeReports() {}

  static List<ReportResult> all() {
    return List.of(budget(), campaigns(), empty());
  }

  static List<MetricSummary> metrics() {
    return List.of(
        metric("allocated", "Allocated", Unit.MONEY, Direction.NEUTRAL),
        metric("spent", "Spent", Unit.MONEY, Direction.NEUTRAL),
        metric("committed", "Open commitment", Unit.MONEY, Direction.NEUTRAL),
        metric("available", "Available", Unit.MONEY, Direction.UP),
        metric("impressions", "Impressions", Unit.COUNT, Direction.UP),
        metric("clicks", "Clicks", Unit.COUNT, Direction.UP),
        metric("click_through_rate", "Click-through rate", Unit.RATIO, Direction.UP),
        metric("cost_per_click", "Cost per click", Unit.UNIT_PRICE, Direction.DOWN),
        metric("return_on_ad_spend", "Return on ad spend", Unit.FACTOR, Direction.UP),
        metric("cycle_time", "Cycle time", Unit.DAYS, Direction.DOWN));
  }

  private static MetricSummary metric(String id, String name, Unit unit, Direction direction) {
    return new MetricSummary(
        id,
        LocalizedText.english(name),
        LocalizedText.english(
            "What the company means by "
                + name.toLowerCase(Locale.ROOT)
                + ", in a sentence of usual length."),
        "sum of " + id + " ÷ sum of rows",
        unit,
        direction,
        "marketing-ops",
        Optional.empty(),
        Standing.UNSTATED);
  }

  private static ReportResult budget() {
    return report(
        "budget",
        "Marketing budget",
        "How much is left, and where?",
        List.of(
            new ReportResult.Figures(
                Optional.empty(),
                "budget_total",
                List.of(
                    figure("allocated", "125000000.00"),
                    figure("spent", "61234567.89"),
                    figure("committed", "12345678.90"),
                    figure("available", "51419753.21"))),
            chart("Budget by country", Kind.STACKED_BAR, COUNTRIES, stacked()),
            chart("Spend by month", Kind.BAR, MONTHS, List.of(wave("spent", 12, 4_000_000))),
            chart(
                "Spend and commitment by quarter",
                Kind.BAR,
                List.of("Q1", "Q2", "Q3", "Q4"),
                List.of(wave("spent", 4, 900_000), wave("committed", 4, -400_000))),
            new ReportResult.Paragraph(
                LocalizedText.english(
                    "Available = allocated − spent − open commitment.\n\nAll amounts are in euro at"
                        + " the rate of the day of booking.")),
            table()));
  }

  private static ReportResult campaigns() {
    return report(
        "Campaign performance (all platforms)",
        "Campaign performance",
        "Which campaigns earn their money?",
        List.of(
            new ReportResult.Figures(
                Optional.of(LocalizedText.english("This year")),
                "campaign_total",
                List.of(
                    figure("impressions", "912345678"),
                    figure("clicks", "9123456"),
                    figure("click_through_rate", "0.009999"),
                    figure("cost_per_click", "0.4312"),
                    figure("return_on_ad_spend", "4.2051"),
                    figure("cycle_time", "51.78"))),
            chart(
                "Clicks and spend by month",
                Kind.LINE,
                MONTHS,
                List.of(
                    wave("clicks", 12, 700_000),
                    wave("impressions", 12, 2_400_000),
                    wave("spent", 12, 300_000),
                    wave("committed", 12, -90_000))),
            chart("Click-through rate by country", Kind.BAR, COUNTRIES, List.of(rates())),
            chart("One", Kind.LINE, List.of("2026-01"), List.of(wave("clicks", 1, 1000))),
            chart(
                "Budget and commitment of one",
                Kind.BAR,
                List.of("Netherlands"),
                List.of(wave("spent", 1, 1000), wave("committed", 1, 200))),
            new ReportResult.Unavailable(
                Optional.empty(), "campaign_by_audience", "TABLE_NOT_OPEN")));
  }

  private static ReportResult empty() {
    return report(
        "empty",
        "A report without values",
        "Does it stand without numbers?",
        List.of(
            chart("No category", Kind.BAR, List.of(), List.of(wave("clicks", 0, 1))),
            chart(
                "All zero",
                Kind.STACKED_BAR,
                List.of("Netherlands", "Germany"),
                List.of(new Series("spent", List.of(BigDecimal.ZERO, BigDecimal.ZERO)))),
            new ReportResult.Table(
                Optional.empty(),
                "no_rows",
                List.of(
                    new ReportColumn(
                        "country",
                        LocalizedText.english("Country"),
                        ReportColumn.Type.TEXT,
                        Optional.empty())),
                List.of(),
                0)));
  }

  private static ReportResult report(
      String id, String title, String question, List<ReportResult.Section> sections) {
    return new ReportResult(
        id,
        LocalizedText.english(title),
        new LocalizedText(Map.of("en", question)),
        "marketing-ops",
        List.of("marketing-ops"),
        sections);
  }

  private static ReportResult.Chart chart(
      String title, Kind kind, List<String> categories, List<Series> series) {
    return new ReportResult.Chart(
        Optional.of(LocalizedText.english(title)),
        "view",
        kind,
        LocalizedText.english("Country"),
        categories,
        series);
  }

  private static List<Series> stacked() {
    List<BigDecimal> available = new ArrayList<>();
    for (int country = 0; country < COUNTRIES.size(); country++) {
      available.add(new BigDecimal(country == 5 ? -900_000 : 4_000_000 - country * 300_000));
    }
    return List.of(
        wave("spent", 12, 7_000_000),
        wave("committed", 12, 1_200_000),
        new Series("available", available));
  }

  private static Series rates() {
    return new Series(
        "click_through_rate",
        IntStream.range(0, 12)
            .mapToObj(one -> one == 3 ? null : new BigDecimal("0.0" + (31 - one)))
            .toList());
  }

  private static Series wave(String metric, int count, int height) {
    return new Series(
        metric,
        IntStream.range(0, count).mapToObj(one -> one == 7 ? null : wave(one, height)).toList());
  }

  private static BigDecimal wave(int position, int height) {
    return BigDecimal.valueOf(height)
        .multiply(BigDecimal.valueOf(10 + (position * 7) % 11, 1))
        .setScale(2);
  }

  private static ReportResult.Table table() {
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < 40; row++) {
      rows.add(
          Arrays.asList(
              COUNTRIES.get(row % 12),
              "CC-" + (4_100 + row),
              wave(row, 400_000),
              wave(row + 2, 90_000),
              wave(row + 5, -900),
              row % 9 == 4 ? null : new BigDecimal("0.0412")));
    }
    return new ReportResult.Table(
        Optional.of(LocalizedText.english("By cost centre")),
        "budget_by_cost_center",
        List.of(
            text("country", "Country"),
            text("cost_center", "Cost centre"),
            number("allocated"),
            number("spent"),
            number("available"),
            number("click_through_rate")),
        rows,
        rows.size());
  }

  private static ReportColumn text(String name, String label) {
    return new ReportColumn(
        name, LocalizedText.english(label), ReportColumn.Type.TEXT, Optional.empty());
  }

  private static ReportColumn number(String metric) {
    return new ReportColumn(
        metric, LocalizedText.english(metric), ReportColumn.Type.NUMBER, Optional.of(metric));
  }

  private static ReportResult.Figure figure(String metric, String value) {
    return new ReportResult.Figure(metric, Optional.of(new BigDecimal(value)));
  }
}

package dev.plumbline.report;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.FailOn;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Metric.Direction;
import dev.plumbline.project.Metric.Unit;
import dev.plumbline.project.Place;
import dev.plumbline.project.ReportDefinition.Chart.Kind;
import dev.plumbline.project.Severity;
import dev.plumbline.project.Standing;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Frequent;
import dev.plumbline.result.CheckResult.Sample;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.Series;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.MetricSummary;
import dev.plumbline.result.RunResult.OwnerSummary;
import dev.plumbline.result.RunResult.ProjectSummary;
import dev.plumbline.result.RunResult.RunSummary;
import dev.plumbline.result.TableResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small run with every outcome, every kind of section and texts that want escaping. */
public final class SampleRuns {

  private SampleRuns() {}

  public static RunResult inEnglish() {
    return run("en");
  }

  public static RunResult inDutch() {
    return run("nl");
  }

  private static RunResult run(String locale) {
    return new RunResult(
        RunResult.FORMAT,
        new ProjectSummary(
            "Weighbridge & Sons <logistics>",
            locale,
            "EUR",
            List.of(
                new OwnerSummary("crm", "CRM team", Optional.of("marketing-ops")),
                new OwnerSummary("marketing-ops", "Marketing Operations", Optional.empty()))),
        new RunSummary(
            "2026-06-30-1a2b3c4d",
            "demo",
            LocalDate.of(2026, 6, 30),
            FailOn.CRITICAL,
            "0.1.0",
            Optional.of("0123456789abcdef0123456789abcdef01234567"),
            Instant.parse("2026-06-30T06:00:00Z"),
            12.5),
        List.of(contact(), invoice(), ledger()),
        metrics(),
        List.of(budget()));
  }

  private static TableResult contact() {
    return new TableResult(
        "contact",
        "People we may market to, one row each.",
        "crm",
        "CSV data/demo/crm/contact.csv",
        List.of("contact_id"),
        List.of(
            new TableResult.Column("contact_id", "string", ColumnClass.INTERNAL),
            new TableResult.Column("email", "string", ColumnClass.PERSONAL)),
        Optional.of(2_000L),
        new TableResult.Cost(1, 1, 0, 1, 3, 7, 0.8),
        List.of(
            check(
                "contact-readable", "contact", "rows_readable", List.of(), Outcome.PASSED, 2000, 0),
            failed(),
            check(
                "contact-id-unique",
                "contact",
                "expect_column_values_to_be_unique",
                List.of("contact_id"),
                Outcome.PASSED,
                2000,
                0)));
  }

  private static CheckResult failed() {
    return new CheckResult(
        "contact-email-present",
        "contact",
        "expect_column_values_to_not_be_null",
        List.of("email"),
        Severity.CRITICAL,
        "completeness",
        Outcome.FAILED,
        new LocalizedText(
            Map.of(
                "en", "Contacts have an email address", "nl", "Contacten hebben een e-mailadres")),
        "crm",
        Optional.of(LocalizedText.english("A contact without an address can never be reached.")),
        Optional.of(LocalizedText.english("Make the field required on the <web form>.")),
        new LocalizedText(
            Map.of(
                "en", "email is not null in at least 95% of rows",
                "nl", "email is niet leeg in minstens 95% van de rijen")),
        Optional.empty(),
        Optional.of(2_000L),
        Optional.of(199L),
        Optional.of(
            new Sample(
                List.of("contact_id", "email"),
                List.of(Arrays.asList("C-1001", null), Arrays.asList("=2+5<b>", "j•••@e•••.com")),
                List.of("email"),
                List.of(
                    new Frequent(Arrays.asList((String) null), 1198),
                    new Frequent(List.of("<b>|"), 2)))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Place("checks/contact.yml", 14));
  }

  private static TableResult invoice() {
    return new TableResult(
        "invoice",
        "Invoices of suppliers, one row each.",
        "marketing-ops",
        "JDBC invoice",
        List.of("invoice_id"),
        List.of(),
        Optional.empty(),
        TableResult.Cost.none(),
        List.of(
            new CheckResult(
                "invoice-opens",
                "invoice",
                "table_opens",
                List.of(),
                Severity.CRITICAL,
                "timeliness",
                Outcome.ERROR,
                LocalizedText.english("The table can be opened"),
                "marketing-ops",
                Optional.empty(),
                Optional.empty(),
                LocalizedText.english("The source of the table can be read"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("DATABASE_UNREACHABLE"),
                Optional.of(LocalizedText.english("The database does not answer.")),
                new Place("checks/invoice.yml", 4))));
  }

  private static TableResult ledger() {
    return new TableResult(
        "ledger",
        "Postings of the ERP system.",
        "marketing-ops",
        "PARQUET data/demo/erp/ledger.parquet",
        List.of("document", "line"),
        List.of(new TableResult.Column("amount", "decimal(18,2)", ColumnClass.INTERNAL)),
        Optional.of(60_000L),
        new TableResult.Cost(1, 0, 0, 0, 1, 2, 0.4),
        List.of(
            check(
                "ledger-amount-range",
                "ledger",
                "expect_column_values_to_be_between",
                List.of("amount"),
                Outcome.SKIPPED,
                0,
                0)));
  }

  private static CheckResult check(
      String id,
      String table,
      String type,
      List<String> columns,
      Outcome outcome,
      long evaluated,
      long unexpected) {
    return new CheckResult(
        id,
        table,
        type,
        columns,
        Severity.WARNING,
        "validity",
        outcome,
        LocalizedText.english("The rule of " + id + " holds"),
        "crm",
        Optional.empty(),
        Optional.empty(),
        LocalizedText.english("Every row follows the rule"),
        Optional.empty(),
        Optional.of(evaluated),
        Optional.of(unexpected),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Place("checks/" + table + ".yml", 20));
  }

  private static List<MetricSummary> metrics() {
    return List.of(
        metric("allocated", "Allocated", "Toegewezen", Unit.MONEY, Direction.NEUTRAL),
        metric("spent", "Spent", "Uitgegeven", Unit.MONEY, Direction.NEUTRAL),
        metric("available", "Available", "Beschikbaar", Unit.MONEY, Direction.UP),
        metric(
            "click_through_rate", "Click-through rate", "Doorklikratio", Unit.RATIO, Direction.UP),
        metric("return_on_ad_spend", "Return on ad spend", "Rendement", Unit.FACTOR, Direction.UP),
        metric("clicks", "Clicks", "Klikken", Unit.COUNT, Direction.UP));
  }

  private static MetricSummary metric(
      String id, String english, String dutch, Unit unit, Direction direction) {
    return new MetricSummary(
        id,
        new LocalizedText(Map.of("en", english, "nl", dutch)),
        LocalizedText.english("What " + english + " means, in one sentence."),
        english + " = a ÷ b & c",
        unit,
        direction,
        "marketing-ops",
        Optional.empty(),
        Standing.UNSTATED);
  }

  private static ReportResult budget() {
    return new ReportResult(
        "budget",
        new LocalizedText(Map.of("en", "Marketing budget", "nl", "Marketingbudget")),
        new LocalizedText(
            Map.of("en", "How much is left, and where?", "nl", "Hoeveel is er nog, en waar?")),
        "marketing-ops",
        List.of("marketing-ops"),
        List.of(
            new ReportResult.Figures(
                Optional.empty(),
                "budget_total",
                List.of(
                    figure("allocated", "125000000.00"),
                    figure("spent", "61234567.89"),
                    figure("available", "-1200.50"),
                    figure("click_through_rate", "0.99961"),
                    new ReportResult.Figure("return_on_ad_spend", Optional.empty()))),
            new ReportResult.Chart(
                Optional.of(LocalizedText.english("Budget by country")),
                "budget_by_country",
                Kind.STACKED_BAR,
                LocalizedText.english("Country"),
                List.of("Netherlands", "Germany", "Österreich & <Co>"),
                List.of(
                    series("spent", "10000000.00", "9000000.50", "0"),
                    series("available", "5000000.00", null, "-1200.50"))),
            new ReportResult.Chart(
                Optional.of(LocalizedText.english("Clicks by month")),
                "clicks_by_month",
                Kind.LINE,
                LocalizedText.english("Month"),
                List.of("2026-01", "2026-02", "2026-03"),
                List.of(series("clicks", "100", "250", "180"))),
            new ReportResult.Chart(
                Optional.of(LocalizedText.english("Clicks by channel")),
                "clicks_by_channel",
                Kind.BAR,
                LocalizedText.english("Channel"),
                List.of("search", "social"),
                List.of(series("clicks", "1200345", "3"))),
            new ReportResult.Table(
                Optional.of(LocalizedText.english("By cost centre")),
                "budget_by_cost_center",
                List.of(
                    column("cost_center", ReportColumn.Type.TEXT, null),
                    column("valid_from", ReportColumn.Type.DATE, null),
                    column("is_open", ReportColumn.Type.BOOLEAN, null),
                    column("allocated", ReportColumn.Type.NUMBER, "allocated"),
                    column("click_through_rate", ReportColumn.Type.NUMBER, "click_through_rate"),
                    column("clicks", ReportColumn.Type.NUMBER, "clicks")),
                List.of(
                    Arrays.asList(
                        "=HYPERLINK(\"x\")",
                        "2026-01-01",
                        true,
                        new BigDecimal("100.10"),
                        new BigDecimal("0.0312"),
                        new BigDecimal("12")),
                    Arrays.asList("+31 <b>", null, false, new BigDecimal("-1200.50"), null, null)),
                48_213),
            new ReportResult.Paragraph(
                LocalizedText.english("Available = allocated − spent − open commitment.")),
            new ReportResult.Unavailable(
                Optional.of(LocalizedText.english("By campaign")),
                "by_campaign",
                "TABLE_NOT_OPEN")));
  }

  private static ReportResult.Figure figure(String metric, String value) {
    return new ReportResult.Figure(metric, Optional.of(new BigDecimal(value)));
  }

  private static Series series(String metric, String... values) {
    return new Series(
        metric, Arrays.stream(values).map(v -> v == null ? null : new BigDecimal(v)).toList());
  }

  private static ReportColumn column(String name, ReportColumn.Type type, String metric) {
    return new ReportColumn(name, LocalizedText.english(name), type, Optional.ofNullable(metric));
  }
}

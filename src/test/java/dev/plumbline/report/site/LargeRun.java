package dev.plumbline.report.site;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.FailOn;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Sample;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.OwnerSummary;
import dev.plumbline.result.RunResult.ProjectSummary;
import dev.plumbline.result.RunResult.RunSummary;
import dev.plumbline.result.TableResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A run of the size of a company: twenty tables, 160 checks, twelve countries, odd names. */
final class LargeRun {
  private static final List<String> DIMENSIONS =
      List.of(
          "completeness",
          "uniqueness",
          "validity",
          "consistency",
          "timeliness",
          "accuracy",
          "volume",
          "schema");

  private LargeRun() {}

  static RunResult in(String locale) {
    return new RunResult(
        RunResult.FORMAT,
        new ProjectSummary(
            "Weighbridge Logistics marketing",
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
        IntStream.range(0, 20).mapToObj(LargeRun::table).toList(),
        LargeReports.metrics(),
        LargeReports.all());
  }

  private static TableResult table(int number) {
    String name =
        List.of("ad_performance", "Contact Ünï/code", "opportunity", "budget_line", "con")
                .get(number % 5)
            + (number < 5 ? "" : "_" + number);
    List<CheckResult> checks =
        IntStream.range(0, 8).mapToObj(check -> check(name, number, check)).toList();
    return new TableResult(
        name,
        "Rows of " + name + ", one a day, campaign and platform; exported nightly.",
        number % 2 == 0 ? "crm" : "marketing-ops",
        "CSV data/demo/" + name + "/*.csv.gz",
        List.of("campaign_id", "day", "platform"),
        IntStream.range(0, 14)
            .mapToObj(
                column ->
                    new TableResult.Column(
                        "column_" + column,
                        column % 3 == 0 ? "decimal(18,2)" : "string",
                        ColumnClass.values()[column % 5]))
            .toList(),
        Optional.of(1_234L * (number + 1) * (number + 1)),
        new TableResult.Cost(1, 1, 0, 1, 3, 7, 0.8),
        checks);
  }

  private static CheckResult check(String table, int number, int check) {
    Outcome outcome = outcome(number * 8 + check);
    long rows = 1_234L * (number + 1);
    boolean failed = outcome == Outcome.FAILED;
    boolean aggregate = check % 4 == 3;
    return new CheckResult(
        table + "-check-" + check,
        table,
        "expect_column_values_to_be_between",
        List.of("spend_amount", "budget_amount"),
        Severity.values()[(number + check) % 3],
        DIMENSIONS.get(check),
        outcome,
        LocalizedText.english("Spend of a day is never more than the budget of its campaign"),
        number % 2 == 0 ? "crm" : "marketing-ops",
        failed
            ? Optional.of(LocalizedText.english("Money may be spent that nobody has approved."))
            : Optional.empty(),
        failed
            ? Optional.of(
                LocalizedText.english(
                    "Ask the owner of the campaign to raise the budget line, or stop the campaign"
                        + " on the platform until the next period begins."))
            : Optional.empty(),
        LocalizedText.english(
            "spend_amount is between 0 and budget_amount in at least 99% of rows"),
        aggregate ? Optional.of("1234567.25") : Optional.empty(),
        aggregate ? Optional.empty() : Optional.of(rows),
        aggregate ? Optional.empty() : Optional.of(failed ? 1 + rows / 50 : 0L),
        failed && !aggregate ? Optional.of(sample()) : Optional.empty(),
        Optional.empty(),
        outcome == Outcome.ERROR ? Optional.of("UNRESOLVED_COLUMN") : Optional.empty(),
        outcome == Outcome.ERROR
            ? Optional.of(LocalizedText.english("The column budget_amount is not in the data."))
            : Optional.empty(),
        new Place("checks/" + table + ".yml", 20 + check * 9));
  }

  private static Outcome outcome(int number) {
    if (number % 11 == 3) {
      return Outcome.FAILED;
    }
    if (number % 37 == 8) {
      return Outcome.ERROR;
    }
    return number % 29 == 5 ? Outcome.SKIPPED : Outcome.PASSED;
  }

  private static Sample sample() {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < 10; row++) {
      rows.add(
          Arrays.asList(
              "C-10" + row, "2026-06-0" + row, row == 4 ? null : "1200." + row, "900.00"));
    }
    return new Sample(
        List.of("campaign_id", "day", "spend_amount", "budget_amount"), rows, List.of(), List.of());
  }
}

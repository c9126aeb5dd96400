package dev.plumbline.report.site;

import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.TableResult;
import java.util.Comparator;
import java.util.List;

/**
 * One table: what it is, and what its checks gave.
 *
 * @param ownerLink to the page of the owner; empty where there is none
 * @param rows empty where they could not be counted
 * @param open failed checks and those in error, worst first
 * @param others skipped and passed checks
 */
public record TablePage(
    String name,
    String description,
    String owner,
    String ownerLink,
    String source,
    String rows,
    String key,
    String verdict,
    List<Column> columns,
    List<CheckView> open,
    List<CheckView> others) {
  private static final Comparator<CheckResult> WORST_FIRST =
      Comparator.comparing(CheckResult::outcome).thenComparing(CheckResult::severity);

  /** A column of the table. */
  public record Column(String name, String type, StatusView classification) {}

  static TablePage of(Edition edition, TableResult table) {
    List<CheckResult> checks = table.checks().stream().sorted(WORST_FIRST).toList();
    return new TablePage(
        table.name(),
        table.description(),
        edition.owner(table.owner()),
        edition.ownerLink(table.owner()),
        table.source(),
        table.rows().map(edition.formats()::count).orElse(""),
        String.join(", ", table.key()),
        verdict(edition, checks),
        table.columns().stream().map(column -> column(edition, column)).toList(),
        checks.stream().filter(TablePage::isOpen).map(c -> CheckView.of(edition, c)).toList(),
        checks.stream().filter(c -> !isOpen(c)).map(c -> CheckView.of(edition, c)).toList());
  }

  private static boolean isOpen(CheckResult check) {
    return check.outcome() == Outcome.FAILED || check.outcome() == Outcome.ERROR;
  }

  private static Column column(Edition edition, TableResult.Column column) {
    return new Column(
        column.name(), column.type(), StatusView.of(edition, column.classification()));
  }

  private static String verdict(Edition edition, List<CheckResult> checks) {
    return edition
        .texts()
        .of(
            "table.verdict",
            checks.size(),
            count(checks, Outcome.PASSED),
            count(checks, Outcome.FAILED),
            count(checks, Outcome.ERROR),
            count(checks, Outcome.SKIPPED));
  }

  private static long count(List<CheckResult> checks, Outcome outcome) {
    return checks.stream().filter(check -> check.outcome() == outcome).count();
  }
}

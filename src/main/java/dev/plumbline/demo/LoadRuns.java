package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.Dataset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What each source sent and the warehouse received, over the last months. */
final class LoadRuns {
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final FaultKind LATE =
      new FaultKind(
          "late-feed",
          "control_load-on-time",
          "A source has stopped, or its last load failed, and its time is over.");
  private static final FaultKind ROWS =
      new FaultKind(
          "rows-lost", "control_load-rows", "Fewer rows were received than the source sent.");
  private static final FaultKind AMOUNT =
      new FaultKind(
          "amount-lost", "control_load-amounts", "Other money was received than was sent.");
  private static final FaultKind FAILED =
      new FaultKind("load-failed", "control_load-ended", "A load failed and was not repeated.");

  private LoadRuns() {}

  static DemoTable table() {
    return AdNames.table(
        "load_run",
        "governance/load_run.csv",
        List.of(
            text("load_id"),
            text("source_id"),
            text("target"),
            moment("loaded_at"),
            text("status"),
            whole("rows_sent"),
            whole("rows_received"),
            money("amount_sent"),
            money("amount_received"),
            text("currency")),
        LoadRuns::add,
        (runs, company) -> List.of(LATE.in(3), ROWS.in(2), AMOUNT.in(1), FAILED.in(1)));
  }

  private static void add(Dataset runs, Company company) {
    Dice dice = Dice.of("load_run");
    for (DataSource source : DataSource.values()) {
      LocalDate day = last(source);
      boolean isLatest = true;
      while (!day.isBefore(FIRST)) {
        add(runs, dice, source, day, isLatest);
        isLatest = false;
        day = day.minusDays(source.refreshDays());
      }
    }
  }

  /** Two sources have stopped. */
  private static LocalDate last(DataSource source) {
    return switch (source) {
      case AGENCY -> Calendar.AS_OF.minusDays(19);
      case COUNTRY_SHEETS -> Calendar.AS_OF.minusDays(50);
      default -> Calendar.YESTERDAY;
    };
  }

  private static void add(
      Dataset runs, Dice dice, DataSource source, LocalDate day, boolean isLatest) {
    int rows = dice.between(200, 9000);
    boolean hasMoney = source.domain().equals("BUDGET");
    BigDecimal amount = hasMoney ? dice.money(20_000, 900_000) : null;
    boolean losesRows = isLatest && (source == DataSource.MAIL || source == DataSource.CRM);
    boolean losesMoney = isLatest && source == DataSource.ERP;
    boolean fails = isLatest && source == DataSource.TIME;
    runs.add(
        Identifiers.numbered("LR-", 5, runs.rows().size()),
        source.name(),
        "WAREHOUSE",
        day.atTime(4, dice.between(0, 59)),
        fails ? "FAILED" : "DONE",
        rows,
        fails ? null : losesRows ? rows - dice.between(3, 60) : rows,
        amount,
        losesMoney ? amount.subtract(dice.money(900, 2000)) : amount,
        hasMoney ? "EUR" : null);
  }
}

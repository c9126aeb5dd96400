package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What country teams expected to spend in each month of the year under way, on two days: what had
 * occurred by then, what was committed, and what was still to come.
 */
final class Forecasts implements DemoTable {
  private static final FaultKind UNKNOWN_LINE =
      new FaultKind(
          "forecast-of-unknown-line",
          "forecast_line-line-known",
          "Money is forecast on a budget line that does not exist.");
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 25));

  private enum Tag {
    FORECAST,
    COMMITTED,
    OCCURRED,
    OPTIONAL
  }

  @Override
  public Export export(Company company) {
    Dataset forecasts =
        new Dataset(
            "forecast_line",
            List.of(
                text("line_id"),
                date("period"),
                date("forecast_on"),
                money("amount"),
                text("tag")));
    Map<String, List<Invoice>> invoices = new HashMap<>();
    company
        .posted()
        .forEach(i -> invoices.computeIfAbsent(i.line().id(), k -> new ArrayList<>()).add(i));
    Map<String, List<PurchaseOrder>> orders = new HashMap<>();
    company
        .orders()
        .forEach(o -> orders.computeIfAbsent(o.line().id(), k -> new ArrayList<>()).add(o));
    Dice dice = Dice.of("forecast_line");
    for (LocalDate day : DAYS) {
      for (BudgetLine line : company.budgetLines()) {
        if (line.fiscalYear() == day.getYear()) {
          forecast(
              forecasts,
              dice,
              line,
              day,
              invoices.getOrDefault(line.id(), List.of()),
              orders.getOrDefault(line.id(), List.of()));
        }
      }
    }
    Planter planter = new Planter(forecasts, company.scale());
    planter.plant(
        UNKNOWN_LINE,
        3,
        row -> row.text("tag").equals(Tag.FORECAST.name()),
        row -> row.set("line_id", row.text("line_id").replace("BL-", "BL-9")));
    return new Export(
        forecasts, new CsvFile("finance/forecast_line.csv", CsvDialect.COMMA), planter.planted());
  }

  private static void forecast(
      Dataset forecasts,
      Dice dice,
      BudgetLine line,
      LocalDate day,
      List<Invoice> invoices,
      List<PurchaseOrder> orders) {
    Map<LocalDate, BigDecimal> occurred = new HashMap<>();
    BigDecimal spent = BigDecimal.ZERO;
    for (Invoice invoice : invoices) {
      if (!invoice.postedOn().isAfter(day)) {
        occurred.merge(
            invoice.postedOn().withDayOfMonth(1), invoice.signedAmount(), BigDecimal::add);
        spent = spent.add(invoice.signedAmount());
      }
    }
    BigDecimal ordered =
        orders.stream()
            .filter(order -> order.type() != PurchaseOrder.Type.RELEASE)
            .filter(order -> order.isOpen() && !order.orderedOn().isAfter(day))
            .map(PurchaseOrder::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    for (LocalDate month : line.yearMonths()) {
      if (occurred.containsKey(month)) {
        add(forecasts, line, month, day, occurred.get(month), Tag.OCCURRED);
      }
    }
    List<LocalDate> coming =
        line.months().stream().filter(month -> month.isAfter(day.withDayOfMonth(1))).toList();
    BigDecimal committed = ordered.subtract(spent).max(BigDecimal.ZERO);
    BigDecimal rest = line.amount().subtract(spent).subtract(committed).max(BigDecimal.ZERO);
    spread(forecasts, line, day, coming, committed, Tag.COMMITTED);
    spread(forecasts, line, day, coming, Money.share(rest, dice.between(0.8, 1.05)), Tag.FORECAST);
    if (dice.chance(6)) {
      spread(forecasts, line, day, coming, Money.share(line.amount(), 0.05), Tag.OPTIONAL);
    }
  }

  private static void spread(
      Dataset forecasts,
      BudgetLine line,
      LocalDate day,
      List<LocalDate> months,
      BigDecimal amount,
      Tag tag) {
    BigDecimal left = amount;
    for (int i = 0; i < months.size() && amount.signum() > 0; i++) {
      BigDecimal part = i == months.size() - 1 ? left : Money.share(amount, 1.0 / months.size());
      left = left.subtract(part);
      add(forecasts, line, months.get(i), day, part, tag);
    }
  }

  private static void add(
      Dataset forecasts,
      BudgetLine line,
      LocalDate month,
      LocalDate day,
      BigDecimal amount,
      Tag tag) {
    forecasts.add(line.id(), month, day, amount, tag.name());
  }
}

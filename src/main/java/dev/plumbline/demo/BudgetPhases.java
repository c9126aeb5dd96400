package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which month the money of each budget line is meant to be spent. */
final class BudgetPhases implements DemoTable {
  private static final FaultKind DO_NOT_ADD_UP =
      new FaultKind(
          "phases-do-not-add-up",
          "phase_control-adds-up",
          "One month of the line was raised, and its amount was not.");
  private static final BigDecimal RAISE = new BigDecimal("1000.00");

  @Override
  public Export export(Company company) {
    Dataset phases =
        new Dataset("budget_phase", List.of(text("line_id"), date("period"), money("planned")));
    Dice dice = Dice.of("budget_phase");
    company.budgetLines().forEach(line -> add(phases, dice, line));
    Planter planter = new Planter(phases, company.scale());
    Map<String, LocalDate> first = new HashMap<>();
    phases.rows().forEach(row -> first.putIfAbsent(row.text("line_id"), period(row)));
    planter.plant(
        DO_NOT_ADD_UP,
        4,
        row -> period(row).equals(first.get(row.text("line_id"))),
        row -> row.set("planned", ((BigDecimal) row.value("planned")).add(RAISE)));
    return new Export(
        phases, new CsvFile("finance/budget_phase.csv", CsvDialect.COMMA), planter.planted());
  }

  private static LocalDate period(Row row) {
    return (LocalDate) row.value("period");
  }

  private static void add(Dataset phases, Dice dice, BudgetLine line) {
    List<LocalDate> months = line.months();
    double mean = line.amount().doubleValue() / months.size();
    BigDecimal left = line.amount();
    for (int i = 0; i < months.size(); i++) {
      boolean last = i == months.size() - 1;
      BigDecimal planned = last ? left : Money.hundreds(mean * dice.between(0.8, 1.1));
      left = left.subtract(planned);
      phases.add(line.id(), months.get(i), planned);
    }
  }
}

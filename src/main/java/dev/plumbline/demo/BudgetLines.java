package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.WorkbookFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The budget in the workbook of finance: every line in every revision. */
final class BudgetLines implements DemoTable {
  private static final FaultKind AMOUNT_IN_WORDS =
      new FaultKind(
          "amount-in-words",
          "budget_line-readable",
          "Somebody typed words where the amount belongs.");

  @Override
  public Export export(Company company) {
    Dataset lines =
        new Dataset(
            "budget_line",
            List.of(
                text("line_id"),
                whole("revision_no"),
                whole("fiscal_year"),
                text("cost_center_id"),
                text("country"),
                text("campaign_id"),
                text("cost_type"),
                text("owner_id"),
                text("currency"),
                money("amount"),
                money("amount_group"),
                text("status"),
                date("updated_on")));
    Dice dice = Dice.of("budget_line");
    company.budgetLines().forEach(line -> add(lines, dice, line));
    Planter planter = new Planter(lines, company.scale());
    planter.plant(AMOUNT_IN_WORDS, 2, row -> row.set("amount", "to be agreed"));
    WorkbookFile file =
        new WorkbookFile(
            "finance/budget.xlsx",
            "Budget",
            List.of("Marketing budget 2025 and 2026", "Local currency; group amount in EUR"));
    return new Export(lines, file, planter.planted());
  }

  private static void add(Dataset lines, Dice dice, BudgetLine line) {
    LocalDate planned = LocalDate.of(line.fiscalYear() - 1, 11, dice.between(3, 28));
    if (dice.chance(12)) {
      BigDecimal first = Money.hundreds(line.amount().doubleValue() * dice.between(0.8, 1.2));
      add(lines, line.withAmount(first), 1, planned);
      add(lines, line, 2, LocalDate.of(line.fiscalYear(), dice.between(2, 5), 15));
    } else {
      add(lines, line, 1, planned);
    }
  }

  private static void add(Dataset lines, BudgetLine line, int revision, LocalDate updatedOn) {
    Market market = line.market();
    lines.add(
        line.id(),
        revision,
        line.fiscalYear(),
        line.costCenter().id(),
        market.name(),
        line.campaignId().orElse(null),
        line.costType().name(),
        Identifiers.owner(market, line.costCenter().theme().ordinal()),
        market.currency().name(),
        line.amount(),
        line.groupAmount(),
        "APPROVED",
        updatedOn);
  }
}

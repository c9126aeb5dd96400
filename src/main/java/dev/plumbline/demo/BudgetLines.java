package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.WorkbookFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
                date("updated_on"),
                text("plan_id"),
                text("org_unit_id"),
                text("activity_type"),
                text("gl_account"),
                text("reason"),
                text("transfer_to")));
    company.revisions().forEach(revision -> add(lines, revision));
    Set<String> revised =
        company.revisions().stream()
            .filter(revision -> revision.number() > 1)
            .map(revision -> revision.line().id())
            .collect(Collectors.toSet());
    Planter planter = new Planter(lines, company.scale());
    planter.plant(
        AMOUNT_IN_WORDS,
        2,
        row -> row.value("revision_no").equals(1) && revised.contains(row.text("line_id")),
        row -> row.set("amount", "to be agreed"));
    WorkbookFile file =
        new WorkbookFile(
            "finance/budget.xlsx",
            "Budget",
            List.of("Marketing budget 2025 and 2026", "Local currency; group amount in EUR"));
    return new Export(lines, file, planter.planted());
  }

  private static void add(Dataset lines, BudgetRevision revision) {
    BudgetLine line = revision.line();
    Market market = line.market();
    lines.add(
        line.id(),
        revision.number(),
        line.fiscalYear(),
        line.costCenter().id(),
        market.name(),
        line.campaignId().orElse(null),
        line.costType().name(),
        line.owner(),
        market.currency().name(),
        line.amount(),
        line.groupAmount(),
        "APPROVED",
        revision.updatedOn(),
        line.planId(),
        OrgUnits.unitOf(market),
        line.activityType().name(),
        line.activityType().account(),
        revision.reason().name(),
        revision.transferTo().orElse(null));
  }
}

package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The yearly plan of each country in its versions, and the target that the group set for it. In the
 * year under way some plans were revised; next year's are being handed in.
 */
final class BudgetPlans implements DemoTable {
  private static final FaultKind NOT_SUBMITTED =
      new FaultKind(
          "plan-not-submitted",
          "budget_plan-submitted-when-due",
          "The plan of next year is due and was not handed in.");
  private static final FaultKind SUBMITTED_LATE =
      new FaultKind(
          "plan-submitted-late",
          "budget_plan-submitted-in-time",
          "The plan of next year was handed in after the day it was due.");

  /** What the group wants to spend in a year, in millions of euros. */
  private static final Map<Integer, Integer> TARGETS = Map.of(2025, 116, 2026, 122, 2027, 130);

  private static final int NEXT_YEAR = 2027;
  private static final Market MISSING = Market.CZ;
  private static final List<Market> LATE = List.of(Market.IT, Market.SE);

  @Override
  public Export export(Company company) {
    Dataset plans =
        new Dataset(
            "budget_plan",
            List.of(
                text("plan_id"),
                whole("version"),
                whole("fiscal_year"),
                text("org_unit_id"),
                text("country"),
                text("status"),
                date("due_on"),
                date("submitted_on"),
                date("approved_on"),
                text("approver_id"),
                money("target_group")));
    Dice dice = Dice.of("budget_plan");
    for (int year : Calendar.FISCAL_YEARS) {
      Market.all()
          .forEach(market -> addWhole(plans, dice, year, market, isRevised(company, year, market)));
    }
    Market.all().forEach(market -> addNext(plans, market));
    return new Export(
        plans,
        new CsvFile("finance/budget_plan.csv", CsvDialect.OFFICE),
        List.of(NOT_SUBMITTED.in(1), SUBMITTED_LATE.in(LATE.size())));
  }

  private enum Status {
    DRAFT,
    SUBMITTED,
    APPROVED,
    LOCKED,
    REVISED
  }

  /** The days of one plan. */
  private record Days(LocalDate due, LocalDate submitted, LocalDate approved) {}

  private static void addWhole(Dataset plans, Dice dice, int year, Market market, boolean revised) {
    LocalDate due = LocalDate.of(year - 1, 10, 31);
    LocalDate submitted = due.minusDays(dice.between(0, 12));
    Days days = new Days(due, submitted, due.plusDays(dice.between(5, 25)));
    int versions = revised ? Status.values().length : Status.values().length - 1;
    for (int version = 1; version <= versions; version++) {
      add(plans, year, market, version, days);
    }
  }

  private static void addNext(Dataset plans, Market market) {
    LocalDate due = LocalDate.of(NEXT_YEAR - 1, 6, 15);
    LocalDate submitted =
        LATE.contains(market)
            ? due.plusDays(3L + market.ordinal())
            : due.minusDays(market.ordinal());
    Days days = new Days(due, submitted, due);
    add(plans, NEXT_YEAR, market, 1, days);
    if (market != MISSING) {
      add(plans, NEXT_YEAR, market, 2, days);
    }
  }

  private static void add(Dataset plans, int year, Market market, int version, Days days) {
    Status status = Status.values()[version - 1];
    boolean submitted = status.compareTo(Status.SUBMITTED) >= 0;
    boolean approved = status.compareTo(Status.APPROVED) >= 0;
    plans.add(
        "BP-" + year + "-" + market.name(),
        version,
        year,
        OrgUnits.unitOf(market),
        market.name(),
        status.name(),
        days.due(),
        submitted ? days.submitted() : null,
        approved ? days.approved() : null,
        approved ? Identifiers.owner(market, 0) : null,
        BigDecimal.valueOf(10_000L * TARGETS.get(year) * market.share()).setScale(2));
  }

  private static boolean isRevised(Company company, int year, Market market) {
    return company.revisions().stream()
        .anyMatch(
            revision ->
                revision.number() > 1
                    && revision.line().fiscalYear() == year
                    && revision.line().market() == market);
  }
}

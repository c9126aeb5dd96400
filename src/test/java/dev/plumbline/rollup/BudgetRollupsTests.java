package dev.plumbline.rollup;

import static dev.plumbline.rollup.DeclaredTables.cells;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.FiscalCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The roll-ups of money against cases that are computed by hand. */
class BudgetRollupsTests {
  private static final String IN_NL =
      "country=NL, cost_center_id=NL-1, fiscal_year=2026, currency=EUR";
  private final DeclaredTables tables = new DeclaredTables();

  /** The example that Uptempo publishes for its budget load. */
  @Test
  void theBudgetLoadIsThatOfThePublishedExample() {
    line("L", "10000");
    order("A", "STANDARD", "CLOSED", "2000");
    order("B", "STANDARD", "OPEN", "2000");
    order("C", "STANDARD", "OPEN", "1000");
    invoice("1", "INVOICE", "POSTED", "2050", "");
    invoice("2", "INVOICE", "POSTED", "1450", "A");
    invoice("3", "INVOICE", "PAID", "700", "B");
    invoice("4", "INVOICE", "POSTED", "1500", "C");

    assertThat(
            tables.read(
                "budget_load", "without_order", "on_closed_orders", "on_open_orders", "projected"))
        .containsExactly(cells("2050.00", "1450.00", "3500.00", "7000.00"));
    assertThat(tables.read("budget_total", "spent", "committed", "available", "projected"))
        .containsExactly(cells("5700.00", "1300.00", "3000.00", "7000.00"));
    assertThat(
            tables.read(
                "budget_identity", "allocated", "accounted_for", "projected", "budget_load"))
        .containsExactly(cells("10000.00", "10000.00", "7000.00", "7000.00"));
  }

  @Test
  void whatIsNotPostedByTheAsOfDateIsNotSpent() {
    line("L", "1000");
    for (String status : List.of("RECEIVED", "APPROVED", "CANCELLED", "POSTED", "PAID")) {
      invoice(status, "INVOICE", status, "10", "");
    }
    tables.row(
        "invoice",
        "invoice_id=late, line_id=L, type=INVOICE, status=POSTED, amount=99, posted_on=2026-07-01, "
            + IN_NL);

    assertThat(tables.read("budget_total", "spent")).containsExactly(cells("20.00"));
  }

  @Test
  void aCreditNoteCountsDownHoweverItsAmountIsWritten() {
    line("L", "1000");
    order("A", "STANDARD", "OPEN", "500");
    invoice("1", "INVOICE", "POSTED", "300", "A");
    invoice("2", "CREDIT_NOTE", "POSTED", "100", "A");
    invoice("3", "CREDIT_NOTE", "POSTED", "-50", "A");

    assertThat(tables.read("budget_total", "spent", "committed", "available"))
        .containsExactly(cells("150.00", "350.00", "500.00"));
  }

  @Test
  void aBlanketOrderCommitsWhatItsReleasesHaveNotUsed() {
    line("L", "5000");
    order("F", "BLANKET", "OPEN", "1000");
    release("R1", "F", "OPEN", "300");
    release("R2", "F", "CLOSED", "200");
    invoice("1", "INVOICE", "POSTED", "120", "R1");
    invoice("2", "INVOICE", "POSTED", "200", "R2");
    invoice("3", "INVOICE", "POSTED", "50", "F");

    // 1000 - 500 released - 50 invoiced on itself, and 300 - 120 of the open release.
    assertThat(tables.read("order_position", "po_id", "committed"))
        .containsExactlyInAnyOrder(
            cells("F", "450.00"), cells("R1", "180.00"), cells("R2", "0.00"));
    assertThat(tables.read("budget_total", "spent", "committed"))
        .containsExactly(cells("370.00", "630.00"));
  }

  @Test
  void theLatestRevisionApprovedByTheAsOfDateHolds() {
    revision("L", 1, "APPROVED", "100", "2026-01-01", "INITIAL");
    revision("L", 2, "APPROVED", "150", "2026-03-01", "TOP_UP");
    revision("L", 3, "DRAFT", "900", "2026-04-01", "TOP_UP");
    revision("L", 4, "APPROVED", "700", "2026-07-01", "TOP_UP");

    assertThat(tables.read("budget_total", "allocated")).containsExactly(cells("150.00"));
  }

  @Test
  void everyLevelIsTheSumOfItsLines() {
    tables.row("org_unit", "org_unit_id=U, level=COUNTRY, country=NL, name=Netherlands");
    line("L1", "100.10");
    line("L2", "200.20");
    invoice("1", "INVOICE", "POSTED", "30.03", "");

    assertThat(tables.read("budget_drill", "country", "cost_center", "line", "allocated", "spent"))
        .containsExactlyInAnyOrder(
            cells(null, null, null, "300.30", "30.03"),
            cells("Netherlands", null, null, "300.30", "30.03"),
            cells("Netherlands", "NL-1", null, "300.30", "30.03"),
            cells("Netherlands", "NL-1", null, "300.30", "30.03"),
            cells("Netherlands", "NL-1", "(outside of any line)", "0.00", "30.03"),
            cells("Netherlands", "NL-1", "L1", "100.10", "0.00"),
            cells("Netherlands", "NL-1", "L2", "200.20", "0.00"));
  }

  @Test
  void aRateThatIsMissingIsNeverOne() {
    line("L", "100");
    tables.row(
        "budget_line",
        "line_id=G, revision_no=1, status=APPROVED, updated_on=2026-01-01, country=GB, "
            + "fiscal_year=2026, currency=GBP, amount=100");

    assertThat(tables.read("budget_total", "allocated", "spent", "available"))
        .containsExactly(cells(null, "0.00", null));
    assertThat(tables.read("budget_by_country", "country", "allocated"))
        .containsExactlyInAnyOrder(cells("NL", "100.00"), cells("GB", null));
  }

  @Test
  void twoRatesThatDifferAreNone() {
    rate("BUDGET", "2026-01-01", "1.20");
    rate("BUDGET", "2026-01-01", "1.25");
    assertThat(tables.read("budget_rate", "currency", "rate")).containsExactly(cells("GBP", null));
  }

  @Test
  void theCurrencyEffectIsWhatRatesAloneDid() {
    rate("BUDGET", "2026-01-01", "1.20");
    rate("AVERAGE", "2026-02-01", "1.10");
    pounds("1", "1000", "2026-02-10");

    // 1000 pounds: 1200 euros at the rate of the budget, 1100 at that of February.
    assertThat(
            tables.read(
                "currency_effect", "spent_local", "spent", "spent_actual", "currency_effect"))
        .containsExactly(cells("1000.00", "1200.00", "1100.00", "-100.00"));
  }

  @Test
  void aMonthWithoutRateIsNamed() {
    rate("BUDGET", "2026-01-01", "1.20");
    rate("AVERAGE", "2026-02-01", "1.10");
    pounds("1", "1000", "2026-02-10");
    pounds("2", "10", "2026-03-10");

    assertThat(tables.read("currency_effect", "spent", "spent_actual", "months_without_rate"))
        .containsExactly(cells("1212.00", null, "2026-03"));
  }

  @Test
  void theOutlookAddsWhatIsOrderedAndWhatIsStillExpected() {
    line("L", "12000");
    invoice("1", "INVOICE", "POSTED", "6000", "");
    order("A", "STANDARD", "OPEN", "1500");
    forecast("2026-07-01", "2026-05-31", "9999", "FORECAST");
    forecast("2026-06-01", "2026-06-15", "600", "FORECAST");
    forecast("2026-07-01", "2026-06-15", "1500", "COMMITTED");
    forecast("2026-08-01", "2026-06-15", "2000", "FORECAST");
    forecast("2026-09-01", "2026-06-15", "700", "OPTIONAL");
    forecast("2026-10-01", "2026-07-01", "8888", "FORECAST");

    // 6000 + 1500 + 2000 = 9500 of 12000. 181 of 365 days have passed:
    // 6000 / 181 x 365 / 12 = 1008.287..., 0.5 / (181 / 365) = 1.00828..., 4500 / (6000 / 181).
    List<String> pace =
        tables
            .read(
                "budget_pace",
                "remaining_forecast",
                "outlook",
                "year_end_variance",
                "round(burn_rate, 2)",
                "round(pacing_index, 5)",
                "days_left")
            .get(0);
    assertThat(pace).isEqualTo(cells("2000.00", "9500.00", "2500.00", "1008.29", "1.00829", "135"));
    // The invoice names no line: of the line itself 12000 - 1500 - 2000 will be left.
    assertThat(tables.read("budget_unused", "line", "unused"))
        .containsExactly(cells("L", "8500.00"));
  }

  @Test
  void aFiscalYearMayStartInApril() {
    tables
        .fiscalYears(new FiscalCalendar(4, FiscalCalendar.Naming.ENDS))
        .asOf(LocalDate.of(2025, 9, 30));
    tables.row(
        "budget_line",
        "line_id=L, revision_no=1, status=APPROVED, updated_on=2025-03-01, amount=1200, " + IN_NL);
    for (int month = 4; month <= 12; month++) {
      phase("2025-%02d-01".formatted(month), "100");
    }
    for (int month = 1; month <= 3; month++) {
      phase("2026-%02d-01".formatted(month), "100");
    }
    tables.row(
        "invoice",
        "invoice_id=1, line_id=L, type=INVOICE, status=POSTED, amount=600, posted_on=2025-08-05, "
            + IN_NL);

    assertThat(tables.read("elapsed", "days", "days_of_year", "days_to_go"))
        .containsExactly(cells("183", "365", "182"));
    List<List<String>> months =
        tables.read("budget_by_month", "month", "planned", "actual", "actual_to_date");
    assertThat(months).hasSize(12);
    assertThat(months.get(0)).isEqualTo(cells("2025-04", "100.00", "0.00", "0.00"));
    assertThat(months.get(4)).isEqualTo(cells("2025-08", "100.00", "600.00", "600.00"));
    assertThat(months.get(11)).isEqualTo(cells("2026-03", "100.00", null, null));
    assertThat(tables.read("budget_pace", "planned_to_date", "plan_variance"))
        .containsExactly(cells("600.00", "0.00"));
  }

  @Test
  void transfersOfAYearNetToNothing() {
    revision("A", 1, "APPROVED", "100", "2026-01-01", "INITIAL");
    revision("B", 1, "APPROVED", "100", "2026-01-01", "INITIAL");
    revision("A", 2, "APPROVED", "70", "2026-02-01", "TRANSFER");
    revision("B", 2, "APPROVED", "130", "2026-02-01", "TRANSFER");
    revision("B", 3, "APPROVED", "110", "2026-03-01", "CUT");

    assertThat(
            tables.read(
                "budget_revision_by_reason", "reason", "raised", "lowered", "budget_change"))
        .containsExactly(
            cells("CUT", "0.00", "-20.00", "-20.00"), cells("TRANSFER", "30.00", "-30.00", "0.00"));
    assertThat(tables.read("transfer_total", "balance")).containsExactly(cells("0.00"));
  }

  @Test
  void aPlanIsMissingOrLateAgainstTheDayItWasDue() {
    tables
        .row("org_unit", "org_unit_id=U1, level=COUNTRY, country=NL, name=Netherlands")
        .row("org_unit", "org_unit_id=U2, level=COUNTRY, country=BE, name=Belgium")
        .row(
            "budget_plan",
            "plan_id=P, version=1, fiscal_year=2027, country=NL, status=SUBMITTED, "
                + "due_on=2026-06-15, submitted_on=2026-06-18, target_group=100");

    assertThat(tables.read("plan_process", "country", "status", "days_late", "target"))
        .containsExactly(
            cells("Belgium", "MISSING", "15", null),
            cells("Netherlands", "SUBMITTED", "3", "100.00"));
  }

  @Test
  void aPlanThatIsApprovedLaterIsStillSubmitted() {
    tables
        .row("org_unit", "org_unit_id=U1, level=COUNTRY, country=NL, name=Netherlands")
        .row(
            "budget_plan",
            "plan_id=P, version=1, fiscal_year=2027, country=NL, status=APPROVED, "
                + "due_on=2026-06-15, submitted_on=2026-06-10, approved_on=2026-07-02");

    assertThat(tables.read("plan_process", "status", "approved_on"))
        .containsExactly(cells("SUBMITTED", null));
  }

  @Test
  void aDealThatIsWonLaterIsStillInThePipeline() {
    line("L", "100");
    tables
        .row(
            "invoice",
            "invoice_id=1, campaign_id=C, type=INVOICE, status=POSTED, amount=10, "
                + "posted_on=2026-03-01, "
                + IN_NL)
        .row(
            "opportunity",
            "campaign_id=C, created_on=2026-01-01, closed_on=2026-07-01, is_closed=true, "
                + "is_won=true, amount_group=40");

    assertThat(tables.read("budget_return", "campaign", "pipeline", "revenue"))
        .containsExactly(cells("C", "40.00", "0.00"));
  }

  /** Half of 125 million is 37.5 million more than a fifth of it. */
  @Test
  void theGapToTheTargetIsTheMoneyThatWouldMove() {
    for (String type : List.of("CREATION", "ACTIVATION")) {
      tables.row(
          "budget_line",
          "line_id=%1$s, revision_no=1, status=APPROVED, updated_on=2026-01-01, cost_type=%1$s, amount=62500000, %2$s"
              .formatted(type, IN_NL));
    }
    assertThat(tables.read("budget_split", "round(creation_share, 4)", "round(creation_gap, 2)"))
        .containsExactly(cells("0.5000", "37500000.00"));
  }

  @Test
  void ownHoursCountAtCostAndWhatNobodyClassifiedStandsApart() {
    tables.row(
        "budget_line",
        "line_id=L, revision_no=1, status=APPROVED, updated_on=2026-01-01, cost_type=ACTIVATION, amount=1, "
            + IN_NL);
    invoice("1", "INVOICE", "POSTED", "800", "");
    tables.row(
        "invoice",
        "invoice_id=2, line_id=L, type=INVOICE, status=POSTED, amount=600, posted_on=2026-02-05, "
            + IN_NL);
    tables.row(
        "time_entry",
        "entry_id=T, country=NL, worked_on=2026-02-01, hours=7.5, hourly_cost=20, currency=EUR, "
            + "cost_type=CREATION");

    assertThat(
            tables.read(
                "spend_split_total",
                "creation",
                "activation",
                "unclassified",
                "hours_cost",
                "round(creation_share, 2)",
                "round(creation_gap, 2)"))
        .containsExactly(cells("150.00", "600.00", "800.00", "150.00", "0.20", "0.00"));
  }

  @Test
  void allocatedIsSpentAndCommittedAndAvailableWhateverIsOrdered() {
    Random random = new Random(20260630);
    rate("BUDGET", "2026-01-01", "1.1637");
    for (int i = 0; i < 40; i++) {
      String pounds = "country=GB, fiscal_year=2026, currency=GBP";
      tables.row(
          "budget_line",
          "line_id=L%d, revision_no=1, status=APPROVED, updated_on=2026-01-01, amount=%s, %s"
              .formatted(i, cents(random), pounds));
      String type = List.of("STANDARD", "SPLIT", "BLANKET", "RELEASE").get(random.nextInt(4));
      tables.row(
          "purchase_order",
          "po_id=P%d, line_id=L%d, type=%s, parent_po_id=P%d, status=%s, ordered_on=2026-02-01, amount=%s, %s"
              .formatted(
                  i,
                  random.nextInt(40),
                  type,
                  random.nextInt(40),
                  random.nextBoolean() ? "OPEN" : "CLOSED",
                  cents(random),
                  pounds));
      for (int k = 0; k < 4; k++) {
        tables.row(
            "invoice",
            "invoice_id=I%d-%d, line_id=L%d, po_id=P%d, type=%s, status=%s, posted_on=2026-03-01, amount=%s, %s"
                .formatted(
                    i,
                    k,
                    random.nextInt(50),
                    random.nextInt(60),
                    random.nextInt(5) == 0 ? "CREDIT_NOTE" : "INVOICE",
                    List.of("POSTED", "PAID", "RECEIVED").get(random.nextInt(3)),
                    cents(random),
                    pounds));
      }
    }
    for (List<String> row :
        tables.read(
            "budget_position", "allocated", "spent", "committed", "available", "projected")) {
      List<BigDecimal> amounts = row.stream().map(BigDecimal::new).toList();
      assertThat(amounts.get(1).add(amounts.get(2)).add(amounts.get(3)))
          .isEqualByComparingTo(amounts.get(0));
      assertThat(amounts.get(2)).isNotNegative();
    }
    List<String> identity =
        tables
            .read("budget_identity", "allocated", "accounted_for", "projected", "budget_load")
            .get(0);
    assertThat(identity.get(1)).isEqualTo(identity.get(0));
    assertThat(identity.get(3)).isEqualTo(identity.get(2));
  }

  private static String cents(Random random) {
    return BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2).toPlainString();
  }

  private void line(String id, String amount) {
    revision(id, 1, "APPROVED", amount, "2026-01-01", "INITIAL");
  }

  private void revision(
      String id, int number, String status, String amount, String updatedOn, String reason) {
    tables.row(
        "budget_line",
        "line_id=%s, revision_no=%d, status=%s, amount=%s, updated_on=%s, reason=%s, %s"
            .formatted(id, number, status, amount, updatedOn, reason, IN_NL));
  }

  private void order(String id, String type, String status, String amount) {
    tables.row(
        "purchase_order",
        "po_id=%s, line_id=L, type=%s, status=%s, amount=%s, ordered_on=2026-02-01, %s"
            .formatted(id, type, status, amount, IN_NL));
  }

  private void release(String id, String blanket, String status, String amount) {
    tables.row(
        "purchase_order",
        "po_id=%s, parent_po_id=%s, line_id=L, type=RELEASE, status=%s, amount=%s, ordered_on=2026-02-02, %s"
            .formatted(id, blanket, status, amount, IN_NL));
  }

  private void invoice(String id, String type, String status, String amount, String order) {
    String on = order.isEmpty() ? "" : "po_id=" + order + ", line_id=L, ";
    tables.row(
        "invoice",
        "invoice_id=%s, %stype=%s, status=%s, amount=%s, posted_on=2026-03-01, %s"
            .formatted(id, on, type, status, amount, IN_NL));
  }

  private void pounds(String id, String amount, String postedOn) {
    tables.row(
        "invoice",
        "invoice_id=%s, type=INVOICE, status=POSTED, amount=%s, posted_on=%s, country=GB, fiscal_year=2026, currency=GBP"
            .formatted(id, amount, postedOn));
  }

  private void rate(String type, String validFrom, String rate) {
    tables.row(
        "fx_rate",
        "from_currency=GBP, to_currency=EUR, rate_type=%s, fiscal_year=2026, valid_from=%s, rate=%s"
            .formatted(type, validFrom, rate));
  }

  private void forecast(String period, String madeOn, String amount, String tag) {
    tables.row(
        "forecast_line",
        "line_id=L, period=%s, forecast_on=%s, amount=%s, tag=%s"
            .formatted(period, madeOn, amount, tag));
  }

  private void phase(String period, String amount) {
    tables.row("budget_phase", "line_id=L, period=%s, planned=%s".formatted(period, amount));
  }
}

package dev.plumbline.rollup;

import static dev.plumbline.rollup.DeclaredTables.cells;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules of spending against cases that are made by hand; limits are those of the project. */
class ControlRollupsTests {
  private static final String IN_NL =
      "country=NL, cost_center_id=NL-1, fiscal_year=2026, currency=EUR";
  private final DeclaredTables tables = new DeclaredTables();

  @Test
  void ordersOfOneWeekThatTogetherPassTheLimitAreSplit() {
    order("A", "V", "20000", "2026-03-02");
    order("B", "V", "20000", "2026-03-05");
    order("C", "V", "20000", "2026-03-08");
    order("eight days on", "V", "20000", "2026-03-16");
    order("another vendor", "W", "20000", "2026-03-05");
    order("above the limit by itself", "V", "60000", "2026-03-05");

    assertThat(tables.read("order_rule", "po_id", "is_not_split"))
        .containsExactlyInAnyOrder(
            cells("A", "false"),
            cells("B", "false"),
            cells("C", "false"),
            cells("eight days on", "true"),
            cells("another vendor", "true"),
            cells("above the limit by itself", "true"));
  }

  @Test
  void anOrderIsDormantWhenNobodyInvoicedItForNinetyDays() {
    order("90 days", "V", "10", "2026-04-01");
    order("91 days", "V", "10", "2026-03-31");
    order("invoiced", "V", "10", "2026-01-01");
    invoice("1", "X-1", "1", "invoiced");

    assertThat(tables.read("order_rule", "po_id", "is_not_dormant", "committed"))
        .containsExactlyInAnyOrder(
            cells("90 days", "true", "10.00"),
            cells("91 days", "false", "10.00"),
            cells("invoiced", "true", "9.00"));
  }

  @Test
  void whatWasReceivedAndIsNotInvoicedIsAnAccrual() {
    order("A", "V", "100", "2026-06-01");
    invoice("1", "X-1", "30", "A");
    receipt("A", "45.50", "2026-06-20");
    receipt("A", "10", "2026-07-02");

    assertThat(tables.read("order_rule", "is_invoiced_when_received", "accrual"))
        .containsExactly(cells("false", "15.50"));
  }

  @Test
  void whatIsReceivedInAnotherCurrencyIsConverted() {
    tables.row(
        "fx_rate",
        "from_currency=GBP, to_currency=EUR, rate_type=BUDGET, fiscal_year=2026, "
            + "valid_from=2026-01-01, rate=1.20");
    order("A", "V", "100", "2026-06-01");
    invoice("1", "X-1", "30", "A");
    tables
        .row(
            "goods_receipt",
            "receipt_id=1, po_id=A, amount=40, received_on=2026-06-20, currency=GBP")
        .row(
            "purchase_order",
            "po_id=G, vendor_id=V, type=STANDARD, status=OPEN, amount=100, ordered_on=2026-06-01, "
                + "country=GB, cost_center_id=GB-1, fiscal_year=2026, currency=GBP")
        .row(
            "goods_receipt",
            "receipt_id=2, po_id=G, amount=60, received_on=2026-06-20, currency=EUR");

    // 40 pounds are 48 euros, of which 30 are invoiced; and 60 euros are 50 pounds.
    assertThat(tables.read("order_rule", "po_id", "is_invoiced_when_received", "accrual"))
        .containsExactlyInAnyOrder(cells("A", "false", "18.00"), cells("G", "false", "60.00"));
  }

  @Test
  void anInvoiceOfALaterDayDoesNotWakeADormantOrder() {
    order("A", "V", "10", "2026-01-01");
    tables.row(
        "invoice",
        "invoice_id=1, invoice_number=X-1, po_id=A, vendor_id=V, type=INVOICE, status=RECEIVED, "
            + "amount=1, invoice_date=2026-07-01, "
            + IN_NL);

    assertThat(tables.read("order_rule", "is_not_dormant")).containsExactly(cells("false"));
    assertThat(tables.read("invoice_rule", "invoice_id")).isEmpty();
  }

  @Test
  void anOrderOfALaterDayIsNoneYet() {
    order("A", "V", "10", "2026-07-01");
    invoice("1", "X-1", "1", "A");

    assertThat(tables.read("invoice_rule", "has_order")).containsExactly(cells("false"));
  }

  @Test
  void whatWillBePostedLaterIsNotComparedYet() {
    String later = "invoice_id=1, erp_doc_no=D, type=INVOICE, status=POSTED, amount=1, ";
    tables
        .row("invoice", later + "amount_group=1, posted_on=2026-07-01, " + IN_NL)
        .row(
            "erp_ledger_entry", "doc_no=D, gl_account=600, amount_group=2, posting_date=2026-07-01")
        .row("campaign", "campaign_id=C, start_on=2026-01-01, end_on=2026-05-31")
        .row("ad_performance_daily", "campaign_id=C, date=2026-07-01, spend=1")
        .row("ad_performance_daily", "campaign_id=unknown, date=2026-07-01, spend=1");

    assertThat(tables.read("country_sheet_compared", "document")).isEmpty();
    assertThat(tables.read("ledger_difference", "invoice_id")).isEmpty();
    assertThat(tables.read("late_spend", "campaign_id")).isEmpty();
    assertThat(tables.read("orphan_spend", "campaign_id")).isEmpty();
  }

  @Test
  void anOrderIsOverInvoicedByWhatIsAboveIt() {
    order("A", "V", "100", "2026-06-01");
    invoice("1", "X-1", "60", "A");
    invoice("2", "X-2", "60.01", "A");

    assertThat(tables.read("order_rule", "is_not_over_invoiced", "over_invoiced", "committed"))
        .containsExactly(cells("false", "20.01", "0.00"));
  }

  @Test
  void numbersThatDifferInSignsAndZerosAreOne() {
    invoice("1", "INV-2026-12", "50", "");
    invoice("2", "inv 2026/0012", "50", "");
    invoice("3", "INV2026-012", "50", "");
    invoice("other amount", "INV-2026-12", "51", "");
    invoice("other number", "INV-2026-120", "50", "");

    assertThat(tables.read("invoice_rule", "invoice_id", "is_not_duplicated", "paid_again"))
        .containsExactlyInAnyOrder(
            cells("1", "false", "0.00"),
            cells("2", "false", "50.00"),
            cells("3", "false", "50.00"),
            cells("other amount", "true", "0.00"),
            cells("other number", "true", "0.00"));
  }

  @Test
  void aPeriodTakesNothingFromTheDayItIsClosed() {
    tables.row(
        "fiscal_period",
        "fiscal_year=2026, period=3, starts_on=2026-03-01, ends_on=2026-03-31, closed_on=2026-04-05");
    posted("in time", "2026-04-04");
    posted("late", "2026-04-05");

    assertThat(tables.read("invoice_rule", "invoice_id", "period_is_open"))
        .containsExactlyInAnyOrder(cells("in time", "true"), cells("late", "false"));
  }

  @Test
  void anInvoiceNeedsAnOrderThatIsThereFromTheLimitOn() {
    order("A", "V", "9000", "2026-03-01");
    invoice("ordered", "X-1", "8000", "A");
    invoice("unknown order", "X-2", "1", "Z");
    invoice("small", "X-3", "4999.99", "");
    invoice("large", "X-4", "5000", "");

    assertThat(tables.read("invoice_rule", "invoice_id", "has_order"))
        .containsExactlyInAnyOrder(
            cells("ordered", "true"),
            cells("unknown order", "false"),
            cells("small", "true"),
            cells("large", "false"));
  }

  @Test
  void vendorsCostCentresOwnersAndLinesMustBeKnown() {
    tables
        .row("vendor", "vendor_id=V, approved=true")
        .row("vendor", "vendor_id=W, approved=false")
        .row("cost_center", "cost_center_id=NL-1")
        .row(
            "budget_line",
            "line_id=L, revision_no=1, status=APPROVED, updated_on=2026-01-01, amount=1, " + IN_NL)
        .row(
            "purchase_order",
            "po_id=known, vendor_id=V, line_id=L, owner_id=P, type=STANDARD, status=OPEN, amount=1, ordered_on=2026-06-01, "
                + IN_NL)
        .row(
            "purchase_order",
            "po_id=unknown, vendor_id=W, type=STANDARD, status=OPEN, amount=1, ordered_on=2026-06-01, "
                + "fiscal_year=2026, currency=EUR, cost_center_id=XX");

    assertThat(
            tables.read(
                "order_rule",
                "po_id",
                "vendor_is_approved",
                "has_cost_center",
                "has_owner",
                "has_budget_line"))
        .containsExactlyInAnyOrder(
            cells("known", "true", "true", "true", "true"),
            cells("unknown", "false", "false", "false", "false"));
  }

  @Test
  void exposureIsTheMoneyOfWhatBreaksTheRule() {
    order("A", "V", "100", "2026-06-01");
    invoice("1", "X-1", "60", "A");
    invoice("2", "X-2", "60.01", "A");

    assertThat(tables.read("control_exposure", "check_id", "exposure"))
        .contains(
            cells("order_control-is-not-over-invoiced", "20.01"),
            cells("order_control-has-owner", "100.00"),
            cells("invoice_control-is-not-duplicated", "0.00"),
            cells("invoice_control-has-order", "0.00"));
  }

  @Test
  void whatIsAtStakeIsNotKnownWhereARateIsMissing() {
    order("A", "V", "100", "2026-06-01");
    tables
        .row(
            "invoice",
            "invoice_id=G, po_id=A, vendor_id=V, type=INVOICE, status=POSTED, amount=300, "
                + "posted_on=2026-06-02, country=GB, fiscal_year=2026, currency=GBP")
        .row(
            "invoice",
            "invoice_id=H, vendor_id=V, type=INVOICE, status=POSTED, amount=9000, "
                + "posted_on=2026-06-02, country=GB, fiscal_year=2026, currency=GBP");
    receipt("A", "50", "2026-06-02");

    assertThat(tables.read("order_rule", "is_not_over_invoiced", "over_invoiced", "accrual"))
        .containsExactly(cells(null, null, null));
    assertThat(tables.read("control_exposure", "check_id", "exposure"))
        .contains(
            cells("order_control-is-not-over-invoiced", null),
            cells("order_control-is-invoiced-when-received", null),
            cells("order_control-has-owner", "100.00"),
            cells("invoice_control-has-order", null),
            cells("invoice_control-has-cost-center", null),
            cells("invoice_control-period-is-open", "0.00"));
  }

  @Test
  void whetherAnOrderIsSplitIsNotKnownWhereARateIsMissing() {
    tables.row(
        "purchase_order",
        "po_id=G, vendor_id=V, type=STANDARD, status=OPEN, amount=20000, ordered_on=2026-06-01, "
            + "country=GB, cost_center_id=GB-1, fiscal_year=2026, currency=GBP");

    assertThat(tables.read("order_rule", "is_not_split")).containsExactly(cells((String) null));
    assertThat(tables.read("control_exposure", "check_id", "exposure"))
        .contains(cells("order_control-is-not-split", null));
  }

  @Test
  void whatHasNoReadableAmountIsCountedAndLeftOutOfWhatIsAtStake() {
    invoice("small", "X-1", "10", "");
    invoice("large", "X-2", "6000", "");
    tables.row(
        "invoice",
        "invoice_id=unread, invoice_number=X-3, vendor_id=V, type=INVOICE, status=RECEIVED, "
            + "invoice_date=2026-06-01, "
            + IN_NL);

    assertThat(
            tables.read("control_exposure", "check_id", "exposure", "control_rows_without_amount"))
        .contains(
            cells("invoice_control-has-order", "6000.00", "1"),
            cells("invoice_control-vendor-is-approved", "6010.00", "1"),
            cells("invoice_control-is-not-duplicated", "0.00", "0"));
  }

  @Test
  void aWorkbookIsAsReliableAsTheMoneyThatStandsOnSoundCells() {
    tables
        .row("org_unit", "org_unit_id=U, level=COUNTRY, country=NL, name=Netherlands")
        .row("invoice", "invoice_id=1, country=NL, currency=EUR")
        .row("country_sheet_list", "file=NL_2026.xlsx, sheet=A, row_no=2, document=1, amount=60")
        .row("country_sheet_list", "file=NL_2026.xlsx, sheet=A, row_no=3, document=2, amount=40")
        .row("country_sheet_issue", "file=NL_2026.xlsx, saved_at=2026-06-20 10:00:00, issue=SAVED")
        .row(
            "country_sheet_issue",
            "file=NL_2026.xlsx, saved_at=2026-06-20 10:00:00, issue=TOTAL_DIFFERS, "
                + "place=NL_2026.xlsx!A!B4, found=110, expected=100");

    assertThat(
            tables.read(
                "country_sheet_reliability",
                "country",
                "kinds",
                "sheet_lines",
                "sheet_issues",
                "sheet_entered",
                "sheet_faulty",
                "sheet_reliability"))
        .containsExactly(
            cells("Netherlands", "total differs 1", "2", "1", "100.00", "10.00", "0.900000"));
    assertThat(tables.read("country_sheet_finding", "country", "place", "issue", "found"))
        .containsExactly(cells("Netherlands", "NL_2026.xlsx!A!B4", "total differs", "110.0000"));
  }

  @Test
  void aLineWhoseMonthsAddUpToSomethingElseIsNamed() {
    for (String line : new String[] {"L", "M"}) {
      tables.row(
          "budget_line",
          "line_id=%s, revision_no=1, status=APPROVED, updated_on=2026-01-01, amount=100, %s"
              .formatted(line, IN_NL));
      tables.row("budget_phase", "line_id=%s, period=2026-01-01, planned=60".formatted(line));
    }
    tables.row("budget_phase", "line_id=L, period=2026-02-01, planned=40");

    assertThat(tables.read("phase_difference", "line_id", "allocated", "phased", "adds_up"))
        .containsExactlyInAnyOrder(
            cells("L", "100.00", "100.00", "true"), cells("M", "100.00", "60.00", "false"));
  }

  private void order(String id, String vendor, String amount, String day) {
    tables.row(
        "purchase_order",
        "po_id=%s, vendor_id=%s, type=STANDARD, status=OPEN, amount=%s, ordered_on=%s, %s"
            .formatted(id, vendor, amount, day, IN_NL));
  }

  private void invoice(String id, String number, String amount, String order) {
    String on = order.isEmpty() ? "" : "po_id=" + order + ", ";
    tables.row(
        "invoice",
        "invoice_id=%s, invoice_number=%s, vendor_id=V, %stype=INVOICE, status=POSTED, amount=%s, posted_on=2026-06-02, invoice_date=2026-06-01, %s"
            .formatted(id, number, on, amount, IN_NL));
  }

  private void posted(String id, String day) {
    tables.row(
        "invoice",
        "invoice_id=%1$s, invoice_number=%1$s, vendor_id=V, type=INVOICE, status=POSTED, amount=1, posting_period=3, posted_on=%2$s, %3$s"
            .formatted(id, day, IN_NL));
  }

  private void receipt(String order, String amount, String day) {
    tables.row(
        "goods_receipt",
        "receipt_id=%1$s-%3$s, po_id=%1$s, amount=%2$s, received_on=%3$s, currency=EUR"
            .formatted(order, amount, day));
  }
}

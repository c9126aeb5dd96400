package dev.plumbline.demo;

import static dev.plumbline.demo.DemoRows.day;
import static dev.plumbline.demo.DemoRows.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.file.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Budget, orders, invoices and ledger of the demo company hang together to the cent. */
class MoneyTests {
  private static Company company;

  @BeforeAll
  static void foundTheCompany() {
    company = Company.of(1);
  }

  @Test
  void theLastRevisionOfALineHasItsAmount() {
    Map<String, BudgetRevision> last = new HashMap<>();
    company.revisions().forEach(revision -> last.put(revision.line().id(), revision));
    assertThat(last).hasSameSizeAs(company.budgetLines());
    assertThat(company.budgetLines())
        .allSatisfy(line -> assertThat(last.get(line.id()).line()).isEqualTo(line));
    assertThat(company.revisions().stream().map(BudgetRevision::reason).distinct())
        .containsExactlyInAnyOrder(BudgetRevision.Reason.values());
  }

  @Test
  void transfersNetToZeroInEuros() {
    Map<String, BudgetLine> before = new HashMap<>();
    Map<String, BigDecimal> moved = new TreeMap<>();
    Map<String, BudgetRevision> transfers = new HashMap<>();
    for (BudgetRevision revision : company.revisions()) {
      BudgetLine line = revision.line();
      if (revision.reason() == BudgetRevision.Reason.TRANSFER) {
        BigDecimal change = line.groupAmount().subtract(before.get(line.id()).groupAmount());
        assertThat(change.signum()).isNotZero();
        moved.merge(line.planId(), change, BigDecimal::add);
        transfers.put(line.id(), revision);
      }
      before.put(line.id(), line);
    }
    assertThat(transfers).hasSizeGreaterThan(20);
    assertThat(moved.values()).allSatisfy(net -> assertThat(net).isEqualByComparingTo("0"));
    assertThat(transfers.values())
        .allSatisfy(
            transfer -> {
              BudgetRevision other = transfers.get(transfer.transferTo().orElseThrow());
              assertThat(other.transferTo()).hasValue(transfer.line().id());
              assertThat(other.line().planId()).isEqualTo(transfer.line().planId());
            });
  }

  @Test
  void phasesAddUpToTheirLineButForThosePlanted() {
    Export phases = new BudgetPhases().export(company);
    Map<String, BigDecimal> planned =
        phases.data().rows().stream()
            .collect(
                Collectors.toMap(
                    row -> row.text("line_id"), row -> money(row, "planned"), BigDecimal::add));
    assertThat(planned).hasSameSizeAs(company.budgetLines());
    assertThat(company.budgetLines())
        .filteredOn(line -> planned.get(line.id()).compareTo(line.amount()) != 0)
        .hasSize(rows(phases, "phase_control-adds-up"));
  }

  @Test
  void partsOfASplitOrderShareANumberThatIsNoOrder() {
    Map<String, List<PurchaseOrder>> parts =
        orders(PurchaseOrder.Type.SPLIT).stream()
            .collect(Collectors.groupingBy(order -> order.parent().orElseThrow()));
    assertThat(parts).hasSizeGreaterThan(20);
    assertThat(parts.keySet())
        .doesNotContainAnyElementsOf(
            company.orders().stream().map(PurchaseOrder::id).collect(Collectors.toSet()));
    assertThat(parts.values())
        .allSatisfy(
            whole -> {
              assertThat(whole).hasSizeGreaterThan(1);
              assertThat(whole.stream().map(order -> order.line().id())).doesNotHaveDuplicates();
              assertThat(whole.stream().map(PurchaseOrder::vendor).distinct()).hasSize(1);
            });
  }

  @Test
  void releasesTogetherStayWithinTheirBlanketOrder() {
    Map<String, PurchaseOrder> blankets =
        orders(PurchaseOrder.Type.BLANKET).stream()
            .collect(Collectors.toMap(PurchaseOrder::id, Function.identity()));
    assertThat(blankets).hasSize(2 * 2 * Market.values().length);
    Map<String, BigDecimal> released =
        orders(PurchaseOrder.Type.RELEASE).stream()
            .collect(
                Collectors.toMap(
                    order -> order.parent().orElseThrow(), PurchaseOrder::amount, BigDecimal::add));
    assertThat(released.keySet()).isEqualTo(blankets.keySet());
    assertThat(released)
        .allSatisfy((id, sum) -> assertThat(sum).isLessThan(blankets.get(id).amount()));
    assertThat(company.orders())
        .filteredOn(order -> order.type() == PurchaseOrder.Type.STANDARD)
        .allSatisfy(order -> assertThat(order.parent()).isEmpty());
  }

  @Test
  void everyCreditNoteTakesBackAPartOfItsInvoice() {
    Map<String, Invoice> invoices =
        company.invoices().stream().collect(Collectors.toMap(Invoice::id, Function.identity()));
    List<Invoice> credits = company.invoices().stream().filter(Invoice::isCredit).toList();
    assertThat(credits)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            credit -> {
              Invoice invoice = invoices.get(credit.creditOf().orElseThrow());
              assertThat(invoice.isCredit()).isFalse();
              assertThat(invoice.order()).isEqualTo(credit.order());
              assertThat(credit.amount()).isPositive().isLessThan(invoice.amount());
            });
  }

  @Test
  void invoicesArePostedInTheFiscalYearOfTheirBudget() {
    assertThat(company.posted())
        .allSatisfy(
            invoice ->
                assertThat(invoice.postedOn().getYear()).isEqualTo(invoice.line().fiscalYear()))
        .allSatisfy(invoice -> assertThat(invoice.postedOn()).isBefore(Calendar.AS_OF));
  }

  @Test
  void everyDocumentOfTheLedgerAddsUpToZero() {
    List<Row> entries = new LedgerEntries().export(company).data().rows();
    assertThat(entries).hasSizeBetween(60_000, 62_000);
    Map<String, BigDecimal> sums = new HashMap<>();
    entries.forEach(row -> sums.merge(row.text("doc_no"), money(row, "amount"), BigDecimal::add));
    assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("0"));
  }

  @Test
  void aboutSixPercentOfTheMoneyIsBookedWithoutAnInvoice() {
    double invoiced =
        company.posted().stream()
            .mapToDouble(invoice -> euros(invoice.line().market(), invoice.signedAmount()))
            .sum();
    double direct =
        DirectPostings.beside(company).stream()
            .mapToDouble(posting -> euros(posting.costCenter().market(), posting.amount()))
            .sum();
    assertThat(100 * direct / (direct + invoiced)).isBetween(5.5, 6.5);
  }

  @Test
  void ledgerAndInvoicesDifferOnlyWhereItWasPlanted() {
    Export ledger = new LedgerEntries().export(company);
    Map<String, List<Row>> documents =
        ledger.data().rows().stream().collect(Collectors.groupingBy(row -> row.text("doc_no")));
    Map<String, Vendor> vendors = Vendor.byId();
    Map<String, Set<String>> found = new TreeMap<>();
    for (Invoice invoice : company.posted()) {
      Row expense = documents.remove(invoice.document()).get(0);
      kind(invoice, expense, vendors)
          .ifPresent(
              kind -> found.computeIfAbsent(kind, key -> new TreeSet<>()).add(invoice.document()));
    }
    Map<String, Set<String>> planted = new TreeMap<>();
    for (Discrepancy discrepancy : ledger.discrepancies()) {
      Set<String> known = new TreeSet<>(discrepancy.documents());
      known.removeIf(documents::containsKey);
      planted.put(discrepancy.kind(), known);
    }
    planted.remove("duplicate-posting");
    assertThat(found).isEqualTo(planted);
    assertThat(documents.keySet().stream().filter(number -> number.startsWith("D-")).sorted())
        .containsExactlyElementsOf(
            ledger.discrepancies().stream()
                .filter(discrepancy -> discrepancy.kind().equals("duplicate-posting"))
                .flatMap(discrepancy -> discrepancy.documents().stream())
                .filter(number -> number.startsWith("D-9"))
                .toList());
  }

  private static java.util.Optional<String> kind(
      Invoice invoice, Row expense, Map<String, Vendor> vendors) {
    String currency = invoice.line().market().currency().name();
    Map<String, Boolean> differs = new TreeMap<>();
    BigDecimal booked = money(expense, "amount");
    boolean turned = booked.compareTo(invoice.signedAmount().negate()) == 0;
    differs.put("sign", turned);
    differs.put("amount", !turned && booked.compareTo(invoice.signedAmount()) != 0);
    differs.put("posting-date", !day(expense, "posting_date").equals(invoice.postedOn()));
    differs.put(
        "vendor-spelling",
        !vendors.get(invoice.vendor()).name().equals(expense.text("vendor_name")));
    differs.put(
        "cost-centre", !invoice.line().costCenter().id().equals(expense.text("cost_center_id")));
    differs.put("currency", !currency.equals(expense.text("currency")));
    List<String> kinds = differs.keySet().stream().filter(differs::get).toList();
    assertThat(kinds).as(invoice.document()).hasSizeLessThan(2);
    return kinds.stream().findFirst();
  }

  @Test
  void periodsAreClosedUpToMay2026() {
    assertThat(FiscalPeriod.all()).hasSize(24);
    assertThat(FiscalPeriod.all())
        .allSatisfy(
            period ->
                assertThat(period.closedOn().isPresent())
                    .isEqualTo(period.endsOn().isBefore(LocalDate.of(2026, 6, 1))));
  }

  @Test
  void oneCountryHasNotHandedInNextYearsPlanAndTwoWereLate() {
    List<Row> plans = new BudgetPlans().export(company).data().rows();
    List<Row> next = plans.stream().filter(row -> row.value("fiscal_year").equals(2027)).toList();
    List<Row> submitted =
        next.stream().filter(row -> row.text("status").equals("SUBMITTED")).toList();
    assertThat(next.stream().map(row -> row.text("country")).distinct()).hasSize(12);
    assertThat(submitted).hasSize(11);
    assertThat(submitted)
        .filteredOn(row -> day(row, "submitted_on").isAfter(day(row, "due_on")))
        .hasSize(2);
    assertThat(plans)
        .filteredOn(row -> row.value("fiscal_year").equals(2026))
        .extracting(row -> row.text("status"))
        .contains("DRAFT", "SUBMITTED", "APPROVED", "LOCKED", "REVISED");
  }

  @Test
  void whatOccurredByADayOfForecastIsWhatWasPostedByThen() {
    List<Row> forecasts = new Forecasts().export(company).data().rows();
    List<LocalDate> days =
        forecasts.stream().map(row -> day(row, "forecast_on")).distinct().toList();
    assertThat(days).containsExactly(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 25));
    for (LocalDate forecastOn : days) {
      BigDecimal occurred =
          DemoRows.sum(
              forecasts.stream()
                  .filter(row -> day(row, "forecast_on").equals(forecastOn))
                  .filter(row -> row.text("tag").equals("OCCURRED"))
                  .map(row -> money(row, "amount")));
      BigDecimal posted =
          DemoRows.sum(
              company.posted().stream()
                  .filter(invoice -> invoice.line().fiscalYear() == 2026)
                  .filter(invoice -> !invoice.postedOn().isAfter(forecastOn))
                  .map(Invoice::signedAmount));
      assertThat(occurred).isEqualByComparingTo(posted);
    }
  }

  @Test
  void hoursAreWorkedByTeamsOfTheCountry() {
    List<Row> entries = new TimeEntries().export(company).data().rows();
    assertThat(entries)
        .hasSizeGreaterThan(2000)
        .allSatisfy(
            row -> assertThat(row.text("team")).matches("C-" + row.text("country") + "-[12]"));
    assertThat(entries.stream().map(row -> row.text("cost_type")).distinct())
        .containsExactlyInAnyOrder("CREATION", "ACTIVATION");
  }

  private static List<PurchaseOrder> orders(PurchaseOrder.Type type) {
    return company.orders().stream().filter(order -> order.type() == type).toList();
  }

  private static int rows(Export export, String check) {
    return export.faults().stream()
        .filter(fault -> fault.check().equals(check))
        .findFirst()
        .flatMap(PlantedFault::rows)
        .orElseThrow();
  }

  private static double euros(Market market, BigDecimal amount) {
    return market.currency().toGroup(amount).doubleValue();
  }
}

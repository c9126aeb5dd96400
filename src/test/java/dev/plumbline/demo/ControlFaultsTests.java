package dev.plumbline.demo;

import static dev.plumbline.demo.DemoRows.day;
import static dev.plumbline.demo.DemoRows.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.file.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every control, worked out from the data row by row, finds as many rows as the manifest says. */
class ControlFaultsTests {
  private static final BigDecimal APPROVAL_LIMIT = new BigDecimal("50000");
  private static final BigDecimal ORDER_REQUIRED_FROM = new BigDecimal("5000");
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

  private List<Row> orders;
  private List<Row> invoices;
  private Map<String, BigDecimal> invoiced;

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void everyControlFindsExactlyWhatWasPlanted(int scale) {
    Company company = Company.of(scale);
    Export exported = new PurchaseOrders().export(company);
    orders =
        exported.data().rows().stream()
            .filter(row -> row.value("description") instanceof String)
            .toList();
    invoices = DemoRows.invoices(company);
    invoiced =
        invoices.stream()
            .filter(DemoRows::isPosted)
            .filter(row -> row.value("po_id") != null)
            .collect(Collectors.toMap(row -> row.text("po_id"), DemoRows::signed, BigDecimal::add));

    Map<String, Integer> found = new TreeMap<>();
    found.put("order_control-has-budget-line", count(orders, withoutLine(company)));
    found.put("order_control-has-cost-center", count(orders, isNull("cost_center_id")));
    found.put("order_control-has-owner", count(orders, isNull("owner_id")));
    found.put("order_control-is-not-dormant", count(orders, this::isDormant));
    found.put("order_control-is-not-split", splitOrders().size());
    found.put("order_control-is-not-over-invoiced", count(orders, this::isOverInvoiced));
    found.put("order_control-vendor-is-approved", count(orders, unapproved(company)));
    found.put("order_control-is-invoiced-when-received", count(orders, receivedMore(company)));
    found.put("invoice_control-has-order", count(invoices, ControlFaultsTests::lacksOrder));
    found.put("invoice_control-period-is-open", count(invoices, ControlFaultsTests::isLate));
    found.put("invoice_control-is-not-duplicated", duplicates());
    found.put("invoice_control-vendor-is-approved", count(invoices, unapproved(company)));
    found.put("invoice_control-has-cost-center", count(invoices, isNull("cost_center_id")));
    assertThat(found).isEqualTo(planted(company, exported));
  }

  private static Map<String, Integer> planted(Company company, Export orders) {
    return Stream.of(
            orders.faults(),
            new Invoices().export(company).faults(),
            new GoodsReceipts().export(company).faults())
        .flatMap(List::stream)
        .filter(fault -> fault.table().endsWith("_control"))
        .collect(
            Collectors.toMap(
                PlantedFault::check,
                fault -> fault.rows().orElseThrow(),
                Integer::sum,
                TreeMap::new));
  }

  private static int count(List<Row> rows, Predicate<Row> which) {
    return (int) rows.stream().filter(which).count();
  }

  private static Predicate<Row> isNull(String column) {
    return row -> row.value(column) == null;
  }

  private static Predicate<Row> withoutLine(Company company) {
    Set<String> lines =
        company.budgetLines().stream().map(BudgetLine::id).collect(Collectors.toSet());
    return row -> !lines.contains(row.text("line_id"));
  }

  private static Predicate<Row> unapproved(Company company) {
    Set<String> approved =
        new Vendors()
            .export(company).data().rows().stream()
                .filter(row -> row.value("name") instanceof String)
                .filter(row -> row.value("approved").equals(true))
                .map(row -> row.text("vendor_id"))
                .collect(Collectors.toSet());
    return row -> !approved.contains(row.text("vendor_id"));
  }

  private boolean isDormant(Row order) {
    return order.text("status").equals("OPEN")
        && day(order, "ordered_on").isBefore(AS_OF.minusDays(90))
        && invoices.stream().noneMatch(row -> order.text("po_id").equals(row.text("po_id")));
  }

  private boolean isOverInvoiced(Row order) {
    BigDecimal spent = invoiced.getOrDefault(order.text("po_id"), BigDecimal.ZERO);
    return spent.compareTo(money(order, "amount")) > 0;
  }

  private Predicate<Row> receivedMore(Company company) {
    Map<String, BigDecimal> received =
        new GoodsReceipts()
            .export(company).data().rows().stream()
                .collect(
                    Collectors.toMap(
                        row -> row.text("po_id"), row -> money(row, "amount"), BigDecimal::add));
    return order ->
        received
                .getOrDefault(order.text("po_id"), BigDecimal.ZERO)
                .compareTo(invoiced.getOrDefault(order.text("po_id"), BigDecimal.ZERO))
            > 0;
  }

  /** Orders below the limit that exceed it with at least two more within seven days. */
  private Set<String> splitOrders() {
    Map<String, List<Row>> groups =
        orders.stream()
            .filter(row -> money(row, "amount_group").compareTo(APPROVAL_LIMIT) < 0)
            .filter(row -> row.value("cost_center_id") != null)
            .collect(
                Collectors.groupingBy(
                    row -> row.text("vendor_id") + " " + row.text("cost_center_id")));
    Set<String> split = new HashSet<>();
    for (List<Row> group : groups.values()) {
      for (Row first : group) {
        List<Row> near = new ArrayList<>(group);
        near.removeIf(
            row ->
                day(row, "ordered_on").isBefore(day(first, "ordered_on"))
                    || day(row, "ordered_on").isAfter(day(first, "ordered_on").plusDays(7)));
        BigDecimal together = DemoRows.sum(near.stream().map(row -> money(row, "amount_group")));
        if (near.size() >= 3 && together.compareTo(APPROVAL_LIMIT) > 0) {
          near.forEach(row -> split.add(row.text("po_id")));
        }
      }
    }
    return split;
  }

  private static boolean lacksOrder(Row invoice) {
    return invoice.value("po_id") == null
        && invoice.text("type").equals("INVOICE")
        && money(invoice, "amount_group").compareTo(ORDER_REQUIRED_FROM) >= 0;
  }

  private static boolean isLate(Row invoice) {
    return invoice.value("posting_period") != null
        && FiscalPeriod.all().stream()
            .filter(period -> invoice.value("fiscal_year").equals(period.fiscalYear()))
            .filter(period -> invoice.value("posting_period").equals(period.number()))
            .flatMap(period -> period.closedOn().stream())
            .anyMatch(closed -> closed.isBefore(day(invoice, "posted_on")));
  }

  /** Invoices of one vendor and amount whose numbers are the same but for signs and zeros. */
  private int duplicates() {
    Function<Row, String> key =
        row ->
            row.text("vendor_id")
                + " "
                + money(row, "amount")
                + " "
                + row.text("invoice_number")
                    .toUpperCase(java.util.Locale.ROOT)
                    .replaceAll("[^A-Z0-9]+0*", "");
    Map<String, Integer> times = new HashMap<>();
    invoices.forEach(row -> times.merge(key.apply(row), 1, Integer::sum));
    return times.values().stream().filter(count -> count > 1).mapToInt(count -> count).sum();
  }
}

package dev.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The books of purchasing and accounts payable while they are filled: they number what comes in.
 */
final class Purchasing {
  /** Three orders within so many days look like one that was split. */
  static final int SPLIT_DAYS = 7;

  private static final int MOST_WITHIN_SPLIT_DAYS = 2;
  private static final int DAYS_TO_CLEAR = 6;
  private static final int DECEMBER = 12;

  /** Invoices of later days are not posted yet. */
  static final LocalDate LAST_POSTED = Calendar.AS_OF.minusDays(DAYS_TO_CLEAR);

  private final Dice dice = Dice.of("purchasing");
  private final List<PurchaseOrder> orders = new ArrayList<>();
  private final List<Invoice> invoices = new ArrayList<>();
  private final Map<String, List<LocalDate>> ordered = new HashMap<>();
  private int splits;

  List<PurchaseOrder> orders() {
    return Collections.unmodifiableList(orders);
  }

  List<Invoice> invoices() {
    return Collections.unmodifiableList(invoices);
  }

  /** A number that the parts of a split order share, and no order has. */
  String splitNumber() {
    return Identifiers.numbered("PS-", 4, splits++);
  }

  PurchaseOrder order(
      PurchaseOrder.Type type,
      Optional<String> parent,
      BudgetLine line,
      String vendor,
      LocalDate orderedOn,
      PurchaseOrder.Status status,
      BigDecimal amount) {
    PurchaseOrder order =
        new PurchaseOrder(
            Identifiers.numbered("PO-", 5, orders.size()),
            type,
            parent,
            line,
            vendor,
            orderedOn,
            status,
            amount);
    orders.add(order);
    ordered
        .computeIfAbsent(vendor + line.costCenter().id(), key -> new ArrayList<>())
        .add(orderedOn);
    return order;
  }

  /** Whether so many more orders leave no three of a vendor and cost centre close together. */
  boolean mayOrder(int count, String vendor, CostCenter center, LocalDate day) {
    long near =
        ordered.getOrDefault(vendor + center.id(), List.of()).stream()
            .filter(other -> Math.abs(other.toEpochDay() - day.toEpochDay()) <= SPLIT_DAYS)
            .count();
    return near + count <= MOST_WITHIN_SPLIT_DAYS;
  }

  /** Takes in an invoice on an order. */
  Invoice receive(PurchaseOrder order, Invoice.Status status, LocalDate date, BigDecimal amount) {
    return receive(order.line(), order.vendor(), Optional.of(order.id()), status, date, amount);
  }

  /** Takes in an invoice, be it on an order or on none. */
  Invoice receive(
      BudgetLine line,
      String vendor,
      Optional<String> order,
      Invoice.Status status,
      LocalDate date,
      BigDecimal amount) {
    return add(line, vendor, order, status, date, amount, Optional.empty());
  }

  /** Takes in a credit note on an invoice. */
  Invoice credit(Invoice invoice, LocalDate date, BigDecimal amount) {
    return add(
        invoice.line(),
        invoice.vendor(),
        invoice.order(),
        Invoice.Status.POSTED,
        date,
        amount,
        Optional.of(invoice.id()));
  }

  private Invoice add(
      BudgetLine line,
      String vendor,
      Optional<String> order,
      Invoice.Status status,
      LocalDate date,
      BigDecimal amount,
      Optional<String> creditOf) {
    Invoice invoice =
        new Invoice(
            Identifiers.numbered("I-", 6, invoices.size()),
            line,
            vendor,
            order,
            creditOf.isPresent() ? Invoice.Type.CREDIT_NOTE : Invoice.Type.INVOICE,
            status,
            date,
            amount,
            creditOf,
            "INV-" + date.getYear() + "-" + (invoices.size() + 1),
            Invoice.postedOn(date).getMonthValue());
    invoices.add(invoice);
    return invoice;
  }

  /**
   * Posts some invoices in the period of an earlier month than that of their day.
   *
   * @return how many were posted so, at most the count
   */
  int postEarlier(int count, int months, Predicate<Invoice> which) {
    int done = 0;
    for (int i = 0; i < invoices.size() && done < count; i++) {
      Invoice invoice = invoices.get(i);
      if (which.test(invoice)) {
        invoices.set(i, invoice.inPeriod(invoice.period() - months));
        done++;
      }
    }
    return done;
  }

  /** The invoices on each order, by its identifier, in the order received. */
  static Map<String, List<Invoice>> byOrder(List<Invoice> invoices) {
    Map<String, List<Invoice>> byOrder = new HashMap<>();
    for (Invoice invoice : invoices) {
      invoice
          .order()
          .ifPresent(id -> byOrder.computeIfAbsent(id, key -> new ArrayList<>()).add(invoice));
    }
    return byOrder;
  }

  /** How far an invoice of that day has got by the as-of date, if nobody cancelled it. */
  Invoice.Status status(LocalDate date) {
    if (date.isAfter(LAST_POSTED)) {
      return dice.chance(50) ? Invoice.Status.RECEIVED : Invoice.Status.APPROVED;
    }
    boolean due = !date.plusDays(30).isAfter(Calendar.AS_OF);
    return due && !dice.chance(3) ? Invoice.Status.PAID : Invoice.Status.POSTED;
  }

  /** The last day that an invoice on a budget line may be of, posted within its fiscal year. */
  static LocalDate lastDay(BudgetLine line) {
    LocalDate yearEnd = LocalDate.of(line.fiscalYear(), DECEMBER, 27);
    return Calendar.earlier(yearEnd, Calendar.YESTERDAY);
  }
}

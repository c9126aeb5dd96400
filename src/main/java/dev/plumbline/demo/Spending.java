package dev.plumbline.demo;

import dev.plumbline.demo.BudgetLine.CostType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Spends a budget: orders what campaigns need, and receives the vendors' invoices for it. */
final class Spending {
  private static final int DAYS_AHEAD = 12;
  private static final LocalDate LAST_POSTED = Calendar.AS_OF.minusDays(6);

  private final Dice dice = Dice.of("spending");
  private final List<PurchaseOrder> orders = new ArrayList<>();
  private final List<Invoice> invoices = new ArrayList<>();

  private Spending() {}

  /** All that was spent or ordered until the as-of date. */
  static Spending of(List<BudgetLine> lines) {
    Spending spending = new Spending();
    lines.forEach(spending::spend);
    return spending;
  }

  List<PurchaseOrder> orders() {
    return orders;
  }

  List<Invoice> invoices() {
    return invoices;
  }

  private void spend(BudgetLine line) {
    LocalDate start = start(line);
    boolean ordered =
        start.isBefore(Calendar.AS_OF.plusDays(DAYS_AHEAD)) || line.market().overspends();
    if (ordered) {
      double share = line.market().appetite() / 100.0 + dice.between(-0.04, 0.04);
      int parts = dice.between(1, 2);
      // A twentieth is bought without an order, as every purchasing department knows.
      for (int i = 0; i < parts; i++) {
        order(line, start, Money.share(line.amount(), share * 0.95 / parts));
      }
      invoiceWithoutOrder(line, start, Money.share(line.amount(), share * 0.05));
    }
  }

  private void order(BudgetLine line, LocalDate start, BigDecimal amount) {
    double elapsed = elapsed(line);
    boolean done = elapsed >= 1;
    double share = done ? dice.between(0.96, 1.0) : elapsed * dice.between(0.9, 1.0);
    if (dice.chance(4) && elapsed > 0) {
      share = dice.between(1.01, 1.06);
    }
    PurchaseOrder order =
        new PurchaseOrder(
            Identifiers.numbered("PO-", 5, orders.size()),
            line,
            vendor(line),
            Calendar.earlier(start, Calendar.AS_OF).minusDays(dice.between(10, 30)),
            done ? PurchaseOrder.Status.CLOSED : PurchaseOrder.Status.OPEN,
            amount,
            share);
    orders.add(order);
    invoice(order);
  }

  private void invoice(PurchaseOrder order) {
    int parts = order.invoicedShare() > 0 ? dice.between(1, 4) : 0;
    for (int i = 0; i < parts; i++) {
      LocalDate date = order.orderedOn().plusDays(12 + 20L * i + dice.between(0, 9));
      BigDecimal amount = Money.share(order.amount(), order.invoicedShare() / parts);
      receive(order.line(), Optional.of(order), date, amount);
      Invoice last = invoices.get(invoices.size() - 1);
      if (dice.chance(3) && last.status() == Invoice.Status.POSTED) {
        credit(last);
      }
    }
  }

  private void invoiceWithoutOrder(BudgetLine line, LocalDate start, BigDecimal amount) {
    if (elapsed(line) > 0) {
      receive(line, Optional.empty(), start.plusDays(dice.between(3, 25)), amount);
    }
  }

  private void receive(
      BudgetLine line, Optional<PurchaseOrder> order, LocalDate sent, BigDecimal amount) {
    LocalDate date = Calendar.earlier(sent, Calendar.YESTERDAY.minusDays(dice.between(0, 20)));
    String vendor = order.map(PurchaseOrder::vendor).orElseGet(() -> vendor(line));
    invoices.add(
        new Invoice(
            Identifiers.numbered("I-", 6, invoices.size()),
            line,
            vendor,
            order.map(PurchaseOrder::id),
            Invoice.Type.INVOICE,
            status(date),
            date,
            amount));
  }

  private Invoice.Status status(LocalDate date) {
    if (date.isAfter(LAST_POSTED)) {
      return Invoice.Status.RECEIVED;
    }
    return dice.chance(1) ? Invoice.Status.CANCELLED : Invoice.Status.POSTED;
  }

  private void credit(Invoice invoice) {
    invoices.add(
        new Invoice(
            Identifiers.numbered("I-", 6, invoices.size()),
            invoice.line(),
            invoice.vendor(),
            invoice.order(),
            Invoice.Type.CREDIT_NOTE,
            invoice.status(),
            Calendar.earlier(invoice.date().plusDays(9), LAST_POSTED),
            Money.share(invoice.amount(), dice.between(0.05, 0.4))));
  }

  private String vendor(BudgetLine line) {
    return Identifiers.vendor(line.market(), dice.between(0, Identifiers.VENDORS_PER_MARKET - 1));
  }

  private static LocalDate start(BudgetLine line) {
    return line.campaign().map(Campaign::start).orElse(LocalDate.of(line.fiscalYear(), 1, 1));
  }

  /** How far the purpose of the money has come on the as-of date, 0 to 1. */
  private static double elapsed(BudgetLine line) {
    boolean past = line.fiscalYear() < Calendar.AS_OF.getYear();
    double year = past ? 1 : Calendar.AS_OF.getDayOfYear() / 365.0;
    double elapsed = line.campaign().map(Campaign::elapsed).orElse(year);
    // What a campaign shows is made by the time that half of it has run.
    return line.costType() == CostType.CREATION ? Math.min(1, 2 * elapsed) : elapsed;
  }
}

package dev.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Makes out the receipts of orders. What is received by the end of a month is invoiced by then, but
 * for a few orders of the last month.
 */
final class Receipts {
  static final FaultKind NOT_INVOICED =
      new FaultKind(
          "received-not-invoiced",
          "order_control-is-invoiced-when-received",
          "More was received on the order by the end of June than was invoiced.");
  private static final int ORDERS_NOT_INVOICED = 8;

  private final Dice dice = Dice.of("goods_receipt");
  private final List<GoodsReceipt> receipts = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private Receipts() {}

  static List<GoodsReceipt> of(List<PurchaseOrder> orders, List<Invoice> invoices, int scale) {
    Map<String, List<Invoice>> byOrder = Purchasing.byOrder(invoices);
    Receipts made = new Receipts();
    for (PurchaseOrder order : orders) {
      made.receiveWhatIsInvoiced(order, byOrder.getOrDefault(order.id(), List.of()));
    }
    made.receiveMore(orders, byOrder, ordersNotInvoiced(scale));
    return made.receipts;
  }

  static int ordersNotInvoiced(int scale) {
    return ORDERS_NOT_INVOICED * scale;
  }

  private void receiveWhatIsInvoiced(PurchaseOrder order, List<Invoice> invoices) {
    NavigableMap<YearMonth, BigDecimal> months = new TreeMap<>();
    for (Invoice invoice : invoices) {
      if (invoice.isPosted()) {
        months.merge(YearMonth.from(invoice.postedOn()), invoice.signedAmount(), BigDecimal::add);
      }
    }
    BigDecimal received = BigDecimal.ZERO;
    for (Map.Entry<YearMonth, BigDecimal> month : neverLess(months).entrySet()) {
      BigDecimal more = month.getValue().subtract(received);
      if (more.signum() > 0) {
        receive(order, day(order, month.getKey()), more);
        received = month.getValue();
      }
    }
  }

  /** What is invoiced by the end of each month and is not credited in a later one. */
  private static NavigableMap<YearMonth, BigDecimal> neverLess(
      NavigableMap<YearMonth, BigDecimal> months) {
    NavigableMap<YearMonth, BigDecimal> sums = new TreeMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<YearMonth, BigDecimal> month : months.entrySet()) {
      sum = sum.add(month.getValue());
      sums.put(month.getKey(), sum);
    }
    BigDecimal least = sum;
    for (Map.Entry<YearMonth, BigDecimal> month : sums.descendingMap().entrySet()) {
      least = least.min(month.getValue());
      month.setValue(least);
    }
    return sums;
  }

  private LocalDate day(PurchaseOrder order, YearMonth month) {
    LocalDate first = month.atDay(1 + dice.between(0, 2));
    return first.isBefore(order.orderedOn()) ? order.orderedOn() : first;
  }

  /** More than all that came in as an invoice, be it posted yet or not. */
  private void receiveMore(
      List<PurchaseOrder> orders, Map<String, List<Invoice>> byOrder, int count) {
    int left = count;
    for (PurchaseOrder order : orders) {
      BigDecimal open = order.amount().subtract(invoiced(byOrder, order));
      boolean fits =
          order.isOpen()
              && order.type() == PurchaseOrder.Type.STANDARD
              && byOrder.containsKey(order.id())
              && open.compareTo(order.amount().multiply(new BigDecimal("0.2"))) > 0;
      if (fits && left > 0 && dice.chance(20)) {
        BigDecimal waiting = waiting(byOrder.get(order.id()));
        LocalDate day = Calendar.AS_OF.minusDays(dice.between(1, 8));
        receive(order, day, waiting.add(Money.share(open, 0.5)));
        left--;
      }
    }
    if (left > 0) {
      throw new IllegalStateException("Cannot receive on " + count + " orders: too few are open");
    }
  }

  private static BigDecimal invoiced(Map<String, List<Invoice>> byOrder, PurchaseOrder order) {
    return byOrder.getOrDefault(order.id(), List.of()).stream()
        .filter(invoice -> invoice.status() != Invoice.Status.CANCELLED)
        .map(Invoice::signedAmount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What came in and is not posted, and what was credited after it was received. */
  private static BigDecimal waiting(List<Invoice> invoices) {
    return invoices.stream()
        .filter(invoice -> !invoice.isPosted() || invoice.isCredit())
        .map(Invoice::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void receive(PurchaseOrder order, LocalDate day, BigDecimal amount) {
    int line = lines.merge(order.id(), 1, Integer::sum);
    receipts.add(
        new GoodsReceipt(
            Identifiers.numbered("GR-", 6, receipts.size()), order, line, day, amount));
  }
}

package dev.plumbline.demo;

import dev.plumbline.demo.BudgetLine.CostType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What purchasing and accounts payable did against the rules. All of it is real money: it is part
 * of what is spent and committed.
 */
final class Irregularities {
  /** Net amount in euros from which a purchase needs an order. */
  static final double ORDER_REQUIRED_FROM = 5000;

  private static final FaultKind DORMANT =
      new FaultKind(
          "dormant-order",
          "order_control-is-not-dormant",
          "The order is open for more than 90 days, and no invoice came in on it.");
  private static final FaultKind SPLIT_UNDER_LIMIT =
      new FaultKind(
          "split-under-limit",
          "order_control-is-not-split",
          "Three or four orders at one vendor for one cost centre within 7 days are each below the"
              + " limit of approval, and together above it.");
  private static final FaultKind OVER_INVOICED =
      new FaultKind(
          "invoice-above-order",
          "order_control-is-not-over-invoiced",
          "A last invoice makes the posted invoices exceed the order.");
  private static final FaultKind ORDERED_FROM_UNAPPROVED =
      new FaultKind(
          "order-at-unapproved-vendor",
          "order_control-vendor-is-approved",
          "The order went to a vendor that was never approved.");
  private static final FaultKind INVOICED_BY_UNAPPROVED =
      new FaultKind(
          "invoice-of-unapproved-vendor",
          "invoice_control-vendor-is-approved",
          "The invoice is of a vendor that was never approved.");
  private static final FaultKind WITHOUT_ORDER =
      new FaultKind(
          "invoice-without-order",
          "invoice_control-has-order",
          "The invoice of 5,000 euros or more has no order; smaller ones need none.");
  private static final FaultKind CLOSED_PERIOD =
      new FaultKind(
          "posted-in-closed-period",
          "invoice_control-period-is-open",
          "The invoice was posted in a period that was closed by then.");

  private static final int INVOICES_AT_UNAPPROVED = 2;

  private final Dice dice = Dice.of("irregularities");
  private final Purchasing purchasing;
  private final List<BudgetLine> lines;
  private final int scale;
  private final List<PlantedFault> planted = new ArrayList<>();

  private Irregularities(List<BudgetLine> lines, Purchasing purchasing, int scale) {
    this.purchasing = purchasing;
    this.scale = scale;
    this.lines = lines.stream().filter(Irregularities::isUnderWay).toList();
  }

  /** Enters them, and says how many the controls must find. */
  static List<PlantedFault> enter(List<BudgetLine> lines, Purchasing purchasing, int scale) {
    Irregularities irregularities = new Irregularities(lines, purchasing, scale);
    irregularities.enter();
    return irregularities.planted;
  }

  private void enter() {
    int over = 0;
    over += overInvoice(PurchaseOrder.Status.CLOSED, 18 * scale);
    over += overInvoice(PurchaseOrder.Status.OPEN, 6 * scale);
    record(OVER_INVOICED, over);
    record(DORMANT, orderAndForget(7 * scale));
    record(SPLIT_UNDER_LIMIT, splitUnderLimit(3, scale) + splitUnderLimit(4, scale));
    int orders = orderFromUnapproved(4 * scale);
    record(ORDERED_FROM_UNAPPROVED, orders);
    record(INVOICED_BY_UNAPPROVED, INVOICES_AT_UNAPPROVED * orders + buyFromUnapproved(5 * scale));
    record(WITHOUT_ORDER, buyWithoutOrder(9 * scale));
    record(CLOSED_PERIOD, postLate(6 * scale));
  }

  private void record(FaultKind kind, int rows) {
    planted.add(kind.in(rows));
  }

  /** Lines of running campaigns that have much money, in countries that have some left. */
  private static boolean isUnderWay(BudgetLine line) {
    return line.fiscalYear() == Calendar.AS_OF.getYear()
        && line.costType() == CostType.ACTIVATION
        && !line.market().overspends()
        && line.market().share() > 5
        && line.campaign()
            .filter(campaign -> campaign.channel() != Channel.EMAIL && campaign.elapsed() > 0.3)
            .isPresent();
  }

  private int overInvoice(PurchaseOrder.Status status, int count) {
    Map<String, List<Invoice>> byOrder = Purchasing.byOrder(purchasing.invoices());
    List<PurchaseOrder> fit =
        purchasing.orders().stream()
            .filter(order -> order.status() == status)
            .filter(order -> order.type() != PurchaseOrder.Type.BLANKET)
            .filter(order -> isNearlyInvoiced(order, byOrder.getOrDefault(order.id(), List.of())))
            .toList();
    for (int i = 0; i < count; i++) {
      PurchaseOrder order = fit.get(i * fit.size() / count);
      List<Invoice> invoices = byOrder.get(order.id());
      BigDecimal charged = Money.share(order.amount(), dice.between(1.01, 1.06));
      LocalDate last = Calendar.earlier(Purchasing.lastDay(order.line()), Purchasing.LAST_POSTED);
      LocalDate day = Calendar.earlier(invoices.get(invoices.size() - 1).date().plusDays(7), last);
      purchasing.receive(order, purchasing.status(day), day, charged.subtract(posted(invoices)));
    }
    return count;
  }

  private static boolean isNearlyInvoiced(PurchaseOrder order, List<Invoice> invoices) {
    boolean plain =
        invoices.stream().noneMatch(i -> i.isCredit() || i.status() == Invoice.Status.CANCELLED);
    return plain
        && !invoices.isEmpty()
        && posted(invoices).compareTo(Money.share(order.amount(), 0.6)) > 0;
  }

  private static BigDecimal posted(List<Invoice> invoices) {
    return invoices.stream()
        .filter(Invoice::isPosted)
        .map(Invoice::signedAmount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private int orderAndForget(int count) {
    for (int i = 0; i < count; i++) {
      BudgetLine line = dice.pick(lines);
      LocalDate day = Calendar.AS_OF.minusDays(dice.between(95, 170));
      order(line, ordinary(line, day), day, Money.share(line.amount(), 0.02));
    }
    return count;
  }

  private int splitUnderLimit(int parts, int groups) {
    for (int group = 0; group < groups; group++) {
      BudgetLine line = dice.pick(lines);
      Optional<String> found = Optional.empty();
      LocalDate day = LocalDate.of(Calendar.AS_OF.getYear(), 3, dice.between(1, 20));
      while (found.isEmpty()) {
        day = day.plusDays(1);
        found = apart(line, day, parts);
      }
      for (int part = 0; part < parts; part++) {
        BigDecimal amount =
            Money.cents(line.market().currency().fromGroup(dice.between(18_000.0, 26_000.0)));
        PurchaseOrder order = order(line, found.get(), day.plusDays(2L * part), amount);
        LocalDate invoiced = order.orderedOn().plusDays(20);
        purchasing.receive(order, purchasing.status(invoiced), invoiced, Money.share(amount, 0.9));
      }
    }
    return parts * groups;
  }

  /** A vendor whom nothing else was ordered from at that time for the cost centre. */
  private Optional<String> apart(BudgetLine line, LocalDate day, int parts) {
    for (int i = 0; i < Vendor.ORDINARY_PER_MARKET; i++) {
      String vendor = Identifiers.vendor(line.market(), i);
      boolean free =
          purchasing.mayOrder(2, vendor, line.costCenter(), day)
              && purchasing.mayOrder(2, vendor, line.costCenter(), day.plusDays(2L * parts));
      if (free) {
        return Optional.of(vendor);
      }
    }
    return Optional.empty();
  }

  private int orderFromUnapproved(int count) {
    List<BudgetLine> fit =
        lines.stream()
            .filter(line -> Vendor.marketsOfUnapproved().contains(line.market()))
            .toList();
    for (int i = 0; i < count; i++) {
      BudgetLine line = dice.pick(fit);
      LocalDate day = LocalDate.of(Calendar.AS_OF.getYear(), 2, 1).plusDays(dice.between(0, 60));
      String vendor = Vendor.unapprovedIn(line.market());
      while (!purchasing.mayOrder(1, vendor, line.costCenter(), day)) {
        day = day.minusDays(1);
      }
      PurchaseOrder order = order(line, vendor, day, Money.share(line.amount(), 0.02));
      for (int k = 1; k <= INVOICES_AT_UNAPPROVED; k++) {
        LocalDate invoiced = day.plusDays(15L * k);
        purchasing.receive(
            order, purchasing.status(invoiced), invoiced, Money.share(order.amount(), 0.45));
      }
    }
    return count;
  }

  private int buyFromUnapproved(int count) {
    List<BudgetLine> fit =
        lines.stream()
            .filter(line -> Vendor.marketsOfUnapproved().contains(line.market()))
            .toList();
    for (int i = 0; i < count; i++) {
      BudgetLine line = dice.pick(fit);
      buy(line, Vendor.unapprovedIn(line.market()), dice.between(300.0, 2000.0));
    }
    return count;
  }

  private int buyWithoutOrder(int count) {
    for (int i = 0; i < count; i++) {
      BudgetLine line = dice.pick(lines);
      int choice = dice.between(0, Vendor.ORDINARY_PER_MARKET - 1);
      String vendor = Identifiers.vendor(line.market(), choice);
      buy(line, vendor, dice.between(1.2 * ORDER_REQUIRED_FROM, 3 * ORDER_REQUIRED_FROM));
    }
    return count;
  }

  private void buy(BudgetLine line, String vendor, double euros) {
    LocalDate day = LocalDate.of(Calendar.AS_OF.getYear(), 3, 1).plusDays(dice.between(0, 90));
    BigDecimal amount = Money.cents(line.market().currency().fromGroup(euros));
    purchasing.receive(line, vendor, Optional.empty(), purchasing.status(day), day, amount);
  }

  private int postLate(int count) {
    Set<String> lateLines = new HashSet<>();
    return purchasing.postEarlier(
        count,
        2,
        invoice ->
            invoice.isPosted()
                && !invoice.isCredit()
                && invoice.order().isPresent()
                && invoice.postedOn().isAfter(LocalDate.of(Calendar.AS_OF.getYear(), 4, 1))
                && lateLines.add(invoice.line().id()));
  }

  private PurchaseOrder order(BudgetLine line, String vendor, LocalDate day, BigDecimal amount) {
    return purchasing.order(
        PurchaseOrder.Type.STANDARD,
        Optional.empty(),
        line,
        vendor,
        day,
        PurchaseOrder.Status.OPEN,
        amount);
  }

  private String ordinary(BudgetLine line, LocalDate day) {
    for (int i = 0; i < Vendor.ORDINARY_PER_MARKET; i++) {
      String vendor = Identifiers.vendor(line.market(), i);
      if (purchasing.mayOrder(1, vendor, line.costCenter(), day)) {
        return vendor;
      }
    }
    throw new IllegalStateException("Cannot order for " + line.id() + " on " + day);
  }
}

package dev.plumbline.demo;

import dev.plumbline.demo.BudgetLine.CostType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Spends a budget: orders what campaigns need, and receives the vendors' invoices for it. */
final class Spending {
  private static final int DAYS_AHEAD = 12;
  private static final int DAYS_TO_FIRST_INVOICE = 12;
  private static final int DAYS_AFTER_THE_END = 25;

  /** A twentieth is bought without an order, in amounts that need none. */
  private static final double WITHOUT_ORDER = 0.05;

  private static final double LARGEST_WITHOUT_ORDER = 4600;
  private static final double SMALLEST_INVOICE = 60;
  private static final int SPLIT_IN_A_HUNDRED = 25;
  private static final double SPLIT_SHARE = 0.3;
  private static final int QUARTERS = 4;

  private final Dice dice = Dice.of("spending");
  private final Purchasing purchasing;

  private Spending(Purchasing purchasing) {
    this.purchasing = purchasing;
  }

  /** Enters all that was spent or ordered until the as-of date. */
  static void enter(List<BudgetLine> lines, Purchasing purchasing) {
    Spending spending = new Spending(purchasing);
    Map<String, List<BudgetLine>> purposes = new LinkedHashMap<>();
    for (BudgetLine line : lines) {
      purposes
          .computeIfAbsent(line.campaignId().orElse(line.id()), key -> new ArrayList<>())
          .add(line);
    }
    purposes.values().forEach(spending::spend);
  }

  /** Spends the money of one campaign, or of one line that serves them all. */
  private void spend(List<BudgetLine> purpose) {
    BudgetLine first = purpose.get(0);
    LocalDate start = start(first);
    if (!start.isBefore(Calendar.AS_OF.plusDays(DAYS_AHEAD)) && !first.market().overspends()) {
      return;
    }
    double shared = purpose.size() > 1 && dice.chance(SPLIT_IN_A_HUNDRED) ? SPLIT_SHARE : 0;
    double share = first.market().appetite() / 100.0 + dice.between(-0.04, 0.04);
    double ordered = share * (1 - WITHOUT_ORDER);
    if (shared > 0) {
      split(purpose, ordered * shared);
    }
    for (BudgetLine line : purpose) {
      order(line, Money.share(line.amount(), ordered * (1 - shared)));
      buyWithoutOrder(line, Money.share(line.amount(), share * WITHOUT_ORDER));
    }
  }

  /** One order that every line of a campaign pays a part of. */
  private void split(List<BudgetLine> purpose, double share) {
    Deal deal = deal(purpose.get(0), purpose.size());
    Optional<String> number = Optional.of(purchasing.splitNumber());
    for (BudgetLine line : purpose) {
      BigDecimal amount = Money.share(line.amount(), share);
      enter(PurchaseOrder.Type.SPLIT, number, line, deal, amount);
    }
  }

  private void order(BudgetLine line, BigDecimal amount) {
    if (line.campaign().isEmpty()) {
      callOff(line, amount);
      return;
    }
    int parts = line.costType() == CostType.ACTIVATION ? dice.between(2, 5) : dice.between(1, 3);
    for (BigDecimal part : divide(amount, parts)) {
      enter(PurchaseOrder.Type.STANDARD, Optional.empty(), line, deal(line, 1), part);
    }
  }

  /** A blanket order for the year, a release in each quarter, and a fee for setting it up. */
  private void callOff(BudgetLine line, BigDecimal amount) {
    LocalDate year = LocalDate.of(line.fiscalYear(), 1, 1);
    Deal frame = deal(line, 1);
    PurchaseOrder blanket =
        purchasing.order(
            PurchaseOrder.Type.BLANKET,
            Optional.empty(),
            line,
            frame.vendor(),
            frame.day(),
            status(line),
            amount);
    BigDecimal fee = Money.share(amount, 0.02);
    purchasing.receive(blanket, purchasing.status(year), year.plusDays(9), fee);
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      LocalDate begins = year.plusMonths(3L * quarter);
      if (begins.isBefore(Calendar.AS_OF)) {
        release(blanket, begins, Money.share(amount, dice.between(0.22, 0.24)));
      }
    }
  }

  private void release(PurchaseOrder blanket, LocalDate begins, BigDecimal amount) {
    BudgetLine line = blanket.line();
    LocalDate ends = begins.plusMonths(3);
    boolean over = ends.isBefore(Calendar.AS_OF);
    PurchaseOrder release =
        purchasing.order(
            PurchaseOrder.Type.RELEASE,
            Optional.of(blanket.id()),
            line,
            blanket.vendor(),
            begins.plusDays(dice.between(1, 5)),
            over ? PurchaseOrder.Status.CLOSED : PurchaseOrder.Status.OPEN,
            amount);
    double share = over ? dice.between(0.96, 0.995) : dice.between(0.8, 0.95);
    invoice(release, share, Calendar.earlier(ends.plusDays(5), Purchasing.lastDay(line)));
  }

  private void enter(
      PurchaseOrder.Type type,
      Optional<String> parent,
      BudgetLine line,
      Deal deal,
      BigDecimal amount) {
    PurchaseOrder order =
        purchasing.order(type, parent, line, deal.vendor(), deal.day(), status(line), amount);
    double elapsed = elapsed(line);
    double share = elapsed >= 1 ? dice.between(0.96, 0.995) : elapsed * dice.between(0.9, 0.995);
    LocalDate end = line.campaign().map(Campaign::end).orElseThrow();
    // Not every vendor has sent the invoice of the last week by the last day.
    LocalDate open = Purchasing.lastDay(line).minusDays(dice.between(0, 12));
    invoice(order, share, Calendar.earlier(end.plusDays(DAYS_AFTER_THE_END), open));
  }

  /** Receives invoices on an order week by week: together they are that share of it exactly. */
  private void invoice(PurchaseOrder order, double share, LocalDate last) {
    BigDecimal total = Money.share(order.amount(), share);
    if (total.signum() <= 0) {
      return;
    }
    LocalDate opening = LocalDate.of(order.line().fiscalYear(), 1, 3);
    LocalDate afterOrder = order.orderedOn().plusDays(DAYS_TO_FIRST_INVOICE);
    LocalDate first = Calendar.earlier(afterOrder.isBefore(opening) ? opening : afterOrder, last);
    long days = ChronoUnit.DAYS.between(first, last);
    int count = count(order, total, days);
    int place = 0;
    for (BigDecimal amount : divide(total, count)) {
      LocalDate date = first.plusDays(days * place / Math.max(1, count - 1));
      place++;
      receive(order, date, amount, place);
    }
  }

  private static int count(PurchaseOrder order, BigDecimal total, long days) {
    int each = order.line().costType() == CostType.CREATION ? 14 : 7;
    double euros = order.line().market().currency().toGroup(total).doubleValue();
    return (int) Math.max(1, Math.min(days / each + 1, euros / SMALLEST_INVOICE));
  }

  private void receive(PurchaseOrder order, LocalDate date, BigDecimal amount, int place) {
    Invoice.Status status = purchasing.status(date);
    boolean cancelled = place > 1 && dice.chance(1);
    Invoice invoice =
        purchasing.receive(order, cancelled ? Invoice.Status.CANCELLED : status, date, amount);
    LocalDate later = date.plusDays(9);
    boolean inTime =
        !later.isAfter(Purchasing.LAST_POSTED) && !later.isAfter(Purchasing.lastDay(order.line()));
    if (invoice.isPosted() && inTime && dice.chance(2)) {
      purchasing.credit(invoice, later, Money.share(amount, dice.between(0.05, 0.4)));
    }
  }

  private void buyWithoutOrder(BudgetLine line, BigDecimal amount) {
    if (elapsed(line) <= 0) {
      return;
    }
    double euros = line.market().currency().toGroup(amount).doubleValue();
    LocalDate first = Calendar.earlier(start(line).plusDays(3), Purchasing.lastDay(line));
    LocalDate end = line.campaign().map(Campaign::end).orElse(Purchasing.lastDay(line));
    LocalDate last = Calendar.earlier(end, Purchasing.lastDay(line));
    // Parts differ by less than a third, and so none of them reaches the limit.
    int count = (int) Math.ceil(euros / (LARGEST_WITHOUT_ORDER / 1.5));
    for (BigDecimal part : divide(amount, Math.max(1, count))) {
      LocalDate date = dice.day(first, last.isBefore(first) ? first : last);
      purchasing.receive(line, vendor(line), Optional.empty(), purchasing.status(date), date, part);
    }
  }

  /** Parts of an amount that add up to it, none a third above another's mean. */
  private List<BigDecimal> divide(BigDecimal amount, int count) {
    List<BigDecimal> parts = new ArrayList<>();
    BigDecimal left = amount;
    double mean = amount.doubleValue() / count;
    for (int i = 1; i < count; i += 2) {
      double swing = mean * dice.between(0.02, 0.3);
      parts.add(Money.cents(mean + swing));
      if (i + 1 < count) {
        parts.add(Money.cents(mean - swing));
      }
    }
    for (BigDecimal part : parts) {
      left = left.subtract(part);
    }
    parts.add(left);
    return parts;
  }

  /** A vendor and a day on which an order there looks like no part of another. */
  private record Deal(String vendor, LocalDate day) {}

  private Deal deal(BudgetLine line, int orders) {
    LocalDate day = Calendar.earlier(start(line), Calendar.AS_OF).minusDays(dice.between(10, 30));
    int choice = dice.between(0, Vendor.ORDINARY_PER_MARKET - 1);
    for (int tried = 0; ; tried++) {
      int next = (choice + tried) % Vendor.ORDINARY_PER_MARKET;
      String vendor = Identifiers.vendor(line.market(), next);
      LocalDate on = day.minusDays((long) tried / Vendor.ORDINARY_PER_MARKET);
      if (purchasing.mayOrder(orders, vendor, line.costCenter(), on)) {
        return new Deal(vendor, on);
      }
    }
  }

  private String vendor(BudgetLine line) {
    return Identifiers.vendor(line.market(), dice.between(0, Vendor.ORDINARY_PER_MARKET - 1));
  }

  private static PurchaseOrder.Status status(BudgetLine line) {
    return elapsed(line) >= 1 ? PurchaseOrder.Status.CLOSED : PurchaseOrder.Status.OPEN;
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

package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Raw;
import dev.plumbline.demo.file.Row;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The orders of marketing, as the purchasing system exports them. */
final class PurchaseOrders implements DemoTable {
  private static final FaultKind WRONG_COLUMN_COUNT =
      new FaultKind(
          "wrong-column-count",
          "purchase_order-readable",
          "A description holds the delimiter and is not quoted.");

  private static final FaultKind WITHOUT_LINE =
      new FaultKind(
          "order-without-budget-line",
          "order_control-has-budget-line",
          "The order names no budget line, or one that does not exist.");
  private static final FaultKind WITHOUT_COST_CENTER =
      new FaultKind(
          "order-without-cost-centre",
          "order_control-has-cost-center",
          "The order names no cost centre.");
  private static final FaultKind WITHOUT_OWNER =
      new FaultKind(
          "order-without-owner", "order_control-has-owner", "Nobody answers for the order.");

  @Override
  public Export export(Company company) {
    Dataset orders =
        new Dataset(
            "purchase_order",
            List.of(
                text("po_id"),
                text("line_id"),
                text("vendor_id"),
                text("cost_center_id"),
                text("country"),
                text("campaign_id"),
                whole("fiscal_year"),
                date("ordered_on"),
                text("status"),
                text("description"),
                text("approver_id"),
                text("currency"),
                money("amount"),
                money("amount_group"),
                text("type"),
                text("parent_po_id"),
                text("owner_id")));
    Dice dice = Dice.of("purchase_order");
    company.orders().forEach(order -> add(orders, dice, order));
    Planter planter = new Planter(orders, company.scale());
    Set<String> invoiced = Purchasing.byOrder(company.invoices()).keySet();
    planter.plant(
        WRONG_COLUMN_COUNT,
        3,
        row -> !invoiced.contains(row.text("po_id")) && isRecent(row),
        row -> row.set("description", unquoted(row)));
    planter.plant(WITHOUT_LINE, 5, row -> row.set("line_id", null));
    planter.plantMore(
        WITHOUT_LINE, 4, row -> row.set("line_id", row.text("line_id").replace("BL-", "BL-9")));
    // An open order without a cost centre might be one of those that were split.
    planter.plant(
        WITHOUT_COST_CENTER,
        3,
        row -> row.text("status").equals(PurchaseOrder.Status.CLOSED.name()),
        row -> row.set("cost_center_id", null));
    planter.plant(WITHOUT_OWNER, 4, row -> row.set("owner_id", null));
    planter.add(company.irregularitiesOf("order_control"));
    CsvFile file = new CsvFile("purchasing/purchase_orders.csv", CsvDialect.MARKED_OFFICE);
    return new Export(orders, file, planter.planted());
  }

  private static void add(Dataset orders, Dice dice, PurchaseOrder order) {
    BudgetLine line = order.line();
    Market market = line.market();
    orders.add(
        order.id(),
        line.id(),
        order.vendor(),
        line.costCenter().id(),
        market.name(),
        line.campaignId().orElse(null),
        line.fiscalYear(),
        order.orderedOn(),
        order.status().name(),
        // The semicolon is there to be quoted.
        dice.pick(Words.SERVICES)
            + "; "
            + line.costType().name().toLowerCase(java.util.Locale.ROOT),
        Identifiers.owner(market, dice.between(0, 5)),
        market.currency().name(),
        order.amount(),
        order.groupAmount(),
        order.type().name(),
        order.parent().orElse(null),
        line.owner());
  }

  /** An order of the last weeks, which no control expects an invoice on yet. */
  private static boolean isRecent(Row row) {
    return ((LocalDate) row.value("ordered_on")).isAfter(Calendar.AS_OF.minusDays(60));
  }

  private static Raw unquoted(Row row) {
    return Raw.of(row.text("description"), StandardCharsets.UTF_8);
  }
}

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
import java.util.List;

/** The orders of marketing, as the purchasing system exports them. */
final class PurchaseOrders implements DemoTable {
  private static final FaultKind WRONG_COLUMN_COUNT =
      new FaultKind(
          "wrong-column-count",
          "purchase_order-readable",
          "A description holds the delimiter and is not quoted.");

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
                money("amount_group")));
    Dice dice = Dice.of("purchase_order");
    company.orders().forEach(order -> add(orders, dice, order));
    Planter planter = new Planter(orders, company.scale());
    planter.plant(WRONG_COLUMN_COUNT, 3, row -> row.set("description", unquoted(row)));
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
        market.currency().toGroup(order.amount()));
  }

  private static Raw unquoted(Row row) {
    return Raw.of(row.text("description"), StandardCharsets.UTF_8);
  }
}

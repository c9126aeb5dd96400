package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.util.List;

/** What vendors delivered, as the purchasing system exports it. */
final class GoodsReceipts implements DemoTable {

  @Override
  public Export export(Company company) {
    Dataset receipts =
        new Dataset(
            "goods_receipt",
            List.of(
                text("receipt_id"),
                text("po_id"),
                whole("line_no"),
                date("received_on"),
                text("currency"),
                money("amount")));
    for (GoodsReceipt receipt : company.receipts()) {
      receipts.add(
          receipt.id(),
          receipt.order().id(),
          receipt.line(),
          receipt.receivedOn(),
          receipt.order().line().market().currency().name(),
          receipt.amount());
    }
    return new Export(
        receipts,
        new CsvFile("purchasing/goods_receipt.csv", CsvDialect.COMMA),
        List.of(Receipts.NOT_INVOICED.in(Receipts.ordersNotInvoiced(company.scale()))));
  }
}

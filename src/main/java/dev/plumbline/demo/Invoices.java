package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.util.List;

/** Invoices and credit notes, as accounts payable exports them. */
final class Invoices implements DemoTable {

  @Override
  public Export export(Company company) {
    Dataset invoices =
        new Dataset(
            "invoice",
            List.of(
                text("invoice_id"),
                text("vendor_id"),
                text("invoice_number"),
                text("po_id"),
                text("line_id"),
                text("cost_center_id"),
                text("country"),
                text("campaign_id"),
                whole("fiscal_year"),
                text("type"),
                text("status"),
                date("invoice_date"),
                date("due_date"),
                date("posted_on"),
                text("erp_doc_no"),
                text("currency"),
                money("amount"),
                money("amount_group"),
                money("tax"),
                whole("posting_period"),
                text("credit_of")));
    company.invoices().forEach(invoice -> add(invoices, invoice));
    return new Export(
        invoices,
        new CsvFile("finance/invoice.csv", CsvDialect.COMMA),
        InvoiceFaults.plant(invoices, company));
  }

  private static void add(Dataset invoices, Invoice invoice) {
    BudgetLine line = invoice.line();
    boolean posted = invoice.isPosted();
    invoices.add(
        invoice.id(),
        invoice.vendor(),
        invoice.number(),
        invoice.order().orElse(null),
        line.id(),
        line.costCenter().id(),
        line.market().name(),
        line.campaignId().orElse(null),
        line.fiscalYear(),
        invoice.type().name(),
        invoice.status().name(),
        invoice.date(),
        invoice.dueOn(),
        posted ? invoice.postedOn() : null,
        posted ? invoice.document() : null,
        line.market().currency().name(),
        invoice.amount(),
        invoice.groupAmount(),
        invoice.tax(),
        posted ? invoice.period() : null,
        invoice.creditOf().orElse(null));
  }
}

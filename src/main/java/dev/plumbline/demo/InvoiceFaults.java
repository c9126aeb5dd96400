package dev.plumbline.demo;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** What goes wrong with invoices; none of it changes what is spent by a cent. */
final class InvoiceFaults {
  private static final FaultKind BAD_NUMBER =
      new FaultKind("bad-number", "invoice-readable", "The amount is followed by its currency.");
  private static final FaultKind DUPLICATE =
      new FaultKind(
          "duplicate-invoice",
          "invoice-number-once-a-vendor",
          "An invoice was entered a second time under a new identifier.");
  private static final FaultKind ABOVE_BOUND =
      new FaultKind(
          "amount-above-bound",
          "invoice-amount-plausible",
          "A telephone number was read as the amount of an invoice that is not posted yet.");
  private static final FaultKind WITHOUT_DOCUMENT =
      new FaultKind(
          "posted-without-document",
          "invoice-posted-has-document",
          "The invoice is posted, but names no document in the ledger.");

  /** Above the bound in any currency. */
  private static final BigDecimal MISREAD = new BigDecimal("77009001.23");

  private InvoiceFaults() {}

  static List<PlantedFault> plant(Dataset invoices, int scale) {
    Planter planter = new Planter(invoices, scale);
    planter.plant(
        BAD_NUMBER, 3, row -> row.set("amount", row.value("amount") + " " + row.text("currency")));
    planter.plant(ABOVE_BOUND, 2, in(Invoice.Status.RECEIVED), InvoiceFaults::misread);
    planter.plant(
        WITHOUT_DOCUMENT, 5, in(Invoice.Status.POSTED), row -> row.set("erp_doc_no", null));
    planter.plantCopies(DUPLICATE, 3, in(Invoice.Status.POSTED), InvoiceFaults::enterAgain);
    return planter.planted();
  }

  private static Predicate<Row> in(Invoice.Status status) {
    String name = status.name();
    return row -> row.text("status").equals(name);
  }

  private static void misread(Row row) {
    row.set("amount", MISREAD);
    row.set("amount_group", Currency.valueOf(row.text("currency")).toGroup(MISREAD));
  }

  private static void enterAgain(Row copy) {
    copy.set("invoice_id", copy.text("invoice_id").replace("I-", "I-9"));
    copy.set("status", Invoice.Status.RECEIVED.name());
    copy.set("posted_on", null);
    copy.set("erp_doc_no", null);
  }
}

package dev.plumbline.demo;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final FaultKind RESPELLED =
      new FaultKind(
          "respelled-duplicate",
          "invoice_control-is-not-duplicated",
          "An invoice was entered a second time with its number spelled otherwise; those entered"
              + " twice under one number count here too.");
  private static final FaultKind WITHOUT_COST_CENTER =
      new FaultKind(
          "invoice-without-cost-centre",
          "invoice_control-has-cost-center",
          "The invoice names no cost centre.");
  private static final int DUPLICATES = 3;
  private static final int RESPELLINGS = 4;

  /** Above the bound in any currency. */
  private static final BigDecimal MISREAD = new BigDecimal("77009001.23");

  private InvoiceFaults() {}

  static List<PlantedFault> plant(Dataset invoices, Company company) {
    Planter planter = new Planter(invoices, company.scale());
    planter.plant(
        BAD_NUMBER,
        3,
        in(Invoice.Status.RECEIVED).and(row -> row.value("po_id") == null),
        row -> row.set("amount", row.value("amount") + " " + row.text("currency")));
    planter.plant(
        ABOVE_BOUND,
        2,
        in(Invoice.Status.RECEIVED).and(row -> row.value("po_id") != null),
        InvoiceFaults::misread);
    planter.plant(
        WITHOUT_COST_CENTER,
        4,
        in(Invoice.Status.APPROVED),
        row -> row.set("cost_center_id", null));
    planter.plant(
        WITHOUT_DOCUMENT, 5, in(Invoice.Status.POSTED), row -> row.set("erp_doc_no", null));
    Predicate<Row> small = smallOnOpenOrders(company);
    planter.plantCopies(DUPLICATE, DUPLICATES, small, InvoiceFaults::enterAgain);
    planter.plantCopies(RESPELLED, RESPELLINGS, small, InvoiceFaults::enterRespelled);
    // The control takes both kinds of duplicates for the same.
    planter.addTo(RESPELLED, 2 * DUPLICATES);
    planter.add(company.irregularitiesOf("invoice_control"));
    return planter.planted();
  }

  private static Predicate<Row> in(Invoice.Status status) {
    String name = status.name();
    return row -> row.text("status").equals(name);
  }

  /** Posted invoices on orders that have room for as much again. */
  private static Predicate<Row> smallOnOpenOrders(Company company) {
    Map<String, BigDecimal> open = new HashMap<>();
    company.orders().stream()
        .filter(PurchaseOrder::isOpen)
        .forEach(order -> open.put(order.id(), order.amount()));
    for (Invoice invoice : company.invoices()) {
      invoice
          .order()
          .ifPresent(
              id -> open.computeIfPresent(id, (key, left) -> left.subtract(invoice.amount())));
    }
    return in(Invoice.Status.POSTED)
        .and(row -> row.text("type").equals(Invoice.Type.INVOICE.name()))
        .and(row -> row.value("po_id") != null)
        .and(
            row ->
                open.getOrDefault(row.text("po_id"), BigDecimal.ZERO)
                        .compareTo((BigDecimal) row.value("amount"))
                    > 0);
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
    copy.set("posting_period", null);
  }

  private static void enterRespelled(Row copy) {
    enterAgain(copy);
    String[] parts = copy.text("invoice_number").split("-");
    copy.set("invoice_number", parts[0] + " " + parts[1] + "/00" + parts[2]);
  }
}

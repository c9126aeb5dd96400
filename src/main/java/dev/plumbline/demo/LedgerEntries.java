package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The general ledger: every posted invoice as expense, tax and payable. */
final class LedgerEntries implements DemoTable {
  private static final String TAX = "154000";
  private static final String PAYABLE = "330000";
  private static final double TAX_RATE = 0.2;

  /** Two digits that change places make a difference that nine divides. */
  private static final BigDecimal EXCHANGED_DIGITS = new BigDecimal("90.00");

  private static final FaultKind DIFFERS =
      new FaultKind(
          "ledger-differs",
          "control_ledger-agrees",
          "An amount was typed into the ledger with two digits exchanged.");
  private static final FaultKind PERIOD =
      new FaultKind(
          "period-out-of-range",
          "erp_ledger_entry-period-range",
          "The entry stands in a period that no year has.");

  @Override
  public Export export(Company company) {
    Dataset entries =
        new Dataset(
            "erp_ledger_entry",
            List.of(
                text("doc_no"),
                whole("line_no"),
                text("company_code"),
                date("posting_date"),
                whole("fiscal_year"),
                whole("period"),
                text("cost_center_id"),
                text("gl_account"),
                text("vendor_id"),
                text("currency"),
                money("amount"),
                money("amount_group"),
                text("text")));
    company.invoices().stream()
        .filter(invoice -> invoice.status() == Invoice.Status.POSTED)
        .forEach(invoice -> post(entries, invoice));
    CsvFile file = new CsvFile("erp/ledger.tsv.gz", CsvDialect.TAB.in(StandardCharsets.ISO_8859_1));
    return new Export(entries, file, plant(entries, company.scale()));
  }

  private static void post(Dataset entries, Invoice invoice) {
    boolean credit = invoice.type() == Invoice.Type.CREDIT_NOTE;
    BigDecimal net = credit ? invoice.amount().negate() : invoice.amount();
    BigDecimal tax = Money.share(net, TAX_RATE);
    add(entries, invoice, expenseAccount(invoice.line()), net);
    add(entries, invoice, TAX, tax);
    add(entries, invoice, PAYABLE, net.add(tax).negate());
  }

  private static void add(Dataset entries, Invoice invoice, String account, BigDecimal amount) {
    Market market = invoice.line().market();
    entries.add(
        invoice.document(),
        1 + entries.rows().size() % 3,
        market.name() + "01",
        invoice.postedOn(),
        invoice.postedOn().getYear(),
        invoice.postedOn().getMonthValue(),
        invoice.line().costCenter().id(),
        account,
        invoice.vendor(),
        market.currency().name(),
        amount,
        market.currency().toGroup(amount),
        "Beleg für " + invoice.number());
  }

  private static String expenseAccount(BudgetLine line) {
    return "6" + (61000 + 100 * line.costType().ordinal());
  }

  private static List<PlantedFault> plant(Dataset entries, int scale) {
    Planter planter = new Planter(entries, scale);
    planter.plant(PERIOD, 5, row -> row.set("period", 13));
    planter.plantUncounted(
        DIFFERS,
        4,
        row -> row.text("gl_account").startsWith("6"),
        row -> row.set("amount_group", group(row).add(EXCHANGED_DIGITS)));
    return planter.planted();
  }

  private static BigDecimal group(Row row) {
    return (BigDecimal) row.value("amount_group");
  }
}

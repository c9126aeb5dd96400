package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The general ledger: posted invoices as expense, tax and payable, and what is booked directly. */
final class LedgerEntries implements DemoTable {
  private static final String TAX = "154000";
  private static final String PAYABLE = "330000";

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
                text("text"),
                text("vendor_name"),
                text("campaign_id")));
    Dice dice = Dice.of("erp_ledger_entry");
    Map<String, Vendor> vendors = Vendor.byId();
    company
        .posted()
        .forEach(invoice -> post(entries, invoice, vendors.get(invoice.vendor()), dice.chance(8)));
    DirectPostings.beside(company).forEach(posting -> post(entries, posting));
    CsvFile file = new CsvFile("erp/ledger.tsv.gz", CsvDialect.TAB.in(StandardCharsets.ISO_8859_1));
    Planter planter = new Planter(entries, company.scale());
    planter.plant(
        PERIOD, 5, row -> row.text("gl_account").equals(PAYABLE), row -> row.set("period", 13));
    planter.note(DIFFERS);
    List<Discrepancy> discrepancies = LedgerDiscrepancies.plant(entries, planter);
    return new Export(entries, file, planter.planted(), discrepancies);
  }

  private static void post(Dataset entries, Invoice invoice, Vendor vendor, boolean attributed) {
    BudgetLine line = invoice.line();
    BigDecimal net = invoice.signedAmount();
    BigDecimal tax = invoice.isCredit() ? invoice.tax().negate() : invoice.tax();
    Document document =
        new Document(
            invoice.document(),
            line.costCenter(),
            invoice.postedOn(),
            invoice.period(),
            Optional.of(vendor.id()),
            Optional.of(vendor.name()),
            // Finance knows of a campaign only where somebody wrote it on the invoice.
            line.campaignId().filter(id -> attributed),
            "Beleg für " + invoice.number());
    document.add(entries, 1, line.activityType().account(), net);
    document.add(entries, 2, TAX, tax);
    document.add(entries, 3, PAYABLE, net.add(tax).negate());
  }

  private static void post(Dataset entries, DirectPosting posting) {
    Document document =
        new Document(
            posting.document(),
            posting.costCenter(),
            posting.date(),
            posting.date().getMonthValue(),
            Optional.empty(),
            posting.vendor(),
            Optional.empty(),
            posting.kind().label());
    document.add(entries, 1, posting.kind().account(), posting.amount());
    document.add(entries, 2, posting.kind().offset(), posting.amount().negate());
  }

  /** What the entries of one document have in common. */
  private record Document(
      String number,
      CostCenter costCenter,
      LocalDate postedOn,
      int period,
      Optional<String> vendor,
      Optional<String> vendorName,
      Optional<String> campaign,
      String text) {

    void add(Dataset entries, int line, String account, BigDecimal amount) {
      Market market = costCenter.market();
      entries.add(
          number,
          line,
          market.name() + "01",
          postedOn,
          postedOn.getYear(),
          period,
          costCenter.id(),
          account,
          vendor.orElse(null),
          market.currency().name(),
          amount,
          market.currency().toGroup(amount),
          text,
          vendorName.orElse(null),
          campaign.orElse(null));
    }
  }
}

package dev.plumbline.demo;

import dev.plumbline.demo.file.Column;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.WorkbookSheets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbooks in which twelve countries keep what they spent, each with sins of its own. */
final class CountrySheets implements DemoTable {
  private static final int YEAR = 2026;
  private static final int DAYS_TO_POST = 4;
  private static final Set<String> SPENT = Set.of("POSTED", "PAID");
  private static final FaultKind STALE =
      new FaultKind(
          "country-sheet-not-saved",
          "control_country_sheet_stale-none",
          "A country has not saved its workbook for months.");

  @Override
  public Export export(Company company) {
    Map<String, String> vendors = vendors(company);
    List<WorkbookSheets.Drawing> drawings = new ArrayList<>();
    RowSins sins = new RowSins();
    for (Market market : Market.all()) {
      List<CountryRow> rows = sins.commit(market, rows(company, market, vendors));
      drawings.add(
          new WorkbookSheets.Drawing(
              "finance/countries/" + market.name() + "_" + YEAR + ".xlsx",
              saved(market),
              workbook -> draw(workbook, market, rows)));
    }
    List<PlantedFault> faults = new ArrayList<>(sins.planted());
    Arrays.stream(SheetSin.values()).map(CountrySheets::planted).forEach(faults::add);
    faults.add(planted(STALE, Optional.empty()));
    // The rows are in the workbooks; the table is what is found in them.
    return new Export(
        new Dataset("country_sheet_issue", List.of(Column.text("issue"))),
        new WorkbookSheets(drawings),
        faults);
  }

  private static void draw(XSSFWorkbook workbook, Market market, List<CountryRow> rows) {
    CountryLayout.of(market).draw(workbook, market, rows);
    CountryOverview.draw(workbook, market, SheetSin.of(market));
  }

  private static Instant saved(Market market) {
    return Instant.parse(market == Market.IT ? "2026-02-15T09:30:00Z" : "2026-06-26T14:00:00Z");
  }

  private static PlantedFault planted(SheetSin sin) {
    long countries =
        Market.all().stream().filter(market -> SheetSin.of(market).contains(sin)).count();
    return planted(sin.kind(), Optional.of((int) countries));
  }

  static PlantedFault planted(FaultKind kind, Optional<Integer> rows) {
    return new PlantedFault(kind.kind(), kind.table(), kind.check(), rows, kind.description());
  }

  /** Names by identifier, as purchasing knows them. */
  private static Map<String, String> vendors(Company company) {
    Map<String, String> names = new HashMap<>();
    new Vendors()
        .export(company)
        .data()
        .rows()
        .forEach(
            row -> {
              boolean readable = row.value("name") instanceof String;
              String id = row.text("vendor_id");
              names.put(id, readable ? row.text("name") : "Vendor " + id);
            });
    return names;
  }

  private static List<CountryRow> rows(
      Company company, Market market, Map<String, String> vendors) {
    return company.invoices().stream()
        .filter(invoice -> invoice.line().market() == market)
        .filter(invoice -> invoice.line().fiscalYear() == YEAR)
        .filter(invoice -> SPENT.contains(invoice.status().name()))
        .filter(invoice -> invoice.date().plusDays(DAYS_TO_POST).getYear() == YEAR)
        .map(
            invoice ->
                new CountryRow(
                    invoice.date().plusDays(DAYS_TO_POST).withDayOfMonth(1),
                    invoice.line().costCenter().id(),
                    vendors.get(invoice.vendor()),
                    invoice.document(),
                    invoice.type() == Invoice.Type.CREDIT_NOTE
                        ? invoice.amount().negate()
                        : invoice.amount()))
        .toList();
  }
}

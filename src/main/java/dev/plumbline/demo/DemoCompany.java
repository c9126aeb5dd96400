package dev.plumbline.demo;

import dev.plumbline.demo.Manifest.DataFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes the data of a made-up logistics company, faults included. The same scale gives the same
 * bytes, always. A folder is complete or absent: it is written beside its place and then renamed.
 */
public final class DemoCompany {
  private static final String GENERATOR = "5";
  private static final List<DemoTable> OWN_TABLES =
      List.of(
          new OrgUnits(),
          new CostCenters(),
          new Persons(),
          new Vendors(),
          new ExchangeRates(),
          new Accounts(),
          new Contacts(),
          new Consents(),
          new ContactStatuses(),
          new ContactPoints(),
          new Suppressions(),
          CustomerRelations.table(),
          Approaches.table(),
          ErasureRequests.table(),
          RetentionRules.table(),
          DataShares.table(),
          new CampaignRegister(),
          new AdPerformance(),
          AdAccounts.table(),
          CampaignTargets.table(),
          new Opportunities(),
          new Leads(),
          new Events(),
          new EventRegistrations(),
          new RoutingRules(),
          new LeadAssignments(),
          new SalesTargets(),
          new Touchpoints(),
          new EmailSends(),
          new EmailEvents(),
          new FiscalPeriods(),
          new BudgetPlans(),
          new BudgetLines(),
          new BudgetPhases(),
          new Forecasts(),
          new PurchaseOrders(),
          new GoodsReceipts(),
          new Invoices(),
          new TimeEntries(),
          new LedgerEntries(),
          new CountrySheets(),
          DataOwners.table(),
          AccessGrants.table(),
          LoadRuns.table(),
          DataRequirements.table(),
          SourceRecords.table());

  private static final List<DemoTable> TABLES =
      Stream.of(
              OWN_TABLES,
              DataSources.tables(),
              GoogleAds.tables(),
              FacebookAds.tables(),
              LinkedInAds.tables())
          .flatMap(List::stream)
          .toList();

  private DemoCompany() {}

  /**
   * Writes the data unless the folder already holds it, from this generator and at this scale.
   * Files that somebody changed or removed since stay as they are: that is how to see what a run
   * says.
   *
   * @throws IllegalArgumentException if the scale is below 1, or the folder holds something else
   */
  public static void writeIfAbsent(Path folder, int scale) {
    if (!isThere(folder, scale)) {
      write(folder, scale);
    }
  }

  /**
   * Writes the data in place of any that the folder holds.
   *
   * @param scale multiplies the number of people, and that of other rows up to a limit, but not the
   *     budget
   * @throws IllegalArgumentException if the scale is below 1, or the folder holds something else
   */
  public static void write(Path folder, int scale) {
    if (scale < 1) {
      throw new IllegalArgumentException(
          "Cannot write demo data at scale " + scale + ": give a scale of 1 or more");
    }
    try {
      DemoFolder.at(folder).replace(aside -> generate(aside, scale));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write demo data to " + folder, e);
    }
  }

  private static void generate(Path folder, int scale) throws IOException {
    Company company = Company.of(scale);
    List<Written> tables =
        TABLES.parallelStream().map(table -> write(table.export(company), folder)).toList();
    new Manifest(
            GENERATOR,
            scale,
            Calendar.AS_OF.toString(),
            sorted(tables, Written::files, Comparator.comparing(DataFile::path)),
            sorted(tables, Written::faults, PlantedFault.ORDER),
            sorted(tables, Written::discrepancies, Discrepancy.ORDER))
        .write(folder);
  }

  private record Written(
      List<DataFile> files, List<PlantedFault> faults, List<Discrepancy> discrepancies) {}

  private static Written write(Export export, Path folder) {
    String table = export.data().name();
    try {
      List<String> paths = export.file().write(folder, export.data());
      return new Written(
          paths.stream().map(path -> new DataFile(path, table)).toList(),
          export.faults(),
          export.discrepancies());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the table " + table + " to " + folder, e);
    }
  }

  private static <T> List<T> sorted(
      List<Written> tables, Function<Written, List<T>> part, Comparator<T> order) {
    return tables.stream().flatMap(table -> part.apply(table).stream()).sorted(order).toList();
  }

  private static boolean isThere(Path folder, int scale) {
    return Manifest.find(folder)
        .filter(found -> found.generator().equals(GENERATOR) && found.scale() == scale)
        .isPresent();
  }
}

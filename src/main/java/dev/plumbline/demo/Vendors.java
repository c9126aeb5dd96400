package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Raw;
import dev.plumbline.demo.file.Row;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Agencies and other suppliers of marketing. */
final class Vendors implements DemoTable {
  private static final FaultKind BAD_ENCODING =
      new FaultKind(
          "bad-encoding", "vendor-readable", "A Latin-1 name was pasted into a UTF-8 file.");

  @Override
  public Export export(Company company) {
    Dataset vendors =
        new Dataset(
            "vendor",
            List.of(
                text("vendor_id"),
                text("name"),
                text("category"),
                text("country"),
                truth("approved"),
                text("iban"),
                text("email"),
                date("updated_on")));
    Dice dice = Dice.of("vendor");
    Vendor.all().forEach(vendor -> add(vendors, dice, vendor));
    Planter planter = new Planter(vendors, 1);
    // A vendor that cannot be read should be one that nothing was ordered from.
    planter.plant(
        BAD_ENCODING, 2, Vendors::isUnused, row -> row.set("name", latin(row.text("name"))));
    return new Export(
        vendors, new CsvFile("purchasing/vendor.csv", CsvDialect.COMMA), planter.planted());
  }

  private static void add(Dataset vendors, Dice dice, Vendor vendor) {
    String digits = vendor.id().substring(2);
    vendors.add(
        vendor.id(),
        vendor.name(),
        vendor.category(),
        vendor.market().name(),
        vendor.approved(),
        // Check digits of 00 make an account number that no bank gives out.
        vendor.market().name() + "00TEST0000000" + digits,
        "billing@agency-" + digits + ".example",
        dice.day(LocalDate.of(2026, 1, 1), Calendar.YESTERDAY));
  }

  private static boolean isUnused(Row row) {
    Market market = Market.valueOf(row.text("country"));
    return row.text("vendor_id").equals(Vendor.unapprovedIn(market))
        && !Vendor.marketsOfUnapproved().contains(market);
  }

  private static Raw latin(String name) {
    return Raw.of('"' + name.replace("Agency", "Agentür") + '"', StandardCharsets.ISO_8859_1);
  }
}

package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Raw;
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
    for (Market market : Market.values()) {
      for (int i = 0; i < Identifiers.VENDORS_PER_MARKET; i++) {
        add(vendors, dice, market, i);
      }
    }
    Planter planter = new Planter(vendors, 1);
    planter.plant(BAD_ENCODING, 2, row -> row.set("name", latin(row.text("name"))));
    return new Export(
        vendors, new CsvFile("purchasing/vendor.csv", CsvDialect.COMMA), planter.planted());
  }

  private static void add(Dataset vendors, Dice dice, Market market, int index) {
    String id = Identifiers.vendor(market, index);
    String category = dice.pick(Words.AGENCY_CATEGORIES);
    vendors.add(
        id,
        "Example " + category + " Agency " + dice.pick(Words.PLACES) + ", " + market.label(),
        category,
        market.name(),
        dice.chance(95),
        // Check digits of 00 make an account number that no bank gives out.
        market.name() + "00TEST" + Identifiers.numbered("", 10, market.ordinal() * 100 + index),
        "billing@agency-" + id.substring(2) + ".example",
        dice.day(LocalDate.of(2026, 1, 1), Calendar.YESTERDAY));
  }

  private static Raw latin(String name) {
    return Raw.of('"' + name.replace("Agency", "Agentür") + '"', StandardCharsets.ISO_8859_1);
  }
}

package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.time.LocalDate;
import java.util.List;

/** What each country is to win in each quarter of the year. */
final class SalesTargets implements DemoTable {
  /** Of the group, in euros, at scale 1. */
  private static final int OF_A_YEAR = 45_000_000;

  private static final int QUARTERS = 4;

  /** The country that has not handed in its targets. */
  private static final Market LATE = Market.CZ;

  private static final FaultKind MISSING =
      new FaultKind(
          "country-without-target",
          "control_region-target-present",
          "A country has no target for the year.");

  @Override
  public Export export(Company company) {
    Dataset targets =
        new Dataset(
            "sales_target",
            List.of(
                text("country"),
                date("period_begins"),
                date("period_ends"),
                money("amount"),
                text("currency")));
    for (Market market : Market.all()) {
      if (market != LATE) {
        add(targets, market, company.scale());
      }
    }
    return new Export(
        targets, new CsvFile("sales/sales_target.csv", CsvDialect.COMMA), List.of(MISSING.in(1)));
  }

  private static void add(Dataset targets, Market market, int scale) {
    double ofQuarter = (double) OF_A_YEAR * scale * market.share() / 100 / QUARTERS;
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      LocalDate begins = LocalDate.of(Calendar.AS_OF.getYear(), 1 + 3 * quarter, 1);
      targets.add(
          market.name(),
          begins,
          begins.plusMonths(3).minusDays(1),
          Money.hundreds(market.currency().fromGroup(ofQuarter)),
          market.currency().name());
    }
  }
}

package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.util.List;

/** The periods of the ledger, and which of them are closed. */
final class FiscalPeriods implements DemoTable {

  @Override
  public Export export(Company company) {
    Dataset periods =
        new Dataset(
            "fiscal_period",
            List.of(
                whole("fiscal_year"),
                whole("period"),
                date("starts_on"),
                date("ends_on"),
                date("closed_on")));
    for (FiscalPeriod period : FiscalPeriod.all()) {
      periods.add(
          period.fiscalYear(),
          period.number(),
          period.startsOn(),
          period.endsOn(),
          period.closedOn().orElse(null));
    }
    return new Export(
        periods, new CsvFile("finance/fiscal_period.csv", CsvDialect.COMMA), List.of());
  }
}

package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.Column;
import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** What one unit of a currency was worth in euros: budget rates, and monthly averages. */
final class ExchangeRates implements DemoTable {
  private static final FaultKind MISSING_RATE =
      new FaultKind(
          "missing-rate", "fx_rate-every-month", "The average rate of one month was not loaded.");
  private static final int DIGITS = 8;

  @Override
  public Export export(Company company) {
    Dataset rates =
        new Dataset(
            "fx_rate",
            List.of(
                text("from_currency"),
                text("to_currency"),
                text("rate_type"),
                whole("fiscal_year"),
                date("valid_from"),
                new Column("rate", Column.Type.DECIMAL, DIGITS)));
    Dice dice = Dice.of("fx_rate");
    for (Currency currency : Currency.values()) {
      for (int year : Calendar.FISCAL_YEARS) {
        add(rates, currency, "BUDGET", LocalDate.of(year, 1, 1), currency.rate());
      }
      addAverages(rates, dice, currency);
    }
    Planter planter = new Planter(rates, 1);
    planter.note(MISSING_RATE);
    return new Export(
        rates, new CsvFile("finance/fx_rate.csv", CsvDialect.OFFICE), planter.planted());
  }

  private static void addAverages(Dataset rates, Dice dice, Currency currency) {
    LocalDate month = Calendar.FIRST_DAY;
    while (!month.isAfter(Calendar.AS_OF)) {
      double drift = currency == Currency.EUR ? 1 : dice.between(0.97, 1.03);
      if (!isLost(currency, month)) {
        BigDecimal rate = currency.rate().multiply(BigDecimal.valueOf(drift));
        add(rates, currency, "AVERAGE", month, rate);
      }
      month = month.plusMonths(1);
    }
  }

  private static boolean isLost(Currency currency, LocalDate month) {
    return currency == Currency.CZK && month.equals(LocalDate.of(2026, 5, 1));
  }

  private static void add(
      Dataset rates, Currency currency, String type, LocalDate validFrom, BigDecimal rate) {
    BigDecimal rounded = rate.setScale(DIGITS, RoundingMode.HALF_UP);
    rates.add(currency.name(), "EUR", type, validFrom.getYear(), validFrom, rounded);
  }
}

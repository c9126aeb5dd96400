package dev.plumbline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A month of a fiscal year in the ledger.
 *
 * @param number 1 to 12
 * @param closedOn the day from which nothing may be posted in it; empty while it is open
 */
record FiscalPeriod(
    int fiscalYear,
    int number,
    LocalDate startsOn,
    LocalDate endsOn,
    Optional<LocalDate> closedOn) {
  private static final int MONTHS = 12;
  private static final int DAY_OF_CLOSING = 10;

  static List<FiscalPeriod> all() {
    List<FiscalPeriod> periods = new ArrayList<>();
    for (int year : Calendar.FISCAL_YEARS) {
      for (int month = 1; month <= MONTHS; month++) {
        LocalDate first = LocalDate.of(year, month, 1);
        LocalDate next = first.plusMonths(1);
        Optional<LocalDate> closed =
            Optional.of(next.withDayOfMonth(DAY_OF_CLOSING))
                .filter(day -> !day.isAfter(Calendar.AS_OF));
        periods.add(new FiscalPeriod(year, month, first, next.minusDays(1), closed));
      }
    }
    return periods;
  }
}

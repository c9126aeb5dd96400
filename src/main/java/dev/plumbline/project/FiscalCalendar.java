package dev.plumbline.project;

import java.time.LocalDate;

/**
 * When the fiscal years of a company begin, and what they are called.
 *
 * @param firstMonth month in which a fiscal year begins, 1 to 12
 * @param naming which of the two calendar years it may touch gives it its number
 */
public record FiscalCalendar(int firstMonth, Naming naming) {

  public FiscalCalendar {
    if (firstMonth < 1 || firstMonth > 12) {
      throw new IllegalArgumentException("Months are 1 to 12");
    }
  }

  /** A fiscal year has the number of the calendar year in which it does this. */
  public enum Naming {
    BEGINS,
    ENDS
  }

  /**
   * Twelve months.
   *
   * @param number the calendar year it is called after
   * @param ends its last day
   */
  public record FiscalYear(int number, LocalDate begins, LocalDate ends) {}

  /** The fiscal year that a day is in. */
  public FiscalYear yearOf(LocalDate day) {
    int year = day.getMonthValue() < firstMonth ? day.getYear() - 1 : day.getYear();
    LocalDate begins = LocalDate.of(year, firstMonth, 1);
    LocalDate ends = begins.plusYears(1).minusDays(1);
    return new FiscalYear(naming == Naming.BEGINS ? year : ends.getYear(), begins, ends);
  }
}

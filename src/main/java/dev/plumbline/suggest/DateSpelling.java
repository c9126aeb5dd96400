package dev.plumbline.suggest;

import java.io.Serializable;

/** One way of writing dates or times, and how many texts are written so. */
final class DateSpelling implements Serializable {

  static final String ISO_DATE = "iso date";
  static final String ISO_MIDNIGHT = "iso midnight";
  static final String ISO_TIME = "iso time";

  private static final long serialVersionUID = 1L;

  private final String name;
  private long dayFirst;
  private long monthFirst;
  private long eitherFirst;
  private boolean unpadded;

  /**
   * @param name a pattern, with {@code D} and {@code M} where day and month may stand in either
   *     order, or one of the names above
   */
  DateSpelling(String name) {
    this.name = name;
  }

  void dayFirst() {
    dayFirst++;
  }

  void monthFirst() {
    monthFirst++;
  }

  /** Counts a date that reads both ways, as 03/04/2026 does. */
  void eitherFirst() {
    eitherFirst++;
  }

  void unpadded(boolean seen) {
    unpadded |= seen;
  }

  void merge(DateSpelling other) {
    dayFirst += other.dayFirst;
    monthFirst += other.monthFirst;
    eitherFirst += other.eitherFirst;
    unpadded |= other.unpadded;
  }

  String name() {
    return name;
  }

  boolean isIso() {
    return name.startsWith("iso");
  }

  boolean hasTime() {
    return name.equals(ISO_TIME) || name.contains(":mm");
  }

  /** Whether day and month stand in an order that the dates themselves do not tell. */
  boolean isAmbiguous() {
    return name.startsWith("D") && dayFirst == 0 && monthFirst == 0;
  }

  boolean prefersMonthFirst() {
    return monthFirst > dayFirst;
  }

  /** Whether the dates themselves tell that the day stands first, or that the month does. */
  boolean tellsOrder() {
    return name.startsWith("D") && dayFirst != monthFirst;
  }

  long count() {
    return dayFirst + monthFirst + eitherFirst;
  }

  /** How many texts are dates when they are read in this order. */
  long fitting(DayOrder order) {
    return eitherFirst + (order == DayOrder.DAY_FIRST ? dayFirst : monthFirst);
  }

  /** The pattern for a column's {@code format}. */
  String pattern(DayOrder order) {
    if (isIso()) {
      return hasTime() ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd";
    }
    String day = unpadded ? "d" : "dd";
    String month = unpadded ? "M" : "MM";
    if (name.startsWith("D")) {
      String sign = name.substring(1, 2);
      String first = order == DayOrder.DAY_FIRST ? day + sign + month : month + sign + day;
      return first + name.substring(3);
    }
    if (name.startsWith("d") && !unpadded) {
      return "d" + name;
    }
    return name.startsWith("yyyy") && name.indexOf("MM") < 0 && !unpadded
        ? name.replaceFirst("M", "MM").replaceFirst("d", "dd")
        : name;
  }

  /** Whether day or month stands first where the year does not. */
  enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST
  }
}

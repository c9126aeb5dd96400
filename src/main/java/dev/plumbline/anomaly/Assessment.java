package dev.plumbline.anomaly;

/** What comparing a value with earlier ones came to. */
public sealed interface Assessment {

  /** Which earlier days a value was compared with. */
  enum Peers {
    /** Days of any kind. */
    EVERY_DAY,
    /** The same day of the week. */
    SAME_WEEKDAY,
    /** The same number in the month. */
    SAME_DAY_OF_MONTH,
    /** Last days of months. */
    MONTH_END
  }

  /**
   * There were too few earlier values.
   *
   * @param peers what they had to be
   */
  record TooFew(Peers peers, int known, int needed) implements Assessment {}

  /**
   * There were enough.
   *
   * @param expected the value that the earlier ones lead to
   * @param lower the least value that is like them
   * @param upper the greatest
   * @param score how far the value lies from the one expected, in standard deviations as the median
   *     absolute deviation tells them; infinite if the earlier values do not vary at all
   * @param peers what the days were like that the value expected is made of
   * @param known how many such days there were
   * @param slope by how much the values rise a day; 0 without a trend
   */
  record Compared(
      double value,
      double expected,
      double lower,
      double upper,
      double score,
      Peers peers,
      int known,
      double slope)
      implements Assessment {

    public boolean isAnomaly() {
      return value < lower || value > upper;
    }
  }
}

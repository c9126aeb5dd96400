package dev.plumbline.project;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells patterns of {@link DateTimeFormatter} that can read a date from those that cannot. */
final class DatePattern {
  private static final ZonedDateTime SAMPLE = LocalDate.of(2026, 1, 1).atStartOfDay(ZoneOffset.UTC);
  private static final Pattern LITERAL = Pattern.compile("'[^']*'");
  private static final Pattern HOUR = Pattern.compile("[HhKk]");

  private DatePattern() {}

  /**
   * Whether a date that is written with the pattern can be read back: {@code YYYY-MM-DD}
   * (week-based year, day of the year) and {@code dd-mm-yyyy} (minutes) are correct patterns but
   * cannot.
   */
  static boolean isUsable(String pattern) {
    try {
      DateTimeFormatter formatter =
          new DateTimeFormatterBuilder()
              .appendPattern(pattern)
              .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
              .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
              .toFormatter(Locale.ROOT);
      LocalDate date = formatter.parse(formatter.format(SAMPLE)).query(TemporalQueries.localDate());
      return SAMPLE.toLocalDate().equals(date) && !hasMinutesAlone(pattern);
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private static boolean hasMinutesAlone(String pattern) {
    String letters = LITERAL.matcher(pattern).replaceAll("");
    return letters.contains("m") && !HOUR.matcher(letters).find();
  }
}

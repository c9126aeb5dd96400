package dev.plumbline.expectation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates and times as people write them in suites: ISO 8601, {@code Jan 01 2001 12:00:01},
 * {@code 1/31/2001}, {@code 31 January 2001 6pm}. What is told with an offset is taken to UTC.
 *
 * <p>As in Python's dateutil the month stands before the day in {@code 1/2/2001}, unless it cannot;
 * but a date must be whole, because what dateutil puts in place of a missing part is that of today.
 */
public final class DateText {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:])(?:(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([ap]m?)?"
              + "|(\\d{1,2})\\s*([ap]m))"
              + "\\s*(z|utc|gmt)?\\s*(?:([-+])(\\d{2}):?(\\d{2})?)?(?!\\d)");
  private static final Pattern WEEKDAY =
      Pattern.compile("\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b");
  private static final Pattern PART =
      Pattern.compile("([a-z]{3,9})|(\\d+)(?:st|nd|rd|th)?(?![a-z])");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,./-]*(?:of)?[\\s,./-]*");
  private static final int CENTURY = 100;
  private static final int TURN = 70;

  private DateText() {}

  /** The moment, at the start of the day where no time is told; empty where it is no whole date. */
  public static Optional<LocalDateTime> read(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replaceFirst("(?<=\\d)t(?=\\d)", " ");
    Matcher time = TIME.matcher(plain);
    boolean hasTime = time.find();
    String rest =
        hasTime ? plain.substring(0, time.start()) + " " + plain.substring(time.end()) : plain;
    try {
      Optional<LocalDate> date = date(WEEKDAY.matcher(rest).replaceAll(" "));
      return hasTime ? date.map(day -> moment(day, time)) : date.map(LocalDate::atStartOfDay);
    } catch (DateTimeException | NumberFormatException unreal) {
      return Optional.empty();
    }
  }

  private static LocalDateTime moment(LocalDate day, Matcher time) {
    boolean hourAlone = time.group(1) == null;
    int hour = Integer.parseInt(hourAlone ? time.group(6) : time.group(1));
    String half = hourAlone ? time.group(7) : time.group(5);
    LocalTime clock =
        LocalTime.of(
            half == null ? hour : hourOf(hour, half),
            number(time.group(2)),
            number(time.group(3)),
            nanoseconds(time.group(4)));
    if (time.group(9) == null) {
      return day.atTime(clock);
    }
    int minutes = number(time.group(10)) * 60 + number(time.group(11));
    int sign = time.group(9).equals("-") ? -1 : 1;
    return LocalDateTime.ofInstant(
        day.atTime(clock).toInstant(ZoneOffset.ofTotalSeconds(sign * minutes * 60)),
        ZoneOffset.UTC);
  }

  private static int hourOf(int hour, String half) {
    if (hour < 1 || hour > 12) {
      throw new DateTimeException("No hour of a half day");
    }
    return hour % 12 + (half.startsWith("p") ? 12 : 0);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanoseconds(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private static Optional<LocalDate> date(String text) {
    Optional<Integer> month = Optional.empty();
    List<String> numbers = new ArrayList<>();
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.find()) {
      if (!BETWEEN.matcher(text.substring(end, part.start())).matches()) {
        return Optional.empty();
      }
      end = part.end();
      if (part.group(2) != null) {
        numbers.add(part.group(2));
      } else if (month.isEmpty() && monthOf(part.group(1)).isPresent()) {
        month = monthOf(part.group(1));
      } else if (!part.group(1).equals("of")) {
        return Optional.empty();
      }
    }
    return BETWEEN.matcher(text.substring(end)).matches() ? date(month, numbers) : Optional.empty();
  }

  private static Optional<Integer> monthOf(String word) {
    int index = MONTHS.indexOf(word.substring(0, 3));
    return index < 0 ? Optional.empty() : Optional.of(index + 1);
  }

  private static Optional<LocalDate> date(Optional<Integer> month, List<String> numbers) {
    if (month.isPresent()) {
      return numbers.size() == 2 ? Optional.of(named(month.get(), numbers)) : Optional.empty();
    }
    if (numbers.size() == 1 && numbers.get(0).length() == 8) {
      String digits = numbers.get(0);
      return Optional.of(
          day(digits.substring(0, 4), number(digits.substring(4, 6)), digits.substring(6)));
    }
    return numbers.size() == 3 ? Optional.of(numeric(numbers)) : Optional.empty();
  }

  private static LocalDate named(int month, List<String> numbers) {
    boolean yearFirst = isYear(numbers.get(0));
    return day(numbers.get(yearFirst ? 0 : 1), month, numbers.get(yearFirst ? 1 : 0));
  }

  private static LocalDate numeric(List<String> numbers) {
    int first = number(numbers.get(0));
    int second = number(numbers.get(1));
    if (isYear(numbers.get(0))) {
      return day(numbers.get(0), second, numbers.get(2));
    }
    return first > 12
        ? day(numbers.get(2), second, numbers.get(0))
        : day(numbers.get(2), first, numbers.get(1));
  }

  private static boolean isYear(String digits) {
    return digits.length() > 2 || number(digits) > 31;
  }

  private static LocalDate day(String year, int month, String day) {
    if (day.length() > 2 || (year.length() != 2 && year.length() != 4)) {
      throw new DateTimeException("No day or year of so many digits");
    }
    int full = number(year);
    if (year.length() == 2) {
      full += full < TURN ? 20 * CENTURY : 19 * CENTURY;
    }
    return LocalDate.of(full, month, number(day));
  }
}

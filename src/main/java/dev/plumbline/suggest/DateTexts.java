package dev.plumbline.suggest;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the dates and times of a column are spelled. */
final class DateTexts implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_SPELLINGS = 40;
  private static final int SHORTEST = 6;
  private static final int LONGEST = 40;
  private static final String TIME =
      "(?<time>[T ](\\d{1,2}):\\d{2}(?<seconds>:\\d{2}(?<fraction>[.]\\d{1,9})?)?"
          + "(?<zone> ?(?:Z|UTC|[+-]\\d{2}(?::?\\d{2})?))?(?<half> ?[AaPp][Mm])?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<year>\\d{4})(?<sign>[-/.])(?<first>\\d{1,2})\\2(?<second>\\d{1,2})" + TIME);
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<first>\\d{1,2})(?<sign>[-/. ])(?<second>\\d{1,2}|[A-Z][a-z]{2})\\2(?<year>\\d{4}|\\d{2})"
              + TIME);
  private static final Pattern COMPACT = Pattern.compile("(?:19|20)\\d{6}");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private final Map<String, DateSpelling> spellings = new TreeMap<>();

  void add(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST || !isDigit(text.charAt(0))) {
      return;
    }
    if (text.length() == 8 && COMPACT.matcher(text).matches()) {
      addCompact(text);
      return;
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      addYearFirst(yearFirst, text);
      return;
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    if (yearLast.matches()) {
      addYearLast(yearLast);
    }
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private void addCompact(String text) {
    int year = Integer.parseInt(text.substring(0, 4));
    int month = Integer.parseInt(text.substring(4, 6));
    if (exists(year, month, Integer.parseInt(text.substring(6)))) {
      spelling("yyyyMMdd").dayFirst();
    }
  }

  private void addYearFirst(Matcher date, String text) {
    String first = date.group("first");
    String second = date.group("second");
    if (!exists(number(date, "year"), Integer.parseInt(first), Integer.parseInt(second))) {
      return;
    }
    boolean padded = first.length() == 2 && second.length() == 2;
    boolean iso = padded && date.group("sign").equals("-") && isIsoTime(date);
    String days = "yyyy" + date.group("sign") + "M" + date.group("sign") + "d";
    DateSpelling spelling = spelling(iso ? isoName(date, text) : days + time(date));
    spelling.dayFirst();
    spelling.unpadded(!padded);
  }

  /** ISO 8601 needs no format: midnight counts as no time at all. */
  private static String isoName(Matcher date, String text) {
    if (date.group("time") == null) {
      return DateSpelling.ISO_DATE;
    }
    boolean midnight = text.substring(10).matches("[T ]00:00(?::00(?:[.]0+)?)?");
    return midnight ? DateSpelling.ISO_MIDNIGHT : DateSpelling.ISO_TIME;
  }

  private static boolean isIsoTime(Matcher date) {
    return date.group("time") == null
        || (date.group("half") == null && date.group("time").charAt(3) == ':');
  }

  private void addYearLast(Matcher date) {
    String first = date.group("first");
    String second = date.group("second");
    String sign = date.group("sign");
    boolean padded = first.length() == 2 && second.length() >= 2;
    String year = date.group("year").length() == 4 ? "yyyy" : "yy";
    if (year.equals("yy") && (!padded || sign.equals(".") || sign.equals(" "))) {
      return;
    }
    int years = number(date, "year") + (year.equals("yy") ? 2000 : 0);
    int month = MONTHS.indexOf(second) + 1;
    if (month > 0) {
      if (exists(years, month, Integer.parseInt(first))) {
        DateSpelling named = spelling("d" + sign + "MMM" + sign + year + time(date));
        named.dayFirst();
        named.unpadded(!padded);
      }
      return;
    }
    if (!isDigit(second.charAt(0))) {
      return;
    }
    addEitherOrder(date, years, "D" + sign + "M" + sign + year + time(date), padded);
  }

  private void addEitherOrder(Matcher date, int year, String name, boolean padded) {
    int first = number(date, "first");
    int second = number(date, "second");
    boolean dayFirst = exists(year, second, first);
    boolean monthFirst = exists(year, first, second);
    if (dayFirst || monthFirst) {
      DateSpelling spelling = spelling(name);
      spelling.unpadded(!padded);
      if (dayFirst && monthFirst) {
        spelling.eitherFirst();
      } else if (dayFirst) {
        spelling.dayFirst();
      } else {
        spelling.monthFirst();
      }
    }
  }

  private static String time(Matcher date) {
    if (date.group("time") == null) {
      return "";
    }
    String letter = date.group("time").charAt(0) == 'T' ? "'T'" : " ";
    String fraction =
        date.group("fraction") == null ? "" : "." + "S".repeat(date.group("fraction").length() - 1);
    String zone =
        date.group("zone") == null ? "" : (date.group("zone").startsWith(" ") ? " " : "") + "XXX";
    String half = date.group("half") == null ? "" : date.group("half").startsWith(" ") ? " a" : "a";
    String hour = half.isEmpty() ? (date.group("time").charAt(3) == ':' ? "HH" : "H") : "h";
    return letter
        + hour
        + ":mm"
        + (date.group("seconds") == null ? "" : ":ss")
        + fraction
        + zone
        + half;
  }

  private static int number(Matcher date, String group) {
    return Integer.parseInt(date.group(group));
  }

  private static boolean exists(int year, int month, int day) {
    return year > 0
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  private DateSpelling spelling(String name) {
    DateSpelling known = spellings.get(name);
    if (known == null) {
      known = new DateSpelling(name);
      if (spellings.size() < MOST_SPELLINGS) {
        spellings.put(name, known);
      }
    }
    return known;
  }

  void merge(DateTexts other) {
    other.spellings.forEach((name, spelling) -> spelling(name).merge(spelling));
  }

  /** The spellings, the most frequent first. */
  List<DateSpelling> spellings() {
    return spellings.values().stream()
        .sorted(
            java.util.Comparator.comparingLong(DateSpelling::count)
                .reversed()
                .thenComparing(spelling -> spelling.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  long count() {
    return spellings.values().stream().mapToLong(DateSpelling::count).sum();
  }
}

package dev.plumbline.expectation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A date format in the directives of C, read as Python's {@code datetime.strptime} reads it:
 * leading zeros may be missing, case and the amount of white space do not matter, and the day must
 * exist in its month. Without a year, that is a month of 1900.
 */
public final class StrftimeFormat {
  private static final Map<Character, String> DIRECTIVES = directives();
  private static final Map<Character, String> SHORTHANDS =
      Map.of('c', "%a %b %d %H:%M:%S %Y", 'x', "%m/%d/%y", 'X', "%H:%M:%S");
  private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

  private final String text;
  private final StringBuilder pattern = new StringBuilder();
  private final List<Character> groups = new ArrayList<>();

  private StrftimeFormat(String text) {
    this.text = text;
  }

  /**
   * Reads a format.
   *
   * @throws IllegalArgumentException if a directive is unknown, used twice or, of those for ISO
   *     weeks, without its companions; the message is the directive alone
   */
  static StrftimeFormat parse(String text) {
    StrftimeFormat format = new StrftimeFormat(text);
    format.append(text);
    format.demandWholeWeeks();
    return format;
  }

  String text() {
    return text;
  }

  /** The Spark SQL condition that an expression is such a date. */
  String sql(String expression) {
    // Atomic, because Python takes the first match and then asks whether anything is left.
    String regex = Sql.text("(?iu)\\A(?>" + pattern + ")\\z");
    String written = expression + " RLIKE " + regex;
    Optional<String> day = group('d', expression, regex).map(StrftimeFormat::number);
    Optional<String> month = month(expression, regex);
    if (day.isEmpty() || month.isEmpty()) {
      return written;
    }
    String days =
        "CASE WHEN %1$s IN (4, 6, 9, 11) THEN 30 WHEN %1$s = 2 THEN %2$s ELSE 31 END"
            .formatted(month.get(), february(expression, regex));
    return written + " AND " + day.get() + " <= " + days;
  }

  private Optional<String> month(String expression, String regex) {
    String names = "array('" + MONTHS.replace("|", "', '") + "')";
    return group('m', expression, regex)
        .map(StrftimeFormat::number)
        .or(
            () ->
                group('b', expression, regex)
                    .or(() -> group('B', expression, regex))
                    .map(name -> "array_position(" + names + ", lower(left(" + name + ", 3)))"));
  }

  private String february(String expression, String regex) {
    // A two-digit year stands for 1969 to 2068, whose leap years are those of its last two digits.
    return group('Y', expression, regex)
        .or(() -> group('y', expression, regex))
        .map(StrftimeFormat::number)
        .map("IF(%1$s %% 4 = 0 AND (%1$s %% 100 <> 0 OR %1$s %% 400 = 0), 29, 28)"::formatted)
        .orElse("28");
  }

  private Optional<String> group(char directive, String expression, String regex) {
    int index = groups.indexOf(directive);
    return index < 0
        ? Optional.empty()
        : Optional.of("regexp_extract(%s, %s, %d)".formatted(expression, regex, index + 1));
  }

  private static String number(String expression) {
    return "try_cast(" + expression + " AS INT)";
  }

  private void append(String format) {
    for (int at = 0; at < format.length(); at++) {
      char character = format.charAt(at);
      if (character == '%') {
        at++;
        directive(at < format.length() ? format.charAt(at) : ' ');
      } else if (Character.isWhitespace(character)) {
        if (at == 0 || !Character.isWhitespace(format.charAt(at - 1))) {
          pattern.append("\\s+");
        }
      } else if (Character.isLetterOrDigit(character)) {
        pattern.append(character);
      } else {
        pattern.append('\\').append(character);
      }
    }
  }

  private void directive(char letter) {
    if (letter == '%') {
      pattern.append('%');
    } else if (SHORTHANDS.containsKey(letter)) {
      append(SHORTHANDS.get(letter));
    } else if (DIRECTIVES.containsKey(letter) && !groups.contains(letter)) {
      groups.add(letter);
      pattern.append('(').append(DIRECTIVES.get(letter)).append(')');
    } else {
      throw new IllegalArgumentException(("%" + letter).strip());
    }
  }

  /** A week of the ISO calendar needs its year and a day of the week, and no other year or day. */
  private void demandWholeWeeks() {
    boolean year = groups.contains('G');
    boolean week = groups.contains('V');
    boolean day = Stream.of('u', 'w', 'a', 'A').anyMatch(groups::contains);
    if (week && !year) {
      throw new IllegalArgumentException("%V");
    }
    if (year && (!week || !day || groups.contains('j'))) {
      throw new IllegalArgumentException("%G");
    }
  }

  private static Map<Character, String> directives() {
    Map<Character, String> patterns = new LinkedHashMap<>();
    patterns.put('Y', "(?!0000)\\d{4}");
    patterns.put('y', "\\d\\d");
    patterns.put('m', "1[0-2]|0[1-9]|[1-9]");
    patterns.put('d', "3[01]|[12]\\d|0[1-9]|[1-9]| [1-9]");
    patterns.put('H', "2[0-3]|[01]\\d|\\d");
    patterns.put('I', "1[0-2]|0[1-9]|[1-9]");
    patterns.put('M', "[0-5]\\d|\\d");
    patterns.put('S', "[0-5]\\d|\\d");
    patterns.put('f', "\\d{1,6}");
    patterns.put('j', "36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]");
    patterns.put('p', "am|pm");
    patterns.put('a', "mon|tue|wed|thu|fri|sat|sun");
    patterns.put('A', "monday|tuesday|wednesday|thursday|friday|saturday|sunday");
    patterns.put('b', MONTHS);
    patterns.put(
        'B',
        "january|february|march|april|may|june|july|august|september|october|november|december");
    patterns.put('w', "[0-6]");
    patterns.put('U', "5[0-3]|[0-4]\\d|\\d");
    patterns.put('W', "5[0-3]|[0-4]\\d|\\d");
    patterns.put('u', "[1-7]");
    patterns.put('G', "(?!0000)\\d{4}");
    patterns.put('V', "5[0-3]|0[1-9]|[1-4]\\d|\\d");
    patterns.put(
        'z',
        "[+-](?:2[0-3]|[01]\\d)(?::%1$s(?::%2$s)?|%1$s(?:%2$s)?)|(?-i:Z)"
            .formatted("[0-5]\\d", "[0-5]\\d(?:\\.\\d{1,6})?"));
    patterns.put('Z', "utc|gmt");
    return patterns;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StrftimeFormat format && format.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}

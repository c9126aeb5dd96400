package dev.plumbline.check.function;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that Python's {@code dateutil.parser.parse} takes for dates or times, in English: a date of
 * figures in any order, or with the name of a month; the name of a day; a time of day, with its
 * zone; in any order, between spaces, hyphens, slashes, dots, commas and words such as "at" and
 * "of". One without a year may be 29 February. Left out are texts with two times of day, times
 * whose zone or am and pm stand apart from them, and dates that only today's date makes valid.
 */
final class DateText {
  private static final Set<String> FILLERS =
      Set.of("at", "on", "and", "ad", "m", "t", "of", "st", "nd", "rd", "th");
  private static final Set<String> DAYS =
      Set.of(
          "mon",
          "monday",
          "tue",
          "tuesday",
          "wed",
          "wednesday",
          "thu",
          "thursday",
          "fri",
          "friday",
          "sat",
          "saturday",
          "sun",
          "sunday");
  private static final String SEPARATORS = ".,;-/'";

  /** A number, perhaps with a fraction, which says nothing; a word; any other character. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<fraction>(?<![.,0-9])(?:[0-9]+[.]|[0-9]{2,},)[0-9]+(?![.,]?[\\p{L}0-9.]))"
              + "|(?<number>[0-9]+)|(?<word>\\p{L}+)|(?<other>.)",
          Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private final DateFigures figures = new DateFigures();
  private final String text;
  private boolean named;

  private DateText(String text) {
    this.text = text;
  }

  static boolean isDate(String text) {
    ClockText clock = ClockText.in(text);
    return clock.isValid() && new DateText(clock.rest()).isDate(clock);
  }

  private boolean isDate(ClockText clock) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (!reads(matcher)) {
        return false;
      }
    }
    boolean something = named || clock.isPresent() || !figures.isEmpty();
    return something && figures.isDate();
  }

  private boolean reads(Matcher token) {
    if (token.group("fraction") != null) {
      return figures.addFraction(token.group("fraction"));
    }
    if (token.group("number") != null) {
      return figures.add(token.group("number")) && !standsBeforeName(token.end());
    }
    if (token.group("word") != null) {
      return readsWord(token.group("word").toLowerCase(Locale.ROOT));
    }
    int character = token.group("other").codePointAt(0);
    return SEPARATORS.indexOf(character) >= 0
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character);
  }

  private boolean readsWord(String word) {
    if (DAYS.contains(word)) {
      named = true;
      return true;
    }
    return FILLERS.contains(word) || figures.addMonth(word);
  }

  /** Whether a number that can only be a year has the name of a month or day right behind it. */
  private boolean standsBeforeName(int end) {
    Matcher word = WORD.matcher(text).region(end, text.length());
    return figures.lastIsNoDay()
        && word.lookingAt()
        && !FILLERS.contains(word.group().toLowerCase(Locale.ROOT));
  }
}

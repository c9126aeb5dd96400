package dev.plumbline.check.function;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day within a text, with its zone.
 *
 * @param rest the text without it
 */
record ClockText(Presence presence, String rest) {
  private static final String FRACTION = "(?:[.,][0-9]+)?";
  private static final String HALF = "(?:\\s?(?<half>(?i:[ap]\\.m\\.|[ap]m?(?!\\p{L}))))";
  private static final String COLONS =
      "(?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2})(?:\\.[0-9]+|:(?<second>[0-9]{1,2})"
          + FRACTION
          + ")?"
          + HALF
          + "?";
  private static final String HOUR_OF_HALF =
      "(?<halfHour>[0-9]{1,2})" + HALF.replace("<half>", "<onlyHalf>");
  private static final String UNITS =
      "(?i:(?=[0-9.]+(?:h|m|s|hours?|minutes?|seconds?)(?!\\p{L}))"
          + "(?:(?<hours>[0-9]{1,2})(?:\\.[0-9]+)?(?:h|hours?)(?!\\p{L})\\s?)?"
          + "(?:(?<minutes>[0-9]{1,2})(?:\\.[0-9]+)?(?:(?:m|minutes?)(?!\\p{L})\\s?|(?![\\p{L}0-9])))?"
          + "(?:(?<seconds>[0-9]{1,2})(?:\\.[0-9]+)?(?:(?:s|seconds?)(?!\\p{L})|(?![\\p{L}0-9])))?)";

  /** A name in capitals, an offset, or an offset from a name; after an offset, a name for it. */
  private static final String ZONE =
      "(?:\\s?(?!(?i:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov"
          + "|dec)(?!\\p{L}))(?:[A-Z]{1,5}|z)(?!\\p{L}))?"
          + "(?:\\s?[+-](?:[0-9]{4}|[0-9]{1,2}:[0-9]{2}|[0-9]{1,2})(?![0-9])"
          + "(?:\\s?\\([A-Z]{3,5}\\))?)?";

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![0-9.,:])(?:" + COLONS + "|" + HOUR_OF_HALF + "|" + UNITS + ")(?![0-9:])" + ZONE);

  /** Digits of a time right behind those of a date, with its zone. */
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<=[0-9]{8}|[0-9]-[0-9]{2}-[0-9]{2})[Tt]\\s?(?<digits>[0-9]{2}|[0-9]{4}|[0-9]{6})"
              + FRACTION
              + "(?![0-9:])"
              + ZONE);

  /** Whether there is a time, and whether a day has it. */
  enum Presence {
    NONE,
    VALID,
    INVALID
  }

  /** The first time of day in a text, if it has one. */
  static ClockText in(String text) {
    if (text.chars().noneMatch(character -> character == ':' || Character.isLetter(character))) {
      return new ClockText(Presence.NONE, text);
    }
    Matcher clock = CLOCK.matcher(text);
    if (clock.find()) {
      return of(text, clock, isValid(clock));
    }
    Matcher compact = COMPACT.matcher(text);
    return compact.find()
        ? of(text, compact, isTime(compact.group("digits")))
        : new ClockText(Presence.NONE, text);
  }

  /** Whether two, four or six digits are a time of day. */
  static boolean isTime(String digits) {
    return isAtMost(digits.substring(0, 2), 23)
        && (digits.length() < 4 || isAtMost(digits.substring(2, 4), 59))
        && (digits.length() < 6 || isAtMost(digits.substring(4, 6), 59));
  }

  boolean isPresent() {
    return presence != Presence.NONE;
  }

  boolean isValid() {
    return presence != Presence.INVALID;
  }

  private static ClockText of(String text, Matcher clock, boolean valid) {
    return new ClockText(
        valid ? Presence.VALID : Presence.INVALID,
        text.substring(0, clock.start()) + " " + text.substring(clock.end()));
  }

  private static boolean isValid(Matcher clock) {
    return isAtMost(clock.group("hour"), clock.group("half") == null ? 23 : 12)
        && isAtMost(clock.group("halfHour"), 12)
        && isAtMost(clock.group("hours"), 23)
        && isAtMost(clock.group("minute"), 59)
        && isAtMost(clock.group("minutes"), 59)
        && isAtMost(clock.group("second"), 59)
        && isAtMost(clock.group("seconds"), 59);
  }

  /** Whether a number is small enough; one that is not there is. */
  private static boolean isAtMost(String digits, int most) {
    return digits == null || Integer.parseInt(digits) <= most;
  }
}

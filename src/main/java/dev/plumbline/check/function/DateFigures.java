package dev.plumbline.check.function;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a date in the order in which they stand, and what they can mean: a figure of more
 * than two digits is a year, one above 31 too; where that leaves a choice, the month comes before
 * the day and both before the year.
 */
final class DateFigures {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> LONG_MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final int ANY_LEAP_YEAR = 2000;
  private static final int LONGEST_MONTH = 31;
  private static final int MONTHS_OF_YEAR = 12;

  private final List<Figure> figures = new ArrayList<>();
  private boolean timeGiven;

  boolean isEmpty() {
    return figures.isEmpty() && !timeGiven;
  }

  /** Adds a number as it is written; false if it can be no part of a date. */
  boolean add(String digits) {
    int length = digits.length();
    if (figures.isEmpty() && (length == 8 || length == 12 || length == 14)) {
      addYear(digits.substring(0, 4));
      addFigure(digits.substring(4, 6));
      addFigure(digits.substring(6, 8));
      return length == 8 || addTime(digits.substring(8));
    }
    if (figures.isEmpty() && length == 6) {
      addFigure(digits.substring(0, 2));
      addFigure(digits.substring(2, 4));
      addFigure(digits.substring(4));
      return true;
    }
    if (figures.size() == 3 && !timeGiven) {
      return (length == 2 || length == 4 || length == 6) && addTime(digits);
    }
    if (length > 4) {
      return false;
    }
    if (length > 2) {
      addYear(digits);
    } else {
      addFigure(digits);
    }
    return true;
  }

  /** Adds a number with a fraction, of which the whole part counts. */
  boolean addFraction(String number) {
    String whole = number.split("[.,]")[0];
    if (whole.length() == 6) {
      return addTime(whole);
    }
    boolean takenForDigitsOnly =
        number.length() == 6
            || number.length() == 8
            || number.length() == 12
            || number.length() == 14;
    return !takenForDigitsOnly && add(whole);
  }

  /** Adds a month by its name; false if that is none, or the second. */
  boolean addMonth(String word) {
    String name = word.equals("sept") ? "sep" : word;
    int month = Math.max(MONTHS.indexOf(name), LONG_MONTHS.indexOf(name)) + 1;
    if (month == 0 || position(Kind.MONTH).isPresent()) {
      return false;
    }
    figures.add(new Figure(month, Kind.MONTH));
    return true;
  }

  /** Whether the figure added last is too large or too small for a day. */
  boolean lastIsNoDay() {
    if (figures.isEmpty()) {
      return true;
    }
    int value = figures.get(figures.size() - 1).value();
    return value < 1 || value > LONGEST_MONTH;
  }

  /** Whether the figures are a date, or none are there. */
  boolean isDate() {
    List<Integer> values = figures.stream().map(Figure::value).toList();
    long years = figures.stream().filter(figure -> figure.kind() == Kind.YEAR).count();
    if (figures.size() > 3 || years > 1) {
      return false;
    }
    return switch (figures.size()) {
      case 0 -> true;
      case 1 -> isOne(figures.get(0));
      case 2 -> isTwo(values);
      default -> isThree(values);
    };
  }

  private static boolean isOne(Figure figure) {
    return figure.kind() == Kind.MONTH
        || (figure.value() > LONGEST_MONTH ? isYear(figure.value()) : figure.value() > 0);
  }

  private boolean isTwo(List<Integer> values) {
    int first = values.get(0);
    int second = values.get(1);
    Optional<Integer> month = position(Kind.MONTH);
    if (month.isPresent()) {
      Figure other = figures.get(1 - month.get());
      boolean year = other.kind() == Kind.YEAR || other.value() > LONGEST_MONTH;
      return year
          ? isYear(other.value())
          : isDay(ANY_LEAP_YEAR, values.get(month.get()), other.value());
    }
    if (first > LONGEST_MONTH || position(Kind.YEAR).equals(Optional.of(0))) {
      return isYear(first) && isMonth(second);
    }
    return second > LONGEST_MONTH
        ? isYear(second) && isMonth(first)
        : isMonth(first) && isDay(ANY_LEAP_YEAR, first, second);
  }

  private boolean isThree(List<Integer> values) {
    int year = year(values);
    int month = month(values, year);
    int day = 3 - year - month;
    int century = figures.get(year).kind() == Kind.YEAR ? 0 : ANY_LEAP_YEAR;
    return isDay(
        values.get(year) < 100 ? values.get(year) + century : values.get(year),
        values.get(month),
        values.get(day));
  }

  /** Where the year stands. */
  private int year(List<Integer> values) {
    Optional<Integer> year = position(Kind.YEAR);
    Optional<Integer> month = position(Kind.MONTH);
    if (year.isPresent() && (month.isPresent() || year.get() != 1)) {
      return year.get();
    }
    if (month.isEmpty() || month.get() == 1) {
      return values.get(0) > LONGEST_MONTH ? 0 : 2;
    }
    if (month.get() == 0) {
      return values.get(1) > LONGEST_MONTH ? 1 : 2;
    }
    return values.get(1) > LONGEST_MONTH ? 1 : 0;
  }

  /** Where the month stands. */
  private int month(List<Integer> values, int year) {
    Optional<Integer> month = position(Kind.MONTH);
    if (month.isPresent()) {
      return month.get();
    }
    return year == 0 || values.get(0) > MONTHS_OF_YEAR ? 1 : 0;
  }

  private Optional<Integer> position(Kind kind) {
    for (int index = 0; index < figures.size(); index++) {
      if (figures.get(index).kind() == kind) {
        return Optional.of(index);
      }
    }
    return Optional.empty();
  }

  private void addYear(String digits) {
    figures.add(new Figure(Integer.parseInt(digits), Kind.YEAR));
  }

  private void addFigure(String digits) {
    figures.add(new Figure(Integer.parseInt(digits), Kind.ANY));
  }

  private boolean addTime(String digits) {
    timeGiven = true;
    return ClockText.isTime(digits);
  }

  private static boolean isYear(int value) {
    return value >= 1 && value <= 9999;
  }

  private static boolean isMonth(int value) {
    return value >= 1 && value <= MONTHS_OF_YEAR;
  }

  private static boolean isDay(int year, int month, int day) {
    return isYear(year)
        && isMonth(month)
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  /** What is known of a figure by its look alone. */
  private enum Kind {
    YEAR,
    MONTH,
    ANY
  }

  private record Figure(int value, Kind kind) {}
}

package dev.plumbline.check;

import dev.plumbline.project.ColumnClass;
import java.util.Locale;
import java.util.Set;

/** What is left of a value once the class of its column has been respected. */
enum Mask {
  /** Shown as it is, cut where it is long. */
  NONE,
  /** Shown by its form: who knows the row will know it again, nobody else. */
  FORM,
  /** Only that there is a value. */
  ALL;

  static final String HIDDEN = "•••";

  private static final int SHOWN_CHARACTERS = 80;
  private static final int FEWEST_LETTERS = 3;
  private static final int LONGEST_TOP_DOMAIN = 4;
  private static final int SMALLEST_GROUP = 10;
  private static final Set<String> TEXT_TYPES = Set.of("string", "varchar", "char");

  static Mask of(ColumnClass classification) {
    return switch (classification) {
      case PUBLIC, INTERNAL -> NONE;
      case PERSONAL -> FORM;
      case SENSITIVE, SECRET -> ALL;
    };
  }

  /**
   * Masks a value; the same value always gives the same text.
   *
   * @param value null stays null
   * @param type Spark SQL type of the column; only texts have a form that may be shown
   */
  String value(String value, String type) {
    if (value == null) {
      return null;
    }
    return switch (this) {
      case NONE -> cut(value);
      case FORM -> TEXT_TYPES.contains(type.replaceAll("\\(.*", "")) ? form(value) : HIDDEN;
      case ALL -> HIDDEN;
    };
  }

  /** Masks a figure that is itself one of the values. */
  String figure(Figure figure) {
    return value(figure.text(), figure instanceof Figure.Text ? "string" : "number");
  }

  /** Masks a figure over so many values; over a few it would give them away. */
  String figureOver(long count, Figure figure) {
    boolean telling = this == ALL || (this == FORM && count < SMALLEST_GROUP);
    return telling ? HIDDEN : figure.text();
  }

  private static String cut(String value) {
    return value.codePointCount(0, value.length()) <= SHOWN_CHARACTERS
        ? value
        : value.substring(0, value.offsetByCodePoints(0, SHOWN_CHARACTERS - 1)) + "…";
  }

  private static String form(String value) {
    int at = value.indexOf('@');
    int dot = value.lastIndexOf('.');
    if (at < 0 || at != value.lastIndexOf('@') || dot < at) {
      return initial(value);
    }
    String top = value.substring(dot + 1);
    boolean common =
        top.length() <= LONGEST_TOP_DOMAIN && top.toLowerCase(Locale.ROOT).matches("[a-z]+");
    return initial(value.substring(0, at))
        + "@"
        + initial(value.substring(at + 1, dot))
        + (common ? "." + top : "");
  }

  private static String initial(String part) {
    boolean longEnough = part.codePointCount(0, part.length()) >= FEWEST_LETTERS;
    return longEnough && Character.isLetter(part.codePointAt(0))
        ? Character.toString(part.codePointAt(0)) + HIDDEN
        : HIDDEN;
  }
}

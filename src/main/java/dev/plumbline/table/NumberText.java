package dev.plumbline.table;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How numbers are written in a locale. Groups have three digits and one sign throughout: the point
 * or comma that is not the decimal sign, a space or an apostrophe. Bookkeepers put a number below
 * zero in parentheses, and some ledgers write its minus behind it.
 *
 * @param decimal the decimal sign
 */
record NumberText(char decimal) {

  private static final String SPACES_AND_APOSTROPHES = " \u00A0\u202F'\u2019";

  static NumberText of(Locale locale) {
    return new NumberText(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
  }

  /** A regular expression for a whole number without sign; uses the first capturing group. */
  String whole() {
    return "(?:\\d+|\\d{1,3}([" + groupSigns() + "])\\d{3}(?:\\1\\d{3})*)";
  }

  /** A regular expression for the decimal sign. */
  String sign() {
    return "[" + decimal + "]";
  }

  /** A regular expression for such a number with its sign, around one for it without. */
  String signed(String unsigned) {
    return "^(?:[+-]?(?!.*[-)]$)|(?=.*-$)|\\((?=.*\\)$))" + unsigned + "[-)]?$";
  }

  /** A SQL expression: the number as SQL writes it. */
  String plain(String text) {
    String point = "translate(" + text + ", " + Sql.text(decimal + groupSigns()) + ", '.')";
    return "regexp_replace(" + point + ", " + Sql.text("^\\(?(.*)[-)]$") + ", '-$1')";
  }

  /** The same for a number without groups, which is quicker. */
  String ungrouped(String text) {
    return decimal == '.'
        ? text
        : "replace(" + text + ", " + Sql.text(String.valueOf(decimal)) + ", '.')";
  }

  private String groupSigns() {
    return (decimal == ',' ? "." : ",") + SPACES_AND_APOSTROPHES;
  }
}

package dev.plumbline.table;

import dev.plumbline.project.ColumnDefinition;
import dev.plumbline.project.TableDefinition;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of workbooks that people keep by hand, in the columns that are declared as numbers, as
 * the texts that are read from there.
 *
 * @param decimal the decimal sign of the locale
 * @param scales digits after the decimal sign by column; {@value #ANY} where nothing is rounded
 */
record WorkbookNumbers(char decimal, Map<String, Integer> scales) implements Serializable {
  private static final int ANY = -1;
  private static final Pattern DECIMAL = Pattern.compile("decimal\\(\\d+, *(\\d+)\\)");
  private static final Pattern NUMBER = Pattern.compile("integer|long|double|decimal.*");
  private static final Pattern GROUPING =
      Pattern.compile("(?<=\\d)[\\s\\u00A0\\u202F'’](?=\\d{3})");
  private static final Pattern WRITTEN = Pattern.compile("-?[\\d.,]*\\d[\\d.,]*");

  static WorkbookNumbers of(TableDefinition definition, Locale locale) {
    Map<String, Integer> scales = new HashMap<>();
    definition.columns().values().stream()
        .filter(column -> NUMBER.matcher(column.typeOfTexts()).matches())
        .forEach(column -> scales.put(column.name(), scale(column)));
    return new WorkbookNumbers(
        DecimalFormatSymbols.getInstance(locale).getDecimalSeparator(), scales);
  }

  private static int scale(ColumnDefinition column) {
    Matcher type = DECIMAL.matcher(column.typeOfTexts());
    return type.matches() ? Integer.parseInt(type.group(1)) : ANY;
  }

  /** A stored number, rounded half up to the scale of its column. */
  String stored(String column, String number) {
    Integer scale = scales.get(column);
    if (scale == null) {
      return number;
    }
    BigDecimal value = new BigDecimal(number);
    return (scale == ANY ? value : value.setScale(scale, RoundingMode.HALF_UP))
        .toPlainString()
        .replace('.', decimal);
  }

  /**
   * A number that was typed as a text, with the signs of the locale. One that has points and commas
   * is read by itself: the last sign is the decimal one. A text with anything but digits and signs
   * stays as it is.
   */
  String typed(String column, String text) {
    if (!scales.containsKey(column)) {
      return text;
    }
    String plain = GROUPING.matcher(negated(text.strip().replace('−', '-'))).replaceAll("");
    return WRITTEN.matcher(plain).matches() ? localized(plain) : text;
  }

  /** Accountants write (12) or 12- for what is below zero. */
  private static String negated(String text) {
    if (text.startsWith("(") && text.endsWith(")")) {
      return "-" + text.substring(1, text.length() - 1).strip();
    }
    return text.endsWith("-") ? "-" + text.substring(0, text.length() - 1).strip() : text;
  }

  private String localized(String text) {
    int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    if (last < 0) {
      return text;
    }
    char sign = text.charAt(last);
    boolean repeats = text.indexOf(sign) < last;
    boolean both = text.indexOf(sign == '.' ? ',' : '.') >= 0;
    // One sign before three digits may be of either kind: the locale says which.
    boolean unsure = text.length() - last - 1 == 3;
    boolean isDecimal = both ? !repeats : !repeats && (!unsure || sign == decimal);
    String whole = text.substring(0, last).replaceAll("[.,]", "");
    String rest = text.substring(last + 1);
    return isDecimal ? whole + decimal + rest : whole + rest;
  }
}

package dev.plumbline.report.workbook;

import dev.plumbline.project.Metric.Unit;
import dev.plumbline.report.Shares;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.Objects;

/**
 * How a spreadsheet shows a number or a date.
 *
 * @param pattern a number format in the spreadsheet's own notation
 * @param decimals digits after the decimal sign
 */
record CellFormat(String pattern, int decimals) {
  static final CellFormat GENERAL = new CellFormat("General", 0);
  static final CellFormat DATE = new CellFormat("yyyy-mm-dd", 0);
  static final CellFormat TIME = new CellFormat("yyyy-mm-dd hh:mm", 0);
  // Four digits may be a year; from five on, grouping helps.
  static final CellFormat WHOLE = new CellFormat("[<10000]0;#,##0", 0);

  private static final int MOST_DECIMALS = 4;
  private static final BigDecimal TEN_MILLION = new BigDecimal("10000000");

  /**
   * The format of a metric.
   *
   * @param currency ISO 4217 code; decides how many decimals an amount has
   */
  static CellFormat of(Unit unit, String currency) {
    int cents = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return switch (unit) {
      case MONEY -> grouped(cents);
      case UNIT_PRICE -> grouped(cents + 2);
      case RATIO -> new CellFormat("0.00%", 2);
      case FACTOR -> new CellFormat("0.00", 2);
      case COUNT -> grouped(0);
      case DAYS -> grouped(2);
    };
  }

  /**
   * The number to store. A share has the digits that pages show: rounded by the spreadsheet,
   * 99.996% would say that all is well.
   */
  BigDecimal stored(BigDecimal number) {
    return pattern.endsWith("%") ? Shares.shown(number, decimals) : number;
  }

  /** The format of numbers that are no metric: as many decimals as they have, up to four. */
  static CellFormat of(Collection<BigDecimal> numbers) {
    int decimals =
        numbers.stream()
            .filter(Objects::nonNull)
            .mapToInt(number -> number.stripTrailingZeros().scale())
            .max()
            .orElse(0);
    if (decimals <= 0) {
      return WHOLE;
    }
    return grouped(Math.max(2, Math.min(decimals, MOST_DECIMALS)));
  }

  /** Words for true and false, for programs that would show them as 1 and 0. */
  static CellFormat ofTruth(String yes, String no) {
    return new CellFormat("\"%s\";\"%s\";\"%s\"".formatted(yes, yes, no), 0);
  }

  /**
   * The format for the axis of a chart: grouped numbers lose their decimals, and from ten million
   * on their zeros.
   *
   * @param most the largest number the axis shows
   * @param millions the sign for millions
   */
  CellFormat onAxis(BigDecimal most, String millions) {
    if (!pattern.startsWith("#") || most.compareTo(BigDecimal.TEN) < 0) {
      return this;
    }
    return most.compareTo(TEN_MILLION) < 0
        ? grouped(0)
        : new CellFormat("#,##0,,\"%s\"".formatted(millions), 0);
  }

  /** About how many characters a number takes in this format. */
  int width(BigDecimal number) {
    int digits = Math.max(1, number.precision() - number.scale());
    return digits + (digits - 1) / 3 + decimals + 3;
  }

  private static CellFormat grouped(int decimals) {
    return new CellFormat(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), decimals);
  }
}

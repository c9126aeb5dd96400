package dev.plumbline.report.site;

import dev.plumbline.project.Metric.Unit;
import dev.plumbline.report.Shares;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** Writes numbers and dates as readers of one language expect them. */
public final class Formats {
  private static final int MOST_DECIMALS = 6;
  private static final char MINUS = '\u2212';

  private final Locale locale;
  private final Currency currency;

  public Formats(Locale language, Currency currency) {
    // English of no country would mean American dates, with the month first.
    this.locale = language.equals(Locale.ENGLISH) ? Locale.UK : language;
    this.currency = currency;
  }

  public String count(long count) {
    return plain(0).format(count);
  }

  /** A number of no known unit, with the decimals it has. */
  String number(BigDecimal number) {
    int decimals = Math.min(MOST_DECIMALS, Math.max(0, number.scale()));
    return plain(decimals).format(number);
  }

  /** A figure in full: what is shown in tables. */
  String exact(BigDecimal value, Unit unit) {
    return switch (unit) {
      case MONEY -> money(value, 2);
      case UNIT_PRICE -> money(value, value.abs().compareTo(BigDecimal.ONE) < 0 ? 4 : 2);
      case RATIO -> percent(value, 2);
      case FACTOR -> plain(2).format(value);
      case COUNT -> number(value);
      case DAYS -> plain(fraction(value, 2)).format(value);
    };
  }

  /**
   * Per cent, where only all looks like all.
   *
   * @param decimals shown after the decimal sign
   */
  String percent(BigDecimal ratio, int decimals) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return typographic(format).format(Shares.shown(ratio, decimals));
  }

  String money(BigDecimal amount, int decimals) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return typographic(format).format(amount);
  }

  NumberFormat plain(int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return typographic(format);
  }

  /** Decimals that say something, up to a limit. */
  static int fraction(BigDecimal value, int most) {
    return Math.min(most, Math.max(0, value.stripTrailingZeros().scale()));
  }

  public String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }

  /** A number in plain notation as this language writes it; any other text as it is. */
  String observed(String text) {
    return text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?") ? number(new BigDecimal(text)) : text;
  }

  private static NumberFormat typographic(NumberFormat format) {
    if (format instanceof DecimalFormat decimal) {
      DecimalFormatSymbols symbols = decimal.getDecimalFormatSymbols();
      symbols.setMinusSign(MINUS);
      decimal.setDecimalFormatSymbols(symbols);
    }
    return format;
  }
}

package dev.plumbline.report.site;

import dev.plumbline.project.Metric.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Writes figures in few characters: for headlines in words, for charts in signs. */
public final class BriefFormats {
  /**
   * Powers of ten that have a word.
   *
   * @param power of ten
   * @param word key of the word, as in 61.2 million
   * @param sign key of the sign, as in 61.2M
   */
  private record Magnitude(int power, String word, String sign) {}

  private static final List<Magnitude> MAGNITUDES =
      List.of(
          new Magnitude(9, "number.billion", "number.billion.sign"),
          new Magnitude(6, "number.million", "number.million.sign"),
          new Magnitude(3, "number.thousand", "number.thousand.sign"));
  private static final BigDecimal MILLION = BigDecimal.TEN.pow(6);
  private static final BigDecimal THOUSAND = BigDecimal.TEN.pow(3);

  /** Below, a count is as short in full, and steps of a waterfall can be added up. */
  private static final BigDecimal SHORT_COUNT = BigDecimal.TEN.pow(4);

  private final Formats formats;
  private final Texts texts;

  BriefFormats(Formats formats, Texts texts) {
    this.formats = formats;
    this.texts = texts;
  }

  /** A figure to be read at a glance: from a million on, in millions with one decimal. */
  public String headline(BigDecimal value, Unit unit) {
    if (!scales(unit) || value.abs().compareTo(MILLION) < 0) {
      return inWords(value, unit);
    }
    Magnitude magnitude = magnitude(value);
    return texts.of(magnitude.word(), scaled(value, magnitude, unit));
  }

  private String inWords(BigDecimal value, Unit unit) {
    String exact = formats.exact(value, unit);
    return unit == Unit.DAYS ? texts.of("number.days", exact, value) : exact;
  }

  /** A value beside a bar or on an axis. */
  String mark(BigDecimal value, Unit unit) {
    if (unit == Unit.RATIO) {
      int decimals = Math.max(0, Formats.fraction(value, 4) - 2);
      return formats.percent(value, Math.min(2, decimals));
    }
    BigDecimal least = unit == Unit.COUNT ? SHORT_COUNT : THOUSAND;
    if (scales(unit) && value.abs().compareTo(least) >= 0) {
      Magnitude magnitude = magnitude(value);
      return texts.of(magnitude.sign(), scaledMark(value, magnitude, unit));
    }
    int decimals = Formats.fraction(value, unit == Unit.UNIT_PRICE ? 4 : 2);
    boolean money = unit == Unit.MONEY || unit == Unit.UNIT_PRICE;
    return money ? formats.money(value, decimals) : formats.plain(decimals).format(value);
  }

  private String scaled(BigDecimal value, Magnitude magnitude, Unit unit) {
    BigDecimal scaled = value.movePointLeft(magnitude.power()).setScale(1, RoundingMode.HALF_UP);
    return written(scaled, Formats.fraction(scaled, 1), unit);
  }

  /** Steps of an axis that are quarters are not rounded, so that they look as even as they are. */
  private String scaledMark(BigDecimal value, Magnitude magnitude, Unit unit) {
    BigDecimal scaled = value.movePointLeft(magnitude.power());
    return Formats.fraction(scaled, 3) == 2
        ? written(scaled, 2, unit)
        : scaled(value, magnitude, unit);
  }

  private String written(BigDecimal scaled, int decimals, Unit unit) {
    return unit == Unit.COUNT
        ? formats.plain(decimals).format(scaled)
        : formats.money(scaled, decimals);
  }

  private static Magnitude magnitude(BigDecimal value) {
    return MAGNITUDES.stream()
        .filter(one -> value.abs().compareTo(BigDecimal.TEN.pow(one.power())) >= 0)
        .findFirst()
        .orElseThrow();
  }

  private static boolean scales(Unit unit) {
    return unit == Unit.MONEY || unit == Unit.COUNT;
  }
}

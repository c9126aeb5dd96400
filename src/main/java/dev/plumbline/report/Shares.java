package dev.plumbline.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as all outputs show them, so that a page and its workbook never differ. */
public final class Shares {

  private Shares() {}

  /**
   * A share rounded to what is shown of it. Only all is shown as all: 99.996% becomes 99.99%, and
   * 100.004% becomes 100.01%.
   *
   * @param share 1 for all
   * @param decimals shown of the percentage
   */
  public static BigDecimal shown(BigDecimal share, int decimals) {
    int scale = decimals + 2;
    BigDecimal rounded = share.setScale(scale, RoundingMode.HALF_UP);
    boolean looksWhole = rounded.compareTo(BigDecimal.ONE) == 0;
    if (!looksWhole) {
      return rounded;
    }
    boolean isLess = share.compareTo(BigDecimal.ONE) < 0;
    return share.setScale(scale, isLess ? RoundingMode.FLOOR : RoundingMode.CEILING);
  }
}

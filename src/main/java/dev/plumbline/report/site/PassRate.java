package dev.plumbline.report.site;

import java.math.BigDecimal;
import java.math.MathContext;

/** The share of what is right in what was judged. */
record PassRate(long right, long judged) {

  /** Per cent, where only all looks like all; a word where nothing was judged. */
  String text(Edition edition, int decimals) {
    if (judged == 0) {
      return edition.texts().of("rate.none");
    }
    BigDecimal share =
        BigDecimal.valueOf(right).divide(BigDecimal.valueOf(judged), MathContext.DECIMAL64);
    return edition.formats().percent(share, decimals);
  }
}

package dev.plumbline.report.workbook;

import dev.plumbline.report.Excerpt;
import java.util.regex.Pattern;

/** Texts as cells can hold them. */
final class CellText {
  private static final int LONGEST = 32_767;
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellText() {}

  /** The text as it must be stored: no longer than a cell allows, and read back as it was. */
  static String stored(String text) {
    String escaped = ESCAPE.matcher(text).replaceAll("_x005F_");
    return Excerpt.of(escaped, LONGEST);
  }

  /** Whether a program that imports the text might take it for a formula. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }
}

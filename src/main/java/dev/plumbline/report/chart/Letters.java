package dev.plumbline.report.chart;

/** How wide a text is when drawn at 12 pixels, estimated: fonts differ from reader to reader. */
final class Letters {
  private static final double NORMAL = 7.2;
  private static final double IDEOGRAPH = 12.5;

  private Letters() {}

  static double width(String text) {
    return text.codePoints().mapToDouble(Letters::width).sum();
  }

  private static double width(int letter) {
    return Character.isIdeographic(letter) ? IDEOGRAPH : NORMAL;
  }

  /** The text if it fits; else its beginning with an ellipsis. */
  static String fitted(String text, double width) {
    if (width(text) <= width) {
      return text;
    }
    int letters = Math.max(1, (int) (width / NORMAL) - 1);
    int end = text.offsetByCodePoints(0, Math.min(letters, text.codePointCount(0, text.length())));
    return text.substring(0, end).stripTrailing() + "…";
  }
}

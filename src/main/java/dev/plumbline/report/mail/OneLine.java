package dev.plumbline.report.mail;

import dev.plumbline.report.Excerpt;

/**
 * Texts of bounded length without line breaks: one in a name would end a header, and begin another
 * one.
 */
final class OneLine {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_ADVICE = 300;

  private OneLine() {}

  /** Fit for a header. */
  static String name(String text) {
    return of(text, LONGEST_NAME);
  }

  static String title(String text) {
    return of(text, LONGEST_TITLE);
  }

  static String advice(String text) {
    return of(text, LONGEST_ADVICE);
  }

  private static String of(String text, int longest) {
    return Excerpt.of(text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip(), longest);
  }
}

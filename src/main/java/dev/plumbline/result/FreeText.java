package dev.plumbline.result;

import java.util.regex.Pattern;

/** What people write in words of their own. */
public final class FreeText {
  /** What stands in place of what is not shown. */
  private static final String HIDDEN = "•••";

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;:\"'()\\[\\]]++@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*");

  /** Nine digits or more, written together or in groups, of which the first is no date. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!\\d)(?<!\\d[-./])(?!\\d{4}-\\d{2}-\\d{2}(?!\\d))"
              + "[+(]?\\d(?:[\\s().\\-/\\u00a0]{0,3}\\d){8,}");

  private FreeText() {}

  /** The text without addresses and numbers by which somebody may be reached. */
  public static String masked(String text) {
    return NUMBER.matcher(ADDRESS.matcher(text).replaceAll(HIDDEN)).replaceAll(HIDDEN);
  }
}

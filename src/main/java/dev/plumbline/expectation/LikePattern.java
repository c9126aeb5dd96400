package dev.plumbline.expectation;

import java.util.regex.Pattern;

/** Patterns of SQL's {@code LIKE}, in which a backslash makes a wildcard a plain character. */
final class LikePattern {
  private static final Pattern WELL_FORMED = Pattern.compile("(?s)(?:[^\\\\]|\\\\[%_\\\\])*+");

  private LikePattern() {}

  /** Whether every backslash stands before a wildcard or another backslash. */
  static boolean isWellFormed(String pattern) {
    return WELL_FORMED.matcher(pattern).matches();
  }

  /**
   * The same pattern, with a backslash as the character that makes wildcards plain.
   *
   * @param escape which does so in the pattern
   */
  static String withBackslash(String pattern, char escape) {
    if (escape == '\\') {
      return pattern;
    }
    StringBuilder written = new StringBuilder();
    boolean plain = false;
    for (char next : pattern.toCharArray()) {
      if (next == escape && !plain) {
        plain = true;
      } else {
        boolean backslash = next == '\\' || plain && (next == '%' || next == '_');
        written.append(backslash ? "\\" : "").append(next);
        plain = false;
      }
    }
    return written.toString();
  }
}

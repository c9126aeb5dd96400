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
}

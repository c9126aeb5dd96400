package dev.plumbline.check.function;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.api.java.UDF1;

/**
 * Tells which of some patterns occur in a text: the first in the lowest bit. Null where there is no
 * text.
 *
 * <p>Each task has a copy of its own, which it uses in one thread; so the compiled patterns, which
 * are dear to make and hold what they are at, serve all texts of a task.
 */
public final class MatchedPatterns implements UDF1<String, Long> {
  /** The most patterns; the sign of a number is left alone. */
  public static final int MOST = 63;

  private static final long serialVersionUID = 1;

  private final String[] patterns;
  private transient TextPattern[] compiled;

  /**
   * @param patterns regular expressions, {@link #MOST} at most
   * @throws java.util.regex.PatternSyntaxException if one of them is none
   */
  public MatchedPatterns(List<String> patterns) {
    this.patterns = patterns.toArray(String[]::new);
    patterns.forEach(Pattern::compile);
  }

  @Override
  public Long call(String text) {
    if (text == null) {
      return null;
    }
    if (compiled == null) {
      compiled = Arrays.stream(patterns).map(TextPattern::of).toArray(TextPattern[]::new);
    }
    long matched = 0;
    for (int index = 0; index < compiled.length; index++) {
      if (compiled[index].isIn(text)) {
        matched |= 1L << index;
      }
    }
    return matched;
  }
}

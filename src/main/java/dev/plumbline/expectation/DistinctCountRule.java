package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.function.Predicate;

/** The number of different values of a column, or their share of its values, lies within bounds. */
public record DistinctCountRule(
    Declaration declaration, String column, Measure measure, Bounds bounds)
    implements DistinctRule {

  /** The figures. */
  public enum Measure {
    /** How many different values there are. */
    COUNT("distinct-count"),
    /** How many there are for each value; 0 where there are no values. */
    SHARE("distinct-share");

    private final String phrase;

    Measure(String phrase) {
      this.phrase = phrase;
    }
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        Wording.of(measure.phrase, column, Wording.bounds(bounds, mayBeShown.test(column))));
  }
}

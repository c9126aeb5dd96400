package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.function.Predicate;

/** The share of the rows that have a value in a column lies within bounds. */
public record PresenceRule(Declaration declaration, String column, Bounds bounds)
    implements ColumnRule {

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of("presence", column, bounds.words()));
  }
}

package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;

/** The number of rows lies within bounds. */
public record RowCountRule(Declaration declaration, Bounds bounds) implements Expectation {

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public boolean allowsSegments() {
    return true;
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of("row-count", bounds.words()));
  }
}

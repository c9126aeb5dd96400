package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The sample standard deviation of the numbers in a column lies within bounds; of fewer than two it
 * never does.
 */
public record DeviationRule(Declaration declaration, String column, Bounds bounds)
    implements ColumnRule {

  @Override
  public Optional<TypeDemand> demand() {
    return Optional.of(TypeDemand.numeric(column));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        Wording.of("deviation", column, Wording.bounds(bounds, mayBeShown.test(column))));
  }
}

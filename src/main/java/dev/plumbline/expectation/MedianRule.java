package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.Optional;
import java.util.function.Predicate;

/** The median of the numbers in a column lies within bounds; of no numbers it never does. */
public record MedianRule(Declaration declaration, String column, Bounds bounds)
    implements ColumnRule {

  @Override
  public Optional<TypeDemand> demand() {
    return Optional.of(TypeDemand.number(column));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        Wording.of("median", column, Wording.bounds(bounds, mayBeShown.test(column))));
  }
}

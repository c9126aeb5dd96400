package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Values lie within bounds; text against number compares as Spark casts it. */
public record RangeRule(Declaration declaration, String column, Bounds bounds) implements RowRule {

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public Optional<TypeDemand> demand() {
    return Optional.of(TypeDemand.comparable(column, bounds.texts()));
  }

  @Override
  public String evaluated() {
    return Sql.column(column) + " IS NOT NULL";
  }

  @Override
  public String holds() {
    return bounds.sql(Sql.column(column));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        Wording.of("range", column, Wording.bounds(bounds, mayBeShown.test(column))));
  }
}

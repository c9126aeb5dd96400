package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;

/** The number of characters lies within bounds; a number counts as its text. */
public record LengthRule(Declaration declaration, String column, Bounds bounds) implements RowRule {

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public String evaluated() {
    return Sql.column(column) + " IS NOT NULL";
  }

  @Override
  public String holds() {
    return bounds.sql("length(" + Sql.column(column) + ")");
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of("length", column, bounds.words()));
  }
}

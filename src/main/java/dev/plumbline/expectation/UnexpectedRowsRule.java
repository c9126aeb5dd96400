package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;

/** A query finds no row. */
public record UnexpectedRowsRule(Declaration declaration, DeclaredQuery query)
    implements WiderRule {

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public List<DeclaredQuery> queries() {
    return List.of(query);
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return Wording.of("unexpected-rows");
  }
}

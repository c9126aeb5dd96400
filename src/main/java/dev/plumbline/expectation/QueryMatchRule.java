package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;

/**
 * Two queries give the same rows, in any order and each as often. Columns are compared by their
 * position.
 *
 * @param comparedWith what the comparison query is told to be about; nothing is read from it
 */
public record QueryMatchRule(
    Declaration declaration, DeclaredQuery base, DeclaredQuery comparison, String comparedWith)
    implements WiderRule {

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public List<DeclaredQuery> queries() {
    return List.of(base, comparison);
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of("query-match", comparedWith));
  }
}

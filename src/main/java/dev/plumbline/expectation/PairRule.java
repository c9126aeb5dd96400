package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;

/** The values of two columns stand in a relation. */
public record PairRule(
    Declaration declaration,
    String first,
    String second,
    Relation relation,
    IgnoredRows ignoredRows)
    implements RowRule {

  /** How the first value stands to the second. */
  public enum Relation {
    /** Equal, or both missing. */
    EQUAL("%s <=> %s", "pair-equal"),
    GREATER("%s > %s", "pair-greater"),
    /** Greater, equal, or both missing. */
    GREATER_OR_EQUAL("%1$s >= %2$s OR %1$s <=> %2$s", "pair-greater-or-equal");

    private final String condition;
    private final String phrase;

    Relation(String condition, String phrase) {
      this.condition = condition;
      this.phrase = phrase;
    }
  }

  @Override
  public List<String> columns() {
    return List.of(first, second);
  }

  @Override
  public String evaluated() {
    return ignoredRows.kept(columns());
  }

  @Override
  public String holds() {
    return String.format(relation.condition, Sql.column(first), Sql.column(second));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of(relation.phrase, first, second));
  }
}

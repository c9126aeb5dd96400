package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The values of several columns in one row all differ, or all equal; missing equals missing. */
public record RecordRule(
    Declaration declaration, List<String> columns, Relation relation, IgnoredRows ignoredRows)
    implements RowRule {

  /** How the values of a row stand to each other. */
  public enum Relation {
    DIFFERENT("record-different"),
    EQUAL("record-equal");

    private final String phrase;

    Relation(String phrase) {
      this.phrase = phrase;
    }
  }

  public RecordRule {
    columns = List.copyOf(columns);
  }

  @Override
  public String evaluated() {
    return ignoredRows.kept(columns);
  }

  @Override
  public String holds() {
    return relation == Relation.EQUAL
        ? MatchOn.ALL.sql(sameAs(0).toList())
        : MatchOn.NONE.sql(
            IntStream.range(0, columns.size() - 1).boxed().flatMap(this::sameAs).toList());
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of(relation.phrase, Wording.names(columns)));
  }

  /** For each column after this one, the condition that it has the same value. */
  private Stream<String> sameAs(int index) {
    String value = Sql.column(columns.get(index));
    // Between types, Spark makes null of what it cannot cast: that must not equal missing.
    return columns.stream()
        .skip(index + 1L)
        .map(Sql::column)
        .map(other -> "%1$s <=> %2$s AND (%1$s IS NULL) = (%2$s IS NULL)".formatted(value, other));
  }
}

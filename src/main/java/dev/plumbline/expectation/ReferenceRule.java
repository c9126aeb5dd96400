package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The values of columns, taken together, stand in columns of another table. */
public record ReferenceRule(
    Declaration declaration, List<String> columns, OtherColumns other, NullKeys nullKeys)
    implements WiderRule {

  public ReferenceRule {
    columns = List.copyOf(columns);
  }

  /** What becomes of a row in which a value of the key is missing. */
  public enum NullKeys {
    /** It is not judged. */
    IGNORE,
    /** It breaks the rule. */
    FAIL,
    /** It is looked for like any other: missing equals missing. */
    MATCH
  }

  /** The Spark SQL condition of the rows that are judged at all. */
  public String evaluated() {
    return nullKeys == NullKeys.IGNORE ? IgnoredRows.ANY_MISSING.kept(columns) : "true";
  }

  /**
   * The Spark SQL condition that a row of this table stands for a row of the other.
   *
   * @param alias of this table, before its columns
   * @param otherAlias of the other table, before its columns
   */
  public String matches(String alias, String otherAlias) {
    String relation = nullKeys == NullKeys.MATCH ? " <=> " : " = ";
    return IntStream.range(0, columns.size())
        .mapToObj(
            index ->
                alias
                    + "."
                    + Sql.column(columns.get(index))
                    + relation
                    + otherAlias
                    + "."
                    + Sql.column(other.columns().get(index)))
        .collect(Collectors.joining(" AND "));
  }

  @Override
  public List<OtherColumns> others() {
    return List.of(other);
  }

  @Override
  public List<Objection> objections(String table) {
    if (columns.size() != other.columns().size()) {
      return List.of(
          new Objection(
              other.columnsKwarg(),
              "names %d columns here and %d in the other table"
                  .formatted(columns.size(), other.columns().size()),
              "name as many columns there as here, in the same order"));
    }
    return other.table().equals(table) && columns.equals(other.columns())
        ? List.of(
            new Objection(
                other.tableKwarg(),
                "looks values up in the very column they stand in",
                "name another table or another column"))
        : List.of();
  }

  @Override
  public boolean allowsSegments() {
    return true;
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    String phrase = columns.size() == 1 ? "exists-in" : "exists-together";
    return declaration.limiting(
        Wording.of(phrase, Wording.names(columns), Wording.names(other.columns()), other.table()));
  }
}

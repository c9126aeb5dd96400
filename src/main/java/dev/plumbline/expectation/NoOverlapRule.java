package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The intervals of rows with the same key have nothing in common. A missing start or end is open;
 * an end before its start breaks the rule by itself. Rows without a whole key are not judged.
 */
public record NoOverlapRule(
    Declaration declaration, List<String> key, String start, String end, Ends ends)
    implements WiderRule {

  public NoOverlapRule {
    key = List.copyOf(key);
  }

  /** Whether an interval holds its end. */
  public enum Ends {
    EXCLUDED,
    INCLUDED
  }

  @Override
  public List<String> columns() {
    return Stream.concat(key.stream(), Stream.of(start, end)).toList();
  }

  /** The Spark SQL condition of the rows that are judged at all. */
  public String evaluated() {
    return IgnoredRows.ANY_MISSING.kept(key);
  }

  @Override
  public List<Objection> objections(String table) {
    if (start.equals(end)) {
      return List.of(
          new Objection(
              "end_column", "has one column for start and end", "name the column of the end"));
    }
    return key.contains(start) || key.contains(end)
        ? List.of(
            new Objection(
                "key_columns",
                "has the start or the end in its key",
                "name only the columns whose rows must not overlap"))
        : List.of();
  }

  @Override
  public boolean allowsSegments() {
    return true;
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of("no-overlap", start, end, Wording.names(key)));
  }
}

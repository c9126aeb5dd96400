package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;

/**
 * No two rows have the same values in these columns, where missing equals missing. Every row of a
 * group of duplicates is unexpected.
 */
public record UniqueRule(Declaration declaration, List<String> columns, IgnoredRows ignoredRows)
    implements Expectation {

  public UniqueRule {
    columns = List.copyOf(columns);
  }

  /** The Spark SQL condition of the rows that are judged at all. */
  public String evaluated() {
    return ignoredRows.kept(columns);
  }

  @Override
  public boolean allowsSegments() {
    return true;
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    String phrase = columns.size() == 1 ? "unique" : "unique-together";
    return declaration.limiting(Wording.of(phrase, Wording.names(columns)));
  }
}

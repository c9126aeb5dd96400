package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;

/** The table has as many rows as another. */
public record EqualRowCountRule(Declaration declaration, String other) implements WiderRule {

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public List<OtherColumns> others() {
    return List.of(new OtherColumns(other, List.of(), "other_table_name", "other_table_name"));
  }

  @Override
  public List<Objection> objections(String table) {
    return other.equals(table)
        ? List.of(
            new Objection(
                "other_table_name", "compares the table with itself", "name another table"))
        : List.of();
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return Wording.of("row-count-other", other);
  }
}

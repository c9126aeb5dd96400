package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** So many of several columns have a value in a row. Every row is judged. */
public record RecordCountRule(Declaration declaration, List<String> columns, Bounds bounds)
    implements RowRule {

  public RecordCountRule {
    columns = List.copyOf(columns);
  }

  @Override
  public String evaluated() {
    return "true";
  }

  @Override
  public String holds() {
    return bounds.sql(
        columns.stream()
            .map(column -> "CAST(" + Sql.column(column) + " IS NOT NULL AS INT)")
            .collect(Collectors.joining(" + ", "(", ")")));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of("record-count", Wording.names(columns), bounds.words()));
  }
}

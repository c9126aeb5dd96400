package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The table has a column of this name.
 *
 * @param position where it stands, counted from 0; anywhere if empty
 */
public record ColumnExistsRule(Declaration declaration, String column, Optional<Integer> position)
    implements SchemaRule {

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public Optional<Verdict> judge(List<SchemaColumn> actual) {
    List<String> found = actual.stream().map(SchemaColumn::name).toList();
    int at = found.indexOf(column);
    boolean holds = at >= 0 && position.filter(wanted -> wanted != at).isEmpty();
    return Optional.of(new Verdict(holds, Wording.names(found)));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return position
        .map(wanted -> Wording.of("column-exists-at", column, wanted + 1))
        .orElseGet(() -> Wording.of("column-exists", column));
  }
}

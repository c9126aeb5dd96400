package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The table has no column of this name, in whatever case. */
public record ColumnAbsentRule(Declaration declaration, String column) implements SchemaRule {

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public Optional<Verdict> judge(List<SchemaColumn> actual) {
    List<String> found = actual.stream().map(SchemaColumn::name).toList();
    boolean holds = found.stream().noneMatch(column::equalsIgnoreCase);
    return Optional.of(new Verdict(holds, Wording.names(found)));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return Wording.of("column-absent", column);
  }
}

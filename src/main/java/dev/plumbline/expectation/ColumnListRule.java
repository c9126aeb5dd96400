package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The table has exactly these columns, in this order. */
public record ColumnListRule(Declaration declaration, List<String> names) implements SchemaRule {

  public ColumnListRule {
    names = List.copyOf(names);
  }

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public Optional<Verdict> judge(List<SchemaColumn> actual) {
    List<String> found = actual.stream().map(SchemaColumn::name).toList();
    return Optional.of(new Verdict(found.equals(names), Wording.names(found)));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of("column-list", Wording.names(names)));
  }
}

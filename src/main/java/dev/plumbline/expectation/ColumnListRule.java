package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The table has exactly these columns, in this order.
 *
 * @param names where there are none given, any columns will do
 */
public record ColumnListRule(Declaration declaration, Optional<List<String>> names)
    implements SchemaRule {

  public ColumnListRule {
    names = names.map(List::copyOf);
  }

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public Optional<Verdict> judge(List<SchemaColumn> actual) {
    List<String> found = actual.stream().map(SchemaColumn::name).toList();
    return Optional.of(new Verdict(names.map(found::equals).orElse(true), Wording.names(found)));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        names
            .map(wanted -> Wording.of("column-list", Wording.names(wanted)))
            .orElseGet(() -> Wording.of("any-columns")));
  }
}

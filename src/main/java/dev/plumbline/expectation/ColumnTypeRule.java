package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A column is of one of these types, or of a type below one of them.
 *
 * @param types any type if there are none
 */
public record ColumnTypeRule(Declaration declaration, String column, List<NamedType> types)
    implements SchemaRule {

  public ColumnTypeRule {
    types = List.copyOf(types);
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public Optional<Verdict> judge(List<SchemaColumn> actual) {
    return actual.stream()
        .filter(found -> found.name().equals(column))
        .findFirst()
        .map(found -> new Verdict(accepts(found.type()), found.type()));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    if (types.isEmpty()) {
      return Wording.of("type-any", column);
    }
    String names = Wording.names(types.stream().map(NamedType::text).toList());
    return Wording.of(types.size() == 1 ? "type" : "type-list", column, names);
  }

  private boolean accepts(String actual) {
    return types.isEmpty()
        || TypeName.of(actual)
            .filter(found -> types.stream().anyMatch(type -> type.accepts(found)))
            .isPresent();
  }
}

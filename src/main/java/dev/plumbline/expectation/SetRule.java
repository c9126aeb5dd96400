package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Values are members of a set, or are not. With null among the members, no value is known to be
 * outside, so none is unexpected: SQL's {@code IN}, and Great Expectations' too.
 *
 * @param values the members; where there is no set, any value complies
 */
public record SetRule(
    Declaration declaration, String column, Optional<List<JsonNode>> values, Polarity polarity)
    implements RowRule {

  public SetRule {
    values = values.map(List::copyOf);
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public String evaluated() {
    return Sql.column(column) + " IS NOT NULL";
  }

  @Override
  public String holds() {
    return values.map(this::sql).orElse("true");
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        Wording.of(polarity.key("in-set"), column, told(mayBeShown.test(column))));
  }

  private LocalizedText told(boolean shown) {
    return values
        .map(members -> Wording.set(members, shown))
        .orElseGet(() -> Wording.of("any-set"));
  }

  private String sql(List<JsonNode> members) {
    if (members.isEmpty()) {
      return polarity.sql("false");
    }
    String listed = members.stream().map(Sql::literal).collect(Collectors.joining(", "));
    return polarity.sql(Sql.column(column) + " IN (" + listed + ")");
  }
}

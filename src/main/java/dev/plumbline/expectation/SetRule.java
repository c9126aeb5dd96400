package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Values are members of a set, or are not. With null among the members, no value is known to be
 * outside, so none is unexpected: SQL's {@code IN}, and Great Expectations' too.
 */
public record SetRule(
    Declaration declaration, String column, List<JsonNode> values, Polarity polarity)
    implements RowRule {

  public SetRule {
    values = List.copyOf(values);
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
    String members = values.stream().map(Sql::literal).collect(Collectors.joining(", "));
    return polarity.sql(Sql.column(column) + " IN (" + members + ")");
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        Wording.of(polarity.key("in-set"), column, Wording.set(values, mayBeShown.test(column))));
  }
}

package dev.plumbline.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.expectation.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How often each expected value occurs, in their order; then how many rows there are, how many
 * different values are not among the expected ones, and the sum over those of n·ln(n), where n is
 * how often each occurs. That sum is a DECIMAL, which is the same in whatever order it is added up.
 *
 * @param values none of them null
 */
record Categories(String column, String where, List<JsonNode> values) implements GroupQuestion {

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public List<String> aggregates(String rows) {
    String name = Sql.column(column);
    List<String> aggregates = new ArrayList<>();
    for (JsonNode value : values) {
      aggregates.add(
          "coalesce(sum(CASE WHEN %s = %s THEN %s END), 0)"
              .formatted(name, Sql.literal(value), rows));
    }
    String expected =
        values.stream().map(Sql::literal).collect(Collectors.joining(", ", name + " IN (", ")"));
    String other = rows + " > 0 AND NOT coalesce(" + expected + ", false)";
    aggregates.add("coalesce(sum(" + rows + "), 0)");
    aggregates.add("count_if(" + other + ")");
    aggregates.add(
        "coalesce(sum(CASE WHEN %s THEN CAST(%s * ln(%s) AS DECIMAL(38, 12)) END), 0)"
            .formatted(other, rows, rows));
    return aggregates;
  }
}

package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A condition as an object, as Great Expectations writes it since 1.9: {@code comparison}, {@code
 * nullity}, {@code and}, {@code or} or {@code pass_through}.
 */
record TypedCondition(JsonNode condition) {
  private static final int MOST_CONDITIONS = 100;
  private static final Map<String, String> OPERATORS =
      Map.of("==", "=", "!=", "!=", "<", "<", "<=", "<=", ">", ">", ">=", ">=");
  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "comparison", Set.of("type", "column", "operator", "parameter"),
          "nullity", Set.of("type", "column", "is_null"),
          "and", Set.of("type", "conditions"),
          "or", Set.of("type", "conditions"),
          "pass_through", Set.of("type", "pass_through_filter"));

  /** The condition as Spark SQL. */
  String sql() {
    if (comparisons(condition) > MOST_CONDITIONS) {
      throw new ConditionException(
          "has a row_condition of more than " + MOST_CONDITIONS + " conditions",
          "write fewer, or write them in Spark SQL with condition_parser: spark");
    }
    return sql(condition);
  }

  private static String sql(JsonNode each) {
    String type = each.path("type").asText();
    if (!KEYS.containsKey(type)) {
      throw broken("that says no type that is known", "write type: comparison, nullity, and, or");
    }
    Set<String> unknown = new TreeSet<>();
    each.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(KEYS.get(type));
    if (!unknown.isEmpty()) {
      throw broken(
          "with the unknown key " + unknown.iterator().next(),
          "a %s takes %s".formatted(type, String.join(", ", new TreeSet<>(KEYS.get(type)))));
    }
    return switch (type) {
      case "comparison" -> comparison(each);
      case "nullity" -> nullity(each);
      case "and" -> joined(each, " AND ");
      case "or" -> joined(each, " OR ");
      default -> passedThrough(each);
    };
  }

  private static String comparison(JsonNode each) {
    String operator = each.path("operator").asText();
    JsonNode parameter = each.path("parameter");
    if (operator.equals("IN") || operator.equals("NOT_IN")) {
      return column(each) + (operator.equals("IN") ? " IN " : " NOT IN ") + members(parameter);
    }
    if (!OPERATORS.containsKey(operator)) {
      throw broken(
          "whose comparison has no operator that is known",
          "write ==, !=, <, <=, >, >=, IN or NOT_IN");
    }
    if (!parameter.isValueNode() || parameter.isNull()) {
      throw broken(
          "whose comparison has no parameter to compare with",
          "write a number, a text or a truth value; for null write type: nullity");
    }
    return column(each) + " " + OPERATORS.get(operator) + " " + Sql.literal(parameter);
  }

  private static String members(JsonNode parameter) {
    boolean listed =
        parameter.isArray()
            && !parameter.isEmpty()
            && StreamSupport.stream(parameter.spliterator(), false).allMatch(JsonNode::isValueNode);
    if (!listed) {
      throw broken("whose comparison has no list of members", "write parameter: [first, second]");
    }
    return StreamSupport.stream(parameter.spliterator(), false)
        .map(Sql::literal)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String nullity(JsonNode each) {
    if (!each.path("is_null").isBoolean()) {
      throw broken("that does not say whether null is wanted", "write is_null: true or false");
    }
    return column(each) + (each.path("is_null").booleanValue() ? " IS NULL" : " IS NOT NULL");
  }

  private static String column(JsonNode each) {
    JsonNode name = each.path("column").path("name");
    if (!name.isTextual() || name.textValue().isEmpty()) {
      throw broken("that names no column", "write column: {name: the column}");
    }
    return Sql.column(name.textValue());
  }

  private static String joined(JsonNode each, String between) {
    List<String> parts = new ArrayList<>();
    for (JsonNode part : each.path("conditions")) {
      if (part.path("type").asText().equals("or")) {
        throw broken(
            "with an or inside another condition",
            "put the or outermost, or write the condition in Spark SQL with condition_parser:"
                + " spark");
      }
      parts.add("(" + sql(part) + ")");
    }
    if (parts.isEmpty()) {
      throw broken("that joins no conditions", "write conditions: [first, second]");
    }
    return String.join(between, parts);
  }

  private static String passedThrough(JsonNode each) {
    JsonNode filter = each.path("pass_through_filter");
    if (!filter.isTextual() || filter.textValue().isBlank()) {
      throw broken("that passes nothing through", "write pass_through_filter: in Spark SQL");
    }
    return filter.textValue();
  }

  private static int comparisons(JsonNode each) {
    JsonNode parts = each.path("conditions");
    return parts.isArray()
        ? StreamSupport.stream(parts.spliterator(), false)
            .mapToInt(TypedCondition::comparisons)
            .sum()
        : 1;
  }

  private static ConditionException broken(String what, String instead) {
    return new ConditionException("has a row_condition " + what, instead);
  }
}

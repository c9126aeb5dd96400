package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.expectation.Bounds.Bound;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The arguments of one expectation, already found to be of their kinds; null counts as absent. */
record Arguments(ObjectNode kwargs) {

  Optional<JsonNode> value(String name) {
    return Optional.ofNullable(kwargs.get(name)).filter(value -> !value.isNull());
  }

  JsonNode required(String name) {
    return value(name).orElseThrow();
  }

  String column() {
    return text("column");
  }

  String text(String name) {
    return required(name).textValue();
  }

  boolean flag(String name) {
    return value(name).map(JsonNode::booleanValue).orElse(false);
  }

  /** The members of a list; empty where null stands for it. */
  Optional<List<JsonNode>> listed(String name) {
    return value(name).map(given -> values(name));
  }

  Optional<Double> number(String name) {
    return value(name).map(JsonNode::doubleValue);
  }

  List<JsonNode> values(String name) {
    return StreamSupport.stream(required(name).spliterator(), false).toList();
  }

  /** The texts of a list; empty where null stands for it. */
  Optional<List<String>> listedTexts(String name) {
    return value(name).map(given -> texts(name));
  }

  List<String> texts(String name) {
    return values(name).stream().map(JsonNode::textValue).toList();
  }

  double mostly() {
    return value("mostly").map(JsonNode::doubleValue).orElse(1.0);
  }

  IgnoredRows ignoredRows() {
    return value("ignore_row_if")
        .map(JsonNode::textValue)
        .map(IgnoredRows::of)
        .orElse(IgnoredRows.ALL_MISSING);
  }

  Bounds bounds() {
    return new Bounds(bound("min_value", "strict_min"), bound("max_value", "strict_max"));
  }

  private Optional<Bound> bound(String name, String strictness) {
    return value(name).map(value -> new Bound(value, flag(strictness)));
  }
}

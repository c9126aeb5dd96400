package dev.plumbline.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * One case of a conformance file: a table, an expectation on it, and what must come of it.
 *
 * @param settings what is written beside the arguments, such as a description
 * @param success empty where the case does not say
 * @param error whether an error is expected
 * @param result what is known of the result, in the field names of Great Expectations
 * @param relative how much a number may differ, as a share of what is expected
 * @param absolute how much a number may differ besides
 */
record ConformanceCase(
    String id,
    String type,
    ObjectNode kwargs,
    ObjectNode settings,
    ConformanceTable table,
    Map<String, ConformanceTable> otherTables,
    Optional<Boolean> success,
    boolean error,
    ObjectNode result,
    double relative,
    double absolute) {
  private static final Set<String> SETTINGS =
      Set.of("description", "meta", "notes", "severity", "id", "rendered_content");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Reads one line of a file. */
  static ConformanceCase of(JsonNode line) {
    Map<String, ConformanceTable> others = new LinkedHashMap<>();
    line.path("extra_data")
        .fields()
        .forEachRemaining(
            other ->
                others.put(
                    other.getKey(),
                    ConformanceTable.of(other.getValue(), NODES.objectNode(), line)));
    boolean told = line.path("expected").path("success").isBoolean();
    ObjectNode written = (ObjectNode) argument(line.path("kwargs"), others.keySet());
    return new ConformanceCase(
        line.path("id").asText(),
        line.path("expectation").asText(),
        kwargs(written, line),
        settings(written),
        ConformanceTable.of(line),
        others,
        told ? Optional.of(line.path("expected").path("success").booleanValue()) : Optional.empty(),
        line.path("error").path("expected").booleanValue()
            || line.path("expected").path("other_error").isTextual(),
        result(line),
        line.path("gx_float_rtol_atol").path(0).asDouble(1e-6),
        line.path("tolerance").asDouble(line.path("gx_float_rtol_atol").path(1).asDouble(1e-12)));
  }

  private static ObjectNode kwargs(ObjectNode written, JsonNode line) {
    ObjectNode kwargs = written.deepCopy();
    kwargs.remove(SETTINGS);
    for (String source : List.of("runtime", "validate_kwargs")) {
      line.path(source)
          .fields()
          .forEachRemaining(setting -> kwargs.set(setting.getKey(), setting.getValue()));
    }
    return kwargs;
  }

  private static ObjectNode settings(ObjectNode written) {
    return written.deepCopy().retain(SETTINGS);
  }

  /** An argument as a suite in JSON has it: dates and infinities are texts there. */
  private static JsonNode argument(JsonNode value, Set<String> others) {
    Optional<ConformanceMarker> marker = ConformanceMarker.of(value);
    if (marker.isPresent()) {
      boolean other = marker.get().text().contains("extra_table_name");
      return TextNode.valueOf(other ? others.iterator().next() : marker.get().text());
    }
    if (value.isArray()) {
      ArrayNode list = NODES.arrayNode();
      value.forEach(member -> list.add(argument(member, others)));
      return list;
    }
    if (value.isObject()) {
      ObjectNode object = NODES.objectNode();
      value
          .fields()
          .forEachRemaining(
              field -> object.set(field.getKey(), argument(field.getValue(), others)));
      return object;
    }
    return value;
  }

  private static ObjectNode result(JsonNode line) {
    ObjectNode result = NODES.objectNode();
    // Newer releases tell the same outcome in other words, and those are not in the case.
    boolean superseded =
        line.has("newest_gx_differs")
            || line.path("expectation").asText().startsWith("expect_column_distinct_values_");
    if (superseded) {
      return result;
    }
    if (line.path("expected").has("asserts")) {
      line.path("expected").path("asserts").forEach(each -> assertion(each, result));
    } else {
      line.path("expected").fields().forEachRemaining(field -> field(field, result));
      result.remove("success");
    }
    return result;
  }

  private static void assertion(JsonNode assertion, ObjectNode result) {
    List<String> path =
        StreamSupport.stream(assertion.path("path").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    if (!assertion.path("op").asText().equals("eq") || !path.get(0).equals("result")) {
      return;
    }
    if (path.size() == 1) {
      assertion.path("value").fields().forEachRemaining(field -> field(field, result));
    } else if (path.size() == 2) {
      result.set(path.get(1), assertion.path("value"));
    }
  }

  private static void field(Map.Entry<String, JsonNode> field, ObjectNode result) {
    result.set(field.getKey(), field.getValue());
  }
}

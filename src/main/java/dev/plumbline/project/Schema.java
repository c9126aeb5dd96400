package dev.plumbline.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the published JSON Schemas (draft 7).
 *
 * <p>Only the keywords that these schemas use are understood. That starts in a fraction of the time
 * of a general validator, and tells which parts of a file can be used all the same.
 */
record Schema(JsonNode root) {
  /** The schema on the class path with this name. */
  static Schema named(String name) {
    try (InputStream stream = Schema.class.getResourceAsStream("/schema/" + name + ".json")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      // JSON is YAML, and the reader of YAML is needed anyway: a JSON mapper takes long to start.
      return new Schema(new YamlReader(new Faults()).read(name, text).orElseThrow().root());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read schema " + name, e);
    }
  }

  /** What a reference stands for; another schema stands for itself. */
  JsonNode resolve(JsonNode schema) {
    return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
  }

  /** Whether a condition holds: what stands under {@code if}, {@code not} and {@code anyOf}. */
  boolean holds(JsonNode condition, JsonNode value) {
    return hasAll(condition.path("required"), value)
        && hasAsProperties(condition.path("properties"), value)
        && (!condition.has("const") || condition.get("const").equals(value))
        && (!condition.has("enum") || contains(condition.get("enum"), value))
        && (!condition.has("not") || !holds(condition.get("not"), value))
        && (!condition.has("anyOf") || holdsAny(condition.get("anyOf"), value));
  }

  boolean holdsAny(JsonNode conditions, JsonNode value) {
    for (JsonNode condition : conditions) {
      if (holds(condition, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAll(JsonNode required, JsonNode value) {
    return texts(required).stream().allMatch(value::has);
  }

  private boolean hasAsProperties(JsonNode properties, JsonNode value) {
    return properties.properties().stream()
        .allMatch(p -> !value.has(p.getKey()) || holds(p.getValue(), value.get(p.getKey())));
  }

  static boolean contains(JsonNode list, JsonNode value) {
    for (JsonNode item : list) {
      if (item.equals(value)) {
        return true;
      }
    }
    return false;
  }

  static String first(JsonNode list) {
    return list.path(0).asText();
  }

  /** The texts of a list, or the one text that stands where a list may. */
  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    if (list.isTextual()) {
      texts.add(list.asText());
    }
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}

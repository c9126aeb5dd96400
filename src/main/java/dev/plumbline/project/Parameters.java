package dev.plumbline.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values of parameters by name. The vocabulary counts with them where an argument is {@code
 * {"$PARAMETER": "expression"}}; that it can, each such argument is given them to hold beside.
 */
record Parameters(Map<String, JsonNode> values) {
  private static final String PARAMETER = "$PARAMETER";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  Parameters {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** What a file gives under this key; nothing where it lacks the key. */
  static Parameters of(Item file, String key) {
    Map<String, JsonNode> values = new TreeMap<>();
    file.at(key)
        .map(Item::entries)
        .orElse(Map.of())
        .forEach((name, item) -> values.put(name, item.value()));
    return new Parameters(values);
  }

  /** These with others, which win where names are the same. */
  Parameters with(Parameters others) {
    Map<String, JsonNode> all = new TreeMap<>(values);
    all.putAll(others.values);
    return new Parameters(all);
  }

  /** The same arguments, with the values beside each parameter. */
  ObjectNode beside(ObjectNode kwargs) {
    ObjectNode given = NODES.objectNode();
    kwargs.properties().forEach(each -> given.set(each.getKey(), beside(each.getValue())));
    return given;
  }

  private JsonNode beside(JsonNode value) {
    if (value instanceof ObjectNode object) {
      return value.has(PARAMETER) ? reference(object) : beside(object);
    }
    if (value.isArray()) {
      ArrayNode list = NODES.arrayNode();
      value.forEach(member -> list.add(beside(member)));
      return list;
    }
    return value;
  }

  private ObjectNode reference(ObjectNode reference) {
    ObjectNode given = reference.deepCopy();
    values.forEach((name, value) -> given.set(PARAMETER + "." + name, value));
    return given;
  }
}

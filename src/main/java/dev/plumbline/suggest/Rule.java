package dev.plumbline.suggest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A type of the vocabulary with its arguments.
 *
 * @param kwargs texts, numbers, lists and maps, in the order in which they are written
 */
record Rule(String type, Map<String, Object> kwargs) {

  private static final ObjectMapper JSON = new ObjectMapper();

  Rule {
    kwargs = Collections.unmodifiableMap(new LinkedHashMap<>(kwargs));
  }

  static Rule of(String type) {
    return new Rule(type, Map.of());
  }

  Rule with(String kwarg, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(kwargs);
    more.put(kwarg, value);
    return new Rule(type, more);
  }

  ObjectNode json() {
    return JSON.valueToTree(kwargs);
  }
}

package dev.plumbline.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * The columns that an expectation of a suite names, as tables call them here: without the spaces
 * around them that pandas and Spark take over from the header of a file.
 */
final class SuiteColumns {
  static final List<String> KWARGS =
      List.of("column", "column_A", "column_B", "column_list", "column_set");

  private SuiteColumns() {}

  static ObjectNode plain(ObjectNode kwargs) {
    ObjectNode plain = kwargs.deepCopy();
    KWARGS.stream().filter(kwargs::has).forEach(name -> plain.set(name, plain(kwargs.get(name))));
    return plain;
  }

  private static JsonNode plain(JsonNode value) {
    if (value.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      value.forEach(member -> list.add(plain(member)));
      return list;
    }
    return value.isTextual() ? TextNode.valueOf(value.textValue().strip()) : value;
  }
}

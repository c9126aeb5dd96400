package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The JSON Schema of the type and the arguments of an expectation. */
final class VocabularySchema {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private VocabularySchema() {}

  static ObjectNode of(List<ExpectationType> types) {
    ObjectNode schema = NODES.objectNode();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "Plumbline expectations");
    schema.put("description", "The types of expectations, and the arguments each of them takes.");
    schema.put("type", "object");
    schema.putArray("required").add("type").add("kwargs");
    ArrayNode names = schema.putObject("properties").putObject("type").putArray("enum");
    types.forEach(type -> names.add(type.name()));
    ArrayNode branches = schema.putArray("allOf");
    types.forEach(type -> branches.add(branch(type)));
    return schema;
  }

  private static ObjectNode branch(ExpectationType type) {
    ObjectNode branch = NODES.objectNode();
    branch.putObject("if").putObject("properties").putObject("type").put("const", type.name());
    ObjectNode kwargs = branch.putObject("then").putObject("properties").putObject("kwargs");
    kwargs.put("description", type.meaning());
    kwargs.put("type", "object");
    kwargs.put("additionalProperties", false);
    ArrayNode required = NODES.arrayNode();
    ObjectNode properties = NODES.objectNode();
    for (Kwarg kwarg : type.kwargs()) {
      properties.set(kwarg.name(), value(kwarg));
      if (kwarg.presence() == Kwarg.Presence.REQUIRED
          || kwarg.presence() == Kwarg.Presence.NULLABLE) {
        required.add(kwarg.name());
      }
    }
    kwargs.set("required", required);
    if (type.rules().contains(BoundsRule.GIVEN)) {
      ArrayNode either = kwargs.putArray("anyOf");
      either.addObject().putArray("required").add("min_value");
      either.addObject().putArray("required").add("max_value");
    }
    kwargs.set("properties", properties);
    return branch;
  }

  private static ObjectNode value(Kwarg kwarg) {
    ObjectNode value = NODES.objectNode();
    value.put("description", kwarg.meaning());
    switch (kwarg.kind()) {
      case COLUMN, TEXT, TYPE -> value.put("type", "string").put("minLength", 1);
      case CONDITION -> value.set("type", texts(List.of("string", "object")));
      case REGEX -> value.put("type", "string").put("format", "regex");
      case STRFTIME, LIKE, REGION, NAMING -> value.put("type", "string");
      case REGEXES -> list(value, 1).put("type", "string").put("format", "regex");
      case LIKES -> list(value, 1).put("type", "string");
      case PAIRS -> list(value, 1).put("type", "array").put("minItems", 2).put("maxItems", 2);
      case JSON_SCHEMA -> value.put("type", "object");
      case UTM_VALUES -> {
        ObjectNode values = value.put("type", "object").putObject("additionalProperties");
        list(values, 1).put("type", "string");
      }
      case PARTS ->
          value
              .put("type", "object")
              .putObject("additionalProperties")
              .set("type", texts(List.of("string", "array")));
      case UTM_PARAMETERS -> list(value, 1).set("enum", texts(UtmGrammar.PARAMETERS));
      case CHOICE -> value.set("enum", texts(kwarg.choices()));
      case FLAG -> value.put("type", "boolean");
      case NUMBER -> value.put("type", "number");
      case SHARE -> value.put("type", "number").put("minimum", 0).put("maximum", 1);
      case COUNT -> value.put("type", "integer").put("minimum", 0);
      case BOUND -> value.set("type", texts(List.of("number", "string")));
      case SET -> list(value, 0).set("type", texts(List.of("string", "number", "boolean", "null")));
      case VALUES ->
          list(value, 1).set("type", texts(List.of("string", "number", "boolean", "null")));
      case COLUMNS, TYPES -> list(value, 1).put("type", "string");
      case COMPOUND -> list(value, 2).put("type", "string");
      case AMOUNT -> value.put("type", "number").put("minimum", 0);
      case MAPPING -> value.put("type", "object");
      case RELATIVE_ERROR -> value.set("type", texts(List.of("boolean", "number")));
      case ANYTHING -> {}
    }
    return value;
  }

  private static ObjectNode list(ObjectNode value, int atLeast) {
    value.put("type", "array").put("minItems", atLeast);
    return value.putObject("items");
  }

  private static JsonNode texts(List<String> texts) {
    ArrayNode array = NODES.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}

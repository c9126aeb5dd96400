package dev.plumbline.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Judges a document by a schema and takes out of it what cannot be used.
 *
 * <p>A value that does not fit is taken out; a mapping that needs it goes with it, so that whatever
 * is left can be read without further doubt. Unknown keys are faults but do no other harm.
 */
final class ShapeCheck {
  private final Schema schema;
  private final ShapeFaults faults;

  ShapeCheck(Schema schema, Faults faults) {
    this.schema = schema;
    this.faults = new ShapeFaults(faults);
  }

  /** The same document without its unusable parts; of the whole file a part may be missing. */
  Document check(Document document) {
    isUsable(schema.root(), document.top());
    return document;
  }

  private boolean isUsable(JsonNode reference, Item item) {
    JsonNode rule = schema.resolve(reference);
    if (!hasType(rule, item.value())) {
      faults.wrongType(rule, item);
      return false;
    }
    if (!hasOneOf(rule, item)) {
      faults.noneOf(rule.get("anyOf"), item);
      return false;
    }
    boolean usable = isUsableByKind(rule, item);
    for (JsonNode part : rule.path("allOf")) {
      if (schema.holds(part.path("if"), item.value())) {
        usable &= isUsable(part.path("then"), item);
      }
    }
    // The one that was there may have been taken out.
    return usable && hasOneOf(rule, item);
  }

  private boolean hasOneOf(JsonNode rule, Item item) {
    return !rule.has("anyOf") || schema.holdsAny(rule.get("anyOf"), item.value());
  }

  private boolean isUsableByKind(JsonNode rule, Item item) {
    if (item.value().isObject()) {
      return isUsableMapping(rule, item);
    }
    if (item.value().isArray()) {
      return isUsableList(rule, item);
    }
    return item.value().isTextual() ? isUsableText(rule, item) : isUsableNumber(rule, item);
  }

  private boolean isUsableMapping(JsonNode rule, Item item) {
    boolean usable = hasEnough(rule.path("minProperties"), item);
    for (String required : Schema.texts(rule.path("required"))) {
      if (!item.value().has(required)) {
        faults.missing(required, schema.resolve(rule), item);
        usable = false;
      }
    }
    for (Map.Entry<String, Item> entry : item.entries().entrySet()) {
      if (!isUsableEntry(rule, entry.getKey(), entry.getValue())) {
        ((ObjectNode) item.value()).remove(entry.getKey());
        usable &= !Schema.texts(rule.path("required")).contains(entry.getKey());
      }
    }
    return usable && item.value().size() >= rule.path("minProperties").asInt();
  }

  private boolean isUsableEntry(JsonNode rule, String key, Item item) {
    JsonNode property = rule.path("properties").path(key);
    if (!property.isMissingNode()) {
      return isUsable(property, item);
    }
    JsonNode others = rule.path("additionalProperties");
    if (others.isBoolean()) {
      faults.unknownKey(rule.path("properties"), item);
      return true;
    }
    JsonNode names = schema.resolve(rule.path("propertyNames"));
    if (names.has("pattern") && !Pattern.matches(names.get("pattern").asText(), key)) {
      faults.wrongKey(names, item);
      return false;
    }
    return others.isMissingNode() || isUsable(others, item);
  }

  private boolean isUsableList(JsonNode rule, Item item) {
    JsonNode items = rule.path("items");
    for (int index = 0; items.isObject() && index < item.value().size(); index++) {
      if (!isUsable(items, item.child(Integer.toString(index), item.value().get(index)))) {
        ((ArrayNode) item.value()).set(index, NullNode.instance);
      }
    }
    return hasEnough(rule.path("minItems"), item);
  }

  private boolean hasEnough(JsonNode least, Item item) {
    if (item.value().size() < least.asInt()) {
      faults.empty(item);
      return false;
    }
    return true;
  }

  private boolean isUsableText(JsonNode rule, Item item) {
    String text = item.text();
    if (text.length() < rule.path("minLength").asInt()
        || text.length() > rule.path("maxLength").asInt(Integer.MAX_VALUE)) {
      faults.wrongLength(rule, item);
      return false;
    }
    boolean fits =
        (!rule.has("enum") || Schema.contains(rule.get("enum"), item.value()))
            && (!rule.has("pattern") || Pattern.matches(rule.get("pattern").asText(), text));
    // A variable that is not set has its own fault.
    if (!fits && !Variables.isOpen(text)) {
      faults.wrongText(rule, item);
    }
    return fits;
  }

  private boolean isUsableNumber(JsonNode rule, Item item) {
    double number = item.value().asDouble();
    if (number < rule.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
        || number > rule.path("maximum").asDouble(Double.POSITIVE_INFINITY)) {
      faults.outOfRange(rule, item);
      return false;
    }
    return true;
  }

  private static boolean hasType(JsonNode rule, JsonNode value) {
    return !rule.has("type")
        || Schema.texts(rule.get("type")).stream().anyMatch(type -> isA(type, value));
  }

  private static boolean isA(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      default -> throw new IllegalStateException("Schemas of this project use no type " + type);
    };
  }
}

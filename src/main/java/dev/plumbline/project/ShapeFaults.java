package dev.plumbline.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts into words what does not fit a schema. */
final class ShapeFaults {
  /** Where secrets stand, and values of the data. */
  private static final Pattern UNQUOTED =
      Pattern.compile(
          "/(variables|kwargs|parameters|suite_parameters|evaluation_parameters|password|user|url|query|meta)(/|$)");

  private final Faults faults;

  ShapeFaults(Faults faults) {
    this.faults = faults;
  }

  void unknownKey(JsonNode properties, Item item) {
    List<String> known = properties.properties().stream().map(Map.Entry::getKey).toList();
    new Names("key", known).check(item.key(), item.place(), faults);
  }

  void wrongKey(JsonNode rule, Item item) {
    String what = "key " + Names.quoted(item.key()) + " is not valid";
    faults.add(item.place(), what, "write " + description(rule));
  }

  void missing(String key, JsonNode rule, Item item) {
    String meaning = description(rule.path("properties").path(key));
    add(item, "has no " + key, "add " + key + (meaning.isEmpty() ? "" : ": " + meaning));
  }

  void noneOf(JsonNode alternatives, Item item) {
    List<String> keys = alternatives.findValues("required").stream().map(Schema::first).toList();
    String names = new Names("key", keys).listed();
    add(item, "does not say what it is", "add " + names);
  }

  void wrongType(JsonNode rule, Item item) {
    String wanted =
        Schema.texts(rule.path("type")).stream()
            .map(ShapeFaults::name)
            .collect(Collectors.joining(" or "));
    add(item, "is " + found(item), "write " + wanted);
  }

  void empty(Item item) {
    add(item, "is empty", "write at least one entry");
  }

  void wrongLength(JsonNode rule, Item item) {
    String wanted = rule.has("maxLength") ? "one character" : "a text";
    String found = item.text().isEmpty() ? "empty" : quoted(item);
    add(item, "is " + found, "write " + wanted);
  }

  void wrongText(JsonNode rule, Item item) {
    String wanted =
        rule.has("enum")
            ? "one of " + String.join(", ", Schema.texts(rule.get("enum")))
            : description(rule);
    add(item, "is " + quoted(item), "write " + wanted);
  }

  void outOfRange(JsonNode rule, Item item) {
    String range = rule.path("minimum").asText() + " to " + rule.path("maximum").asText();
    add(
        item,
        mayBeQuoted(item) ? "is " + item.text() : "is out of range",
        "write a number from " + range);
  }

  private void add(Item item, String what, String instead) {
    faults.add(item.place(), subject(item) + " " + what, instead);
  }

  private static String subject(Item item) {
    String[] keys = item.pointer().split("/", -1);
    if (keys.length == 1) {
      return "the file";
    }
    String last = keys[keys.length - 1];
    if (keys.length > 2 && last.chars().allMatch(Character::isDigit)) {
      return "item " + (Integer.parseInt(last) + 1) + " of " + keys[keys.length - 2];
    }
    return Names.plain(item.key());
  }

  private static String name(String type) {
    return switch (type) {
      case "object" -> "a mapping of keys and values";
      case "array" -> "a list";
      case "string" -> "a text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      default -> "true or false";
    };
  }

  private static boolean mayBeQuoted(Item item) {
    return !UNQUOTED.matcher(item.pointer()).find();
  }

  private static String quoted(Item item) {
    return mayBeQuoted(item) ? Names.quoted(item.text()) : "another text";
  }

  private static String found(Item item) {
    JsonNode value = item.value();
    return switch (value.getNodeType()) {
      case OBJECT -> "a mapping";
      case ARRAY -> "a list";
      case STRING -> mayBeQuoted(item) ? "the text " + Names.quoted(value.asText()) : "a text";
      case NUMBER -> mayBeQuoted(item) ? "the number " + value.asText() : "a number";
      case BOOLEAN -> value.asText();
      default -> "without a value";
    };
  }

  /** The schema's own description, made part of a sentence. */
  private static String description(JsonNode rule) {
    String text = rule.path("description").asText();
    if (text.isEmpty()) {
      return text;
    }
    String start = text.substring(0, 1).toLowerCase(java.util.Locale.ROOT);
    return start + text.substring(1, text.endsWith(".") ? text.length() - 1 : text.length());
  }
}

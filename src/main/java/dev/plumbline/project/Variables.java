package dev.plumbline.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in place of {@code ${NAME}}: the profile's own, else the environment's.
 *
 * <p>A name that is not set is a fault and stays as it is, and so does every name while the profile
 * is unknown. {@code $${} stands for the two characters {@code ${}.
 */
final class Variables {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\$\\{|\\$\\{([^}]*)}?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Optional<String> remedy;
  private final Map<String, String> own = new LinkedHashMap<>();
  private final Map<String, String> environment;
  private final Faults faults;

  private Variables(Optional<String> remedy, Map<String, String> environment, Faults faults) {
    this.remedy = remedy;
    this.environment = environment;
    this.faults = faults;
  }

  /** Those of a profile, of which it has none yet, and of the environment. */
  static Variables of(String profile, Map<String, String> environment, Faults faults) {
    String remedy = "set it in the environment or in the variables of profile " + profile;
    return new Variables(Optional.of(remedy), environment, faults);
  }

  static Variables ofEnvironment(Map<String, String> environment, Faults faults) {
    return new Variables(Optional.of("set it in the environment"), environment, faults);
  }

  /** Leaves every text as it is. */
  static Variables unknown() {
    return new Variables(Optional.empty(), Map.of(), new Faults());
  }

  /** Whether a text still names a variable that is not set, so that it cannot be judged. */
  static boolean isOpen(String text) {
    return text.contains("${");
  }

  /** Adds a variable of the profile; its value may name those added before. */
  void add(String name, Item value) {
    own.put(name, value.value().isTextual() ? resolve(value) : value.text());
  }

  Map<String, String> own() {
    return own;
  }

  /** The value with all texts in it resolved. */
  JsonNode resolved(Item item) {
    if (item.value().isTextual()) {
      return TextNode.valueOf(resolve(item));
    }
    if (item.value().isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      item.entries().forEach((key, child) -> object.set(key, resolved(child)));
      return object;
    }
    if (item.value().isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      for (int index = 0; index < item.value().size(); index++) {
        list.add(resolved(item.child(Integer.toString(index), item.value().get(index))));
      }
      return list;
    }
    return item.value();
  }

  String resolve(Item item) {
    String text = item.text();
    if (remedy.isEmpty() || !isOpen(text)) {
      return text;
    }
    return REFERENCE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(replacement(found.group(), item.place())));
  }

  private String replacement(String reference, Place place) {
    if (reference.equals("$${")) {
      return "${";
    }
    String name = reference.substring(2).replace("}", "");
    if (!reference.endsWith("}") || !NAME.matcher(name).matches()) {
      faults.add(
          place, "${ without the name of a variable", "write ${NAME}, or $${ for the characters");
      return reference;
    }
    String value = own.getOrDefault(name, environment.get(name));
    if (value == null) {
      faults.add(place, "${" + name + "} is not set", remedy.orElseThrow());
      return reference;
    }
    return value;
  }
}

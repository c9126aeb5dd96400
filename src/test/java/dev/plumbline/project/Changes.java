package dev.plumbline.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small changes to a document: each value replaced or removed, one at a time. */
final class Changes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Changes() {}

  /** The document once for each of its values and each of these others, and without each value. */
  static List<JsonNode> to(JsonNode root, List<String> others) throws JsonProcessingException {
    List<JsonNode> changes = new ArrayList<>();
    for (String pointer : pointers(root)) {
      for (String other : others) {
        JsonNode changed = root.deepCopy();
        replace(changed, pointer, JSON.readTree(other));
        changes.add(changed);
      }
      JsonNode shortened = root.deepCopy();
      remove(shortened, pointer);
      changes.add(shortened);
    }
    return changes;
  }

  /** Pointers to everything below the root, and to the root itself. */
  static List<String> pointers(JsonNode root) {
    List<String> pointers = new ArrayList<>();
    collect(new Document("", root, Map.of()).top(), pointers);
    return pointers;
  }

  private static void collect(Item item, List<String> pointers) {
    pointers.add(item.pointer());
    if (!item.key().equals("kwargs")) {
      item.entries().values().forEach(child -> collect(child, pointers));
      item.items().forEach(child -> collect(child, pointers));
    }
  }

  private static void replace(JsonNode root, String pointer, JsonNode value) {
    JsonNode parent = parent(root, pointer);
    String key = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(key), value);
    } else if (parent instanceof ObjectNode object) {
      object.set(key, value);
    }
  }

  private static void remove(JsonNode root, String pointer) {
    JsonNode parent = parent(root, pointer);
    String key = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (parent instanceof ArrayNode list) {
      list.remove(Integer.parseInt(key));
    } else if (parent instanceof ObjectNode object) {
      object.remove(key);
    }
  }

  private static JsonNode parent(JsonNode root, String pointer) {
    return pointer.isEmpty()
        ? MissingNode.getInstance()
        : root.at(pointer.substring(0, pointer.lastIndexOf('/')));
  }
}

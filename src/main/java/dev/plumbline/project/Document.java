package dev.plumbline.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A YAML file of the project as a tree, with the line of everything in it.
 *
 * @param file path relative to the project folder
 * @param root owned by this document; what is found unusable is taken out of it
 * @param lines by JSON pointer: of the key in mappings, of the item in lists
 */
record Document(String file, JsonNode root, Map<String, Integer> lines) {

  Item top() {
    return new Item(this, "", root);
  }

  Document withRoot(JsonNode other) {
    return new Document(file, other, lines);
  }

  Place placeOf(String pointer) {
    return new Place(file, lines.getOrDefault(pointer, 1));
  }

  /** The pointer of a part of what another pointer points to. */
  static String pointer(String parent, String key) {
    return parent + "/" + key.replace("~", "~0").replace("/", "~1");
  }
}

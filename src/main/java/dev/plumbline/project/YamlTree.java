package dev.plumbline.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns the nodes of one YAML file into a JSON tree and remembers their lines.
 *
 * <p>Repeated keys, merge keys, tags and values that contain themselves are faults. Aliases are
 * followed, but only up to a number of values that no honest file has.
 */
final class YamlTree {
  private static final int MOST_VALUES = 100_000;
  // Every value is remembered by its pointer, so that long keys would multiply.
  private static final int LONGEST_POINTER = 500;
  private static final PlainScalars SCALARS = new PlainScalars();
  private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

  private final String file;
  private final Faults faults;
  private final Map<String, Integer> lines = new HashMap<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private int values;

  YamlTree(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  Document document(Node root) {
    return new Document(file, convert(root, ""), lines);
  }

  private JsonNode convert(Node node, String pointer) {
    if (pointer.length() > LONGEST_POINTER) {
      fault(node, "the keys down to this value are too long", "shorten them");
      return NullNode.instance;
    }
    lines.putIfAbsent(pointer, line(node));
    if (++values > MOST_VALUES) {
      if (values == MOST_VALUES + 1) {
        fault(
            node, "more than " + MOST_VALUES + " values", "write fewer aliases or split the file");
      }
      return NullNode.instance;
    }
    if (open.stream().anyMatch(outer -> outer == node)) {
      fault(node, "a value contains itself", "remove the alias");
      return NullNode.instance;
    }
    open.push(node);
    JsonNode converted = byKind(node, pointer);
    open.pop();
    return converted;
  }

  private JsonNode byKind(Node node, String pointer) {
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar);
    }
    if (node instanceof SequenceNode sequence && node.getTag().equals(Tag.SEQ)) {
      return list(sequence, pointer);
    }
    if (node instanceof MappingNode mapping && node.getTag().equals(Tag.MAP)) {
      return mapping(mapping, pointer);
    }
    return tagged(node);
  }

  private JsonNode list(SequenceNode sequence, String pointer) {
    ArrayNode list = JSON.arrayNode();
    for (Node item : sequence.getValue()) {
      list.add(convert(item, pointer + "/" + list.size()));
    }
    return list;
  }

  private JsonNode mapping(MappingNode mapping, String pointer) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      if (isUsable(entry.getKeyNode(), object)) {
        String key = ((ScalarNode) entry.getKeyNode()).getValue();
        String child = Document.pointer(pointer, key);
        if (child.length() <= LONGEST_POINTER) {
          lines.put(child, line(entry.getKeyNode()));
        }
        object.set(key, convert(entry.getValueNode(), child));
      }
    }
    return object;
  }

  private boolean isUsable(Node node, ObjectNode object) {
    if (!(node instanceof ScalarNode scalar)) {
      fault(node, "a key is a list or a mapping", "write a text as the key");
      return false;
    }
    String key = scalar.getValue();
    if (key.equals("<<")) {
      fault(node, "merge keys are not supported", "write the keys out");
      return false;
    }
    if (object.has(key)) {
      fault(node, "key " + Names.quoted(key) + " is given twice", "keep one of them");
      return false;
    }
    return true;
  }

  private JsonNode scalar(ScalarNode node) {
    Tag tag = node.getTag();
    String value = node.getValue();
    if (tag.equals(Tag.STR)) {
      return JSON.textNode(value);
    }
    if (!tag.equals(SCALARS.resolve(NodeId.scalar, value, true))) {
      return tagged(node);
    }
    if (tag.equals(Tag.INT)) {
      return integer(new BigInteger(value));
    }
    if (tag.equals(Tag.FLOAT)) {
      return JSON.numberNode(new BigDecimal(value));
    }
    return tag.equals(Tag.BOOL) ? JSON.booleanNode(Boolean.parseBoolean(value)) : JSON.nullNode();
  }

  private static JsonNode integer(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return JSON.numberNode(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? JSON.numberNode(value.longValue())
        : JSON.numberNode(value);
  }

  private JsonNode tagged(Node node) {
    fault(
        node,
        "tag " + Names.quoted(node.getTag().getValue()) + " is not supported",
        "remove the tag");
    return NullNode.instance;
  }

  private void fault(Node node, String what, String instead) {
    faults.add(new Place(file, line(node)), what, instead);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}

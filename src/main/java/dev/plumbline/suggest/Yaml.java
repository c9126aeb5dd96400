package dev.plumbline.suggest;

import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Values on one line of YAML. What could be taken for anything but text is quoted. */
final class Yaml {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./()-]*");
  private static final Resolver RESOLVER = new Resolver();

  private Yaml() {}

  /** A text, number, truth, list or map as it stands behind a key. */
  static String line(Object value) {
    return line(node(value));
  }

  static String line(Node value) {
    // In a list a text keeps to one line and quotes what would end it.
    String list = dumped(new SequenceNode(Tag.SEQ, List.of(value), FlowStyle.FLOW)).strip();
    return list.substring(1, list.length() - 1);
  }

  private static String dumped(Node node) {
    DumperOptions options = new DumperOptions();
    options.setWidth(Integer.MAX_VALUE);
    options.setSplitLines(false);
    options.setMaxSimpleKeyLength(1024);
    StringWriter text = new StringWriter();
    new org.yaml.snakeyaml.Yaml(options).serialize(node, text);
    return text.toString();
  }

  static Node node(Object value) {
    if (value instanceof Node ready) {
      return ready;
    }
    if (value instanceof Map<?, ?> map) {
      List<NodeTuple> entries = new ArrayList<>();
      map.forEach((key, each) -> entries.add(new NodeTuple(key(key.toString()), node(each))));
      return new MappingNode(Tag.MAP, entries, FlowStyle.FLOW);
    }
    if (value instanceof List<?> list) {
      return new SequenceNode(Tag.SEQ, list.stream().map(Yaml::node).toList(), FlowStyle.FLOW);
    }
    if (value instanceof Boolean) {
      return plain(Tag.BOOL, value.toString());
    }
    if (value instanceof BigDecimal decimal) {
      return plain(decimal.scale() > 0 ? Tag.FLOAT : Tag.INT, decimal.toPlainString());
    }
    // A reference to a variable is one only where it was written as such.
    return value instanceof Number
        ? plain(Tag.INT, value.toString())
        : text(value.toString().replace("${", "$${"));
  }

  /** A text that may refer to variables. */
  static Node template(String text) {
    return text(text);
  }

  /** Keys have no variables. */
  private static Node key(String key) {
    return text(key);
  }

  private static Node plain(Tag tag, String text) {
    return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
  }

  private static Node text(String text) {
    boolean plain =
        PLAIN.matcher(text).matches()
            && RESOLVER.resolve(NodeId.scalar, text, true).equals(Tag.STR);
    return new ScalarNode(
        Tag.STR, text, null, null, plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
  }

  /** A name as a key. */
  static String name(String key) {
    return line(key(key));
  }

  /** The mapping that a file is. */
  static MappingNode read(String text) {
    return (MappingNode) new org.yaml.snakeyaml.Yaml().compose(new StringReader(text));
  }
}

package dev.plumbline.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A table's file as it is written, before variables are resolved: what was decided in it stays, and
 * no value of a variable gets into what is printed.
 */
final class DeclaredTable {

  private final MappingNode file;

  private DeclaredTable(MappingNode file) {
    this.file = file;
  }

  static DeclaredTable of(String text) {
    return new DeclaredTable(Yaml.read(text));
  }

  Optional<Node> value(String key) {
    return value(file, key);
  }

  /** Whether the source sets this key. */
  boolean declaresInSource(String key) {
    return value("source").flatMap(source -> value(source, key)).isPresent();
  }

  /** Whether a column's file entry sets this key. */
  boolean declares(String column, String key) {
    return value("columns")
        .flatMap(columns -> value(columns, column))
        .flatMap(entry -> value(entry, key))
        .isPresent();
  }

  /** The source on one line, with these keys added or replaced. */
  Node sourceWith(Map<String, Object> more) {
    MappingNode source = (MappingNode) value("source").orElseThrow();
    List<NodeTuple> entries = new ArrayList<>();
    for (NodeTuple entry : source.getValue()) {
      if (!more.containsKey(nameOf(entry))) {
        entries.add(entry);
      }
    }
    more.forEach((key, value) -> entries.add(new NodeTuple(Yaml.node(key), Yaml.node(value))));
    return flowing(new MappingNode(Tag.MAP, entries, FlowStyle.FLOW));
  }

  /** Block style and anchors do not fit on one line. */
  private static Node flowing(Node node) {
    if (node instanceof MappingNode mapping) {
      List<NodeTuple> entries =
          mapping.getValue().stream()
              .map(
                  entry ->
                      new NodeTuple(flowing(entry.getKeyNode()), flowing(entry.getValueNode())))
              .toList();
      return new MappingNode(Tag.MAP, entries, FlowStyle.FLOW);
    }
    if (node instanceof SequenceNode list) {
      return new SequenceNode(
          Tag.SEQ, list.getValue().stream().map(DeclaredTable::flowing).toList(), FlowStyle.FLOW);
    }
    ScalarNode scalar = (ScalarNode) node;
    return scalar.getTag().equals(Tag.STR)
        ? Yaml.template(scalar.getValue())
        : new ScalarNode(scalar.getTag(), scalar.getValue(), null, null, scalar.getScalarStyle());
  }

  /** A value on one line. */
  Optional<String> line(String key) {
    return value(key).map(DeclaredTable::flowing).map(Yaml::line);
  }

  private static Optional<Node> value(Node node, String key) {
    if (!(node instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    return mapping.getValue().stream()
        .filter(entry -> nameOf(entry).equals(key))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  private static String nameOf(NodeTuple entry) {
    return entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
  }
}

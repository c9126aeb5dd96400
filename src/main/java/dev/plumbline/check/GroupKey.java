package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import dev.plumbline.project.SegmentDefinition;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The values of a group's columns as one text, the same here as in Spark SQL. */
final class GroupKey {
  private static final String BETWEEN = "\u0001";
  private static final String PRESENT = "=";
  private static final String MISSING = "-";

  private GroupKey() {}

  /** The columns that make groups, in an order that does not depend on how they were written. */
  static List<String> columns(SegmentDefinition groups) {
    return groups.columns().stream().sorted().toList();
  }

  /**
   * The text of a key.
   *
   * @param key its parts; null where there is no value
   */
  static String text(List<String> key) {
    return key.stream()
        .map(value -> value == null ? MISSING : PRESENT + value)
        .collect(Collectors.joining(BETWEEN));
  }

  /**
   * The Spark SQL of the parts of a key: the text of a value or, where values are not shown as they
   * are, what it is hashed to, so that the value itself is never collected.
   *
   * @param columns Spark SQL
   * @param masks of each of them
   */
  static List<String> parts(List<String> columns, List<ColumnMask> masks) {
    return IntStream.range(0, columns.size())
        .mapToObj(
            index -> {
              String text = "CAST(" + columns.get(index) + " AS STRING)";
              return masks.get(index).isOpen() ? text : "sha2(" + text + ", 256)";
            })
        .toList();
  }

  /** The Spark SQL condition of the rows whose key is one of these, given as their texts. */
  static String isOneOf(List<String> parts, List<String> texts) {
    return texts.stream()
        .map(Sql::text)
        .collect(Collectors.joining(", ", expression(parts) + " IN (", ")"));
  }

  /** The Spark SQL of the text of a row's key. */
  static String expression(List<String> parts) {
    return parts.stream()
        .map(
            part ->
                "coalesce(concat(%s, %s), %s)"
                    .formatted(Sql.text(PRESENT), part, Sql.text(MISSING)))
        .collect(Collectors.joining(", ", "concat_ws(" + Sql.text(BETWEEN) + ", ", ")"));
  }
}

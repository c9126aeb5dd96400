package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import dev.plumbline.project.SegmentDefinition;
import java.util.List;
import java.util.stream.Collectors;

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
   * @param key the values as texts; null where there is none
   */
  static String text(List<String> key) {
    return key.stream()
        .map(value -> value == null ? MISSING : PRESENT + value)
        .collect(Collectors.joining(BETWEEN));
  }

  /** The Spark SQL condition of the rows whose key is one of these, given as their texts. */
  static String isOneOf(List<String> columns, List<String> texts) {
    return texts.stream()
        .map(Sql::text)
        .collect(Collectors.joining(", ", expression(columns) + " IN (", ")"));
  }

  /** The Spark SQL of the text of a row's key. */
  static String expression(List<String> columns) {
    return columns.stream()
        .map(Sql::column)
        .map(
            column ->
                "coalesce(concat(%s, CAST(%s AS STRING)), %s)"
                    .formatted(Sql.text(PRESENT), column, Sql.text(MISSING)))
        .collect(Collectors.joining(", ", "concat_ws(" + Sql.text(BETWEEN) + ", ", ")"));
  }
}

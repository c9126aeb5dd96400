package dev.plumbline.expectation;

import java.util.List;
import java.util.stream.Collectors;

/** Which rows a rule on several columns leaves out for missing values. */
public enum IgnoredRows {
  ALL_MISSING(" OR "),
  ANY_MISSING(" AND "),
  NONE("");

  private final String between;

  IgnoredRows(String between) {
    this.between = between;
  }

  /** The Spark SQL condition of the rows that stay. */
  String kept(List<String> columns) {
    if (this == NONE) {
      return "true";
    }
    return columns.stream()
        .map(column -> Sql.column(column) + " IS NOT NULL")
        .collect(Collectors.joining(between));
  }

  /**
   * Reads one of the words of Great Expectations; they differ for pairs and longer lists.
   *
   * @param word one that the vocabulary has let through
   */
  static IgnoredRows of(String word) {
    return switch (word) {
      case "either_value_is_missing", "any_value_is_missing" -> ANY_MISSING;
      case "neither", "never" -> NONE;
      default -> ALL_MISSING;
    };
  }
}

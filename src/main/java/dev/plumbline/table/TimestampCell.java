package dev.plumbline.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An instant: by the first of the patterns that fits, else ISO 8601 with or without time, fraction
 * and zone; without a zone in that of the session. Spark keeps microseconds.
 *
 * @param patterns of {@link java.time.format.DateTimeFormatter}, read strictly; may be empty
 */
record TimestampCell(List<String> patterns) implements CellType {

  private static final String ISO =
      "^\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.]\\d{1,9})?)?"
          + "(?: ?(?:Z|UTC|[+-]\\d{2}(?::?\\d{2})?))?)?$";

  TimestampCell {
    patterns = List.copyOf(patterns);
  }

  @Override
  public String fault() {
    return "bad_timestamp";
  }

  @Override
  public String value(String text) {
    if (patterns.isEmpty()) {
      return "CASE WHEN %1$s RLIKE %2$s THEN try_cast(%1$s AS TIMESTAMP) END"
          .formatted(text, Sql.text(ISO));
    }
    return patterns.stream()
        .map(pattern -> "try_to_timestamp(%s, %s)".formatted(text, Sql.text(pattern)))
        .collect(Collectors.joining(", ", "coalesce(", ")"));
  }
}

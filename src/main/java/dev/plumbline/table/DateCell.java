package dev.plumbline.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A day: by the first of the patterns that fits, else ISO 8601, with midnight as its only time.
 *
 * @param patterns of {@link java.time.format.DateTimeFormatter}, read strictly; may be empty
 */
record DateCell(List<String> patterns) implements CellType {

  private static final String ISO = "^\\d{4}-\\d{2}-\\d{2}(?:[T ]00:00(?::00(?:[.]0+)?)?)?$";

  DateCell {
    patterns = List.copyOf(patterns);
  }

  @Override
  public String fault() {
    return "bad_date";
  }

  @Override
  public String value(String text) {
    if (patterns.isEmpty()) {
      return "CASE WHEN %1$s RLIKE %2$s THEN try_cast(substring(%1$s, 1, 10) AS DATE) END"
          .formatted(text, Sql.text(ISO));
    }
    return patterns.stream()
        .map(pattern -> "CAST(try_to_timestamp(%s, %s) AS DATE)".formatted(text, Sql.text(pattern)))
        .collect(Collectors.joining(", ", "coalesce(", ")"));
  }
}

package dev.plumbline.table;

import dev.plumbline.project.ColumnDefinition;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Checks date patterns before a job would end on them. */
final class DatePatterns {

  /** Letters of {@link DateTimeFormatter} that Spark refuses. */
  private static final String REFUSED = ".*[YWwuecABnNp].*";

  private DatePatterns() {}

  /** The patterns of a column, all of which Spark can read. */
  static List<String> checked(ColumnDefinition column) {
    for (String pattern : column.formats()) {
      if (!isReadable(pattern)) {
        throw new TableException(
            "FORMAT_UNKNOWN",
            "The format %s of column %s cannot be read: use letters such as dd-MM-yyyy."
                .formatted(pattern, column.name()),
            "Het formaat %s van kolom %s is niet leesbaar: gebruik letters als dd-MM-yyyy."
                .formatted(pattern, column.name()));
      }
    }
    return column.formats();
  }

  private static boolean isReadable(String pattern) {
    try {
      DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
      return !pattern.replaceAll("'[^']*'", "").matches(REFUSED);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

package dev.plumbline.table;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names and texts as Spark SQL writes them. */
final class Sql {

  private Sql() {}

  static String name(String column) {
    return "`" + column.replace("`", "``") + "`";
  }

  static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  static String texts(Collection<String> values) {
    return values.stream().map(Sql::text).collect(Collectors.joining(", "));
  }
}

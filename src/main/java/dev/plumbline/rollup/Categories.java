package dev.plumbline.rollup;

import dev.plumbline.result.ReportResult.ReportColumn.Type;
import java.util.List;

/** The names under the marks of a chart. */
final class Categories {
  private static final String FIRST_DAY = "-01";

  private Categories() {}

  /** The values of a column as texts; dates that are all first days of months as months. */
  static List<String> of(ViewRows.Content content, String column) {
    List<String> names =
        content.column(column).stream()
            .map(value -> value == null ? "–" : value.toString())
            .toList();
    boolean months =
        content.types().get(content.at(column)) == Type.DATE
            && names.size() > 1
            && names.stream().allMatch(name -> name.endsWith(FIRST_DAY));
    return months
        ? names.stream().map(name -> name.substring(0, name.length() - FIRST_DAY.length())).toList()
        : names;
  }
}

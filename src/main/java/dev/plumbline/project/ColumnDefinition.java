package dev.plumbline.project;

import java.util.List;
import java.util.Optional;

/**
 * A declared column.
 *
 * @param type a Spark SQL type: string, boolean, integer, long, double, decimal(p,s), date,
 *     timestamp; where absent, the source's own type, or string where the source holds texts
 * @param headers what the column is called in the source, where that is not its name; where there
 *     are several, a file may use any of them, and the first that it has is meant
 * @param formats of a date or timestamp patterns, tried in this order, ISO 8601 where empty; of a
 *     number the signs of currency that may stand before or behind it
 */
public record ColumnDefinition(
    String name,
    Optional<String> type,
    ColumnClass classification,
    List<String> headers,
    List<String> formats,
    Place place) {

  public ColumnDefinition {
    headers = List.copyOf(headers);
    formats = List.copyOf(formats);
  }

  /** Its type in a source that holds nothing but texts. */
  public String typeOfTexts() {
    return type.orElse("string");
  }
}

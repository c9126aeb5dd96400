package dev.plumbline.report.site;

import java.util.List;

/**
 * A table of values as pages show it.
 *
 * @param note below the table; may be empty
 */
public record Rows(String caption, List<Column> columns, List<List<Cell>> rows, String note) {

  public Rows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param metric anchor of the definition; empty where the column is not a metric
   */
  public record Column(String label, boolean numeric, String metric) {

    static Column text(String label) {
      return new Column(label, false, "");
    }
  }

  static Rows none() {
    return new Rows("", List.of(), List.of(), "");
  }
}

package dev.plumbline.report.site;

import java.util.List;

/**
 * A table of values as pages show it.
 *
 * @param total the last row, which is the total of the others; may be empty
 * @param note below the table; may be empty
 * @param footnotes below the note
 */
public record Rows(
    String caption,
    List<Column> columns,
    List<List<Cell>> rows,
    List<Cell> total,
    String note,
    List<String> footnotes) {

  public Rows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    total = List.copyOf(total);
    footnotes = List.copyOf(footnotes);
  }

  Rows(String caption, List<Column> columns, List<List<Cell>> rows, String note) {
    this(caption, columns, rows, List.of(), note, List.of());
  }

  /**
   * A column.
   *
   * @param metric anchor of the definition; empty where the column is not a metric
   * @param trust in the data that it was computed from
   */
  public record Column(String label, boolean numeric, String metric, TrustView trust) {
    Column(String label, boolean numeric, String metric) {
      this(label, numeric, metric, TrustView.NONE);
    }

    static Column text(String label) {
      return new Column(label, false, "");
    }
  }

  static Rows none() {
    return new Rows("", List.of(), List.of(), "");
  }
}

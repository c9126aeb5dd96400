package dev.plumbline.report.workbook;

import dev.plumbline.result.ReportResult.ReportColumn.Type;
import java.util.List;

/**
 * Rows and columns as a table of a workbook holds them.
 *
 * @param name what formulas call the table
 * @param rows of texts, numbers, truths, {@link Unknown} and null
 * @param total rows there are, which may be more than are given
 * @param notes what a reader must know, below the table
 */
record Grid(
    String name,
    List<Column> columns,
    List<List<Object>> rows,
    long total,
    Outline outline,
    List<String> notes) {

  Grid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** Rows of one kind, all that there are. */
  static Grid whole(String name, List<Column> columns, List<List<Object>> rows) {
    return new Grid(name, columns, rows, rows.size(), Outline.NONE, List.of());
  }

  /**
   * A column: the header that the reader sees, and what its cells hold.
   *
   * @param trust a word for the state of the data that it was computed from; may be empty
   */
  record Column(String header, Type type, CellFormat format, String trust) {
    Column(String header, Type type, CellFormat format) {
      this(header, type, format, "");
    }

    static Column text(String header) {
      return new Column(header, Type.TEXT, CellFormat.GENERAL);
    }
  }
}

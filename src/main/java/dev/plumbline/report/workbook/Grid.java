package dev.plumbline.report.workbook;

import dev.plumbline.result.ReportResult.ReportColumn.Type;
import java.util.List;

/**
 * Rows and columns as a table of a workbook holds them.
 *
 * @param name what formulas call the table
 * @param total rows there are, which may be more than are given
 */
record Grid(String name, List<Column> columns, List<List<Object>> rows, long total) {

  Grid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A column: the header that the reader sees, and what its cells hold. */
  record Column(String header, Type type, CellFormat format) {

    static Column text(String header) {
      return new Column(header, Type.TEXT, CellFormat.GENERAL);
    }
  }
}

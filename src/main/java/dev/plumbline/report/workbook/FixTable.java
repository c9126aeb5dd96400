package dev.plumbline.report.workbook;

import dev.plumbline.result.ReportResult.ReportColumn.Type;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/**
 * A table of a fix list; it stands below other things.
 *
 * @param widths of the columns, in characters
 */
record FixTable(XSSFSheet sheet, Cells cells, Grid grid, int headerRow, List<Integer> widths) {
  static final float LINE_POINTS = 15f;
  private static final String STYLE = "TableStyleMedium2";
  private static final int MOST_LINES = 20;
  private static final int UNITS_A_CHARACTER = 256;

  void write(String name) {
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i) * UNITS_A_CHARACTER);
    }
    Row header = sheet.createRow(headerRow);
    for (int i = 0; i < grid.columns().size(); i++) {
      Grid.Column column = grid.columns().get(i);
      boolean isNumber = column.type() == Type.NUMBER;
      cells.text(header, i, column.header(), isNumber ? Role.HEADER_RIGHT : Role.HEADER);
    }
    for (int i = 0; i < grid.rows().size(); i++) {
      Row row = sheet.createRow(headerRow + 1 + i);
      List<Object> values = grid.rows().get(i);
      int lines = 1;
      for (int j = 0; j < grid.columns().size(); j++) {
        cells.value(row, j, values.get(j), grid.columns().get(j), Face.BODY);
        lines = Math.max(lines, lines(values.get(j), widths.get(j)));
      }
      // Not every program measures rows when it opens a workbook.
      row.setHeightInPoints(Math.min(MOST_LINES, lines) * LINE_POINTS);
    }
    create(name);
  }

  private static int lines(Object value, int width) {
    return value instanceof String text ? 1 + text.length() / Math.max(1, width - 1) : 1;
  }

  private void create(String name) {
    AreaReference area =
        new AreaReference(
            new CellReference(headerRow, 0),
            new CellReference(headerRow + grid.rows().size(), grid.columns().size() - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    table.getCTTable().addNewTableStyleInfo().setName(STYLE);
  }
}

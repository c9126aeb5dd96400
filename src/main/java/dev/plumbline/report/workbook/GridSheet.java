package dev.plumbline.report.workbook;

import dev.plumbline.result.ReportResult.ReportColumn.Type;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/**
 * A sheet with one table under a title.
 *
 * <p>The frame is written first and the rows apart from it, because the rows of a long table are
 * streamed after all else is in place.
 */
final class GridSheet {
  /** The row of the column headers, counted from 0. */
  static final int HEADER_ROW = 3;

  private static final String STYLE = "TableStyleMedium2";

  private final XSSFSheet sheet;
  private final String title;
  private final Grid grid;
  private final Cells cells;

  GridSheet(XSSFSheet sheet, String title, Grid grid, Cells cells) {
    this.sheet = sheet;
    this.title = title;
    this.grid = grid;
    this.cells = cells;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  String name() {
    return sheet.getSheetName();
  }

  String title() {
    return title;
  }

  Grid grid() {
    return grid;
  }

  /** How many rows there are, and that there are more than shown, if so. */
  String extent(Edition edition) {
    long shown = grid.rows().size();
    if (shown < grid.total()) {
      String cut = grid.outline().isFlat() ? "first_rows" : "highest_rows";
      return edition.words().text(cut, shown, grid.total());
    }
    return edition.words().text(grid.outline().isFlat() ? "rows" : "folded_rows", shown, shown);
  }

  /** Writes all but the rows. */
  void frame(Edition edition, String tableName) {
    cells.text(sheet.createRow(0), 0, title, Role.TITLE);
    cells.text(sheet.createRow(1), 0, extent(edition), Role.MUTED);
    cells.text(sheet.createRow(2), 0, edition.words().text("back"), Role.LINK);
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(addressOf(sheet.getWorkbook().getSheetName(0)));
    sheet.getRow(2).getCell(0).setHyperlink(link);
    writeTrust();
    writeHeaders();
    createTable(tableName);
    grid.outline().prepare(sheet);
    List<Integer> widths = ColumnWidths.of(grid);
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i));
    }
    sheet.createFreezePane(0, HEADER_ROW + 1);
    PrintSetUp.apply(sheet, edition);
    PrintSetUp.repeat(sheet, HEADER_ROW);
  }

  /** Writes the rows. */
  void fill(Sheet target) {
    for (int i = 0; i < grid.rows().size(); i++) {
      Row row = target.createRow(HEADER_ROW + 1 + i);
      List<Object> values = grid.rows().get(i);
      for (int j = 0; j < grid.columns().size(); j++) {
        Face face = grid.outline().face(i, j);
        cells.value(row, j, values.get(j), grid.columns().get(j), face);
      }
      grid.outline().apply(row, i);
    }
    int below = lastRow() + 2;
    for (String note : grid.notes()) {
      cells.text(target.createRow(below++), 0, note, Role.MUTED);
    }
  }

  /** A table without a row is a damaged file to Excel, so an empty one has an empty row. */
  private int lastRow() {
    return HEADER_ROW + Math.max(1, grid.rows().size());
  }

  /** The top of a sheet, as links name it. */
  static String addressOf(String sheetName) {
    return "'" + sheetName.replace("'", "''") + "'!A1";
  }

  /** Above the headers, the state of the data; over the first column stands the way back. */
  private void writeTrust() {
    for (int i = 1; i < grid.columns().size(); i++) {
      String trust = grid.columns().get(i).trust();
      if (!trust.isEmpty()) {
        cells.text(sheet.getRow(2), i, trust, Role.MUTED);
      }
    }
  }

  private void writeHeaders() {
    ExcelNames headers = ExcelNames.ofHeaders();
    Row row = sheet.createRow(HEADER_ROW);
    for (int i = 0; i < grid.columns().size(); i++) {
      Grid.Column column = grid.columns().get(i);
      Role role = role(column.type());
      cells.text(row, i, headers.header(column.header()), role);
    }
  }

  /** A header stands over its values: numbers and dates at the right, truths in the middle. */
  private static Role role(Type type) {
    return switch (type) {
      case NUMBER, DATE -> Role.HEADER_RIGHT;
      case BOOLEAN -> Role.HEADER_MIDDLE;
      case TEXT -> Role.HEADER;
    };
  }

  private void createTable(String tableName) {
    AreaReference area =
        new AreaReference(
            new CellReference(HEADER_ROW, 0),
            new CellReference(lastRow(), grid.columns().size() - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    table.setName(tableName);
    table.setDisplayName(tableName);
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    table.getCTTable().addNewTableStyleInfo().setName(STYLE);
    table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
  }
}

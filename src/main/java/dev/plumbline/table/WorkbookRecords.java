package dev.plumbline.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a sheet below its header. */
final class WorkbookRecords implements Records {

  private final Workbook workbook;
  private final SheetRows rows;
  private final List<String> header;
  private final WorkbookFormat format;

  WorkbookRecords(Workbook workbook, SheetRows rows, List<String> header, WorkbookFormat format) {
    this.workbook = workbook;
    this.rows = rows;
    this.header = header;
    this.format = format;
  }

  @Override
  public TextRecord next() throws IOException {
    SheetRow row = rows.next();
    while (row != null && row.number() <= format.headerRow()) {
      row = rows.next();
    }
    return row == null ? null : record(row);
  }

  /** A value beside the table is no column of it, but must not vanish. */
  private TextRecord record(SheetRow row) {
    String[] cells = new String[header.size()];
    List<TextRecord.Fault> faults = new ArrayList<>();
    for (SheetCell cell : row.cells()) {
      if (cell.column() >= cells.length) {
        faults.add(new TextRecord.Fault("column_count", null, cell.text()));
        continue;
      }
      String column = header.get(cell.column());
      switch (cell.kind()) {
        case TEXT -> cells[cell.column()] = cell.text();
        case NUMBER -> cells[cell.column()] = format.numbers().text(column, cell.text());
        case ERROR -> faults.add(new TextRecord.Fault("error_cell", column, cell.text()));
        case UNCOMPUTED ->
            faults.add(new TextRecord.Fault("uncomputed_formula", column, cell.text()));
      }
    }
    return new TextRecord(cells, row.number(), faults, false);
  }

  @Override
  public void close() throws IOException {
    rows.close();
    workbook.close();
  }
}

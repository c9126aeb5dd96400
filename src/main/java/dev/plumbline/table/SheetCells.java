package dev.plumbline.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;

/** The rows of a sheet with merged cells filled, of the columns and rows that are to be read. */
final class SheetCells implements Closeable {

  private final SheetRows rows;
  private final SheetLayout layout;
  private final AnchoredFormat format;
  private final CellRangeAddress range;
  private final Map<CellRangeAddress, SheetCell> merged = new HashMap<>();

  SheetCells(SheetRows rows, SheetLayout layout, AnchoredFormat format) {
    this.rows = rows;
    this.layout = layout;
    this.format = format;
    this.range = format.range() == null ? everything() : CellRangeAddress.valueOf(format.range());
  }

  private static CellRangeAddress everything() {
    return new CellRangeAddress(-1, -1, 0, SpreadsheetVersion.EXCEL2007.getLastColumnIndex());
  }

  /** The next row that holds something, or null at the end. */
  FilledRow next() throws IOException {
    SheetRow row = rows.next();
    while (row != null) {
      FilledRow filled = filled(row);
      if (isInRange(row.number() - 1) && !filled.cells().isEmpty()) {
        return filled;
      }
      row = rows.next();
    }
    return null;
  }

  /** Whether a row is not shown, and so none to read. */
  boolean isUnseen(FilledRow row) {
    return !format.hidden() && layout.hiddenRows().get(row.number());
  }

  /** A range of whole columns has no rows. */
  private boolean isInRange(int row) {
    return range.getFirstRow() < 0 || row >= range.getFirstRow() && row <= range.getLastRow();
  }

  private FilledRow filled(SheetRow row) {
    Map<Integer, SheetCell> cells = new TreeMap<>();
    row.cells().forEach(cell -> cells.put(cell.column(), cell));
    for (CellRangeAddress area : layout.merged()) {
      int index = row.number() - 1;
      if (area.getFirstRow() == index && cells.containsKey(area.getFirstColumn())) {
        merged.put(area, cells.get(area.getFirstColumn()));
      } else if (area.containsRow(index) && merged.containsKey(area)) {
        cells.putIfAbsent(area.getFirstColumn(), merged.get(area));
      }
    }
    List<SheetCell> seen = cells.values().stream().filter(cell -> isRead(cell.column())).toList();
    return new FilledRow(
        row.number(),
        seen,
        row.cells().stream().map(SheetCell::column).collect(Collectors.toSet()));
  }

  private boolean isRead(int column) {
    return column >= range.getFirstColumn()
        && column <= range.getLastColumn()
        && (format.hidden() || !layout.hiddenColumns().get(column));
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}

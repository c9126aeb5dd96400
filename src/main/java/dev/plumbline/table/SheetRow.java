package dev.plumbline.table;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number counted from 1
 * @param cells those that hold something, from left to right
 */
record SheetRow(int number, List<SheetCell> cells) {

  SheetRow {
    cells = List.copyOf(cells);
  }
}

package dev.plumbline.table;

import java.util.List;
import java.util.Set;

/**
 * A row of a sheet as people see it.
 *
 * @param number counted from 1
 * @param cells those that hold something, from left to right; merged ones hold the value of the
 *     first of them
 * @param own columns of the cells that hold something by themselves
 */
record FilledRow(int number, List<SheetCell> cells, Set<Integer> own) {

  FilledRow {
    cells = List.copyOf(cells);
    own = Set.copyOf(own);
  }

  /** The cells of some columns, both bounds included. */
  List<SheetCell> between(int first, int last) {
    return cells.stream().filter(cell -> cell.column() >= first && cell.column() <= last).toList();
  }

  boolean isOwn(SheetCell cell) {
    return own.contains(cell.column());
  }
}

package dev.plumbline.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.formula.ptg.StringPtg;

/**
 * The cells of a workbook that depend on what cannot be computed again: a function that gives
 * something else each time, or a condition on errors, which only workbook programs evaluate.
 */
final class UnsteadyCells {
  private final Set<FormulaBook> searched = new HashSet<>();
  private final Map<Grid, NavigableMap<Integer, NavigableSet<Integer>>> rows = new HashMap<>();

  boolean contains(GridCell cell) {
    if (searched.add(cell.grid().book())) {
      search(cell.grid().book());
    }
    return of(cell.grid()).getOrDefault(cell.row(), new TreeSet<>()).contains(cell.column());
  }

  /** Goes through all formulas until none more is found that reads one already found. */
  private void search(FormulaBook book) {
    List<GridCell> left = book.grids().flatMap(Grid::cells).filter(GridCell::isFormula).toList();
    int before;
    do {
      before = left.size();
      left = left.stream().filter(cell -> !found(cell)).toList();
    } while (left.size() < before && !rows.isEmpty());
  }

  private boolean found(GridCell cell) {
    Formula formula = cell.formula().orElseThrow();
    boolean is =
        !VolatileFunctions.in(formula).isEmpty()
            || formula.tokens().stream().anyMatch(UnsteadyCells::namesError)
            || formula.tokens().stream().anyMatch(token -> readsOne(cell.grid(), token));
    if (is) {
      of(cell.grid()).computeIfAbsent(cell.row(), row -> new TreeSet<>()).add(cell.column());
    }
    return is;
  }

  private static boolean namesError(Ptg token) {
    return token instanceof StringPtg text && text.getValue().contains("#");
  }

  private boolean readsOne(Grid sheet, Ptg token) {
    if (rows.isEmpty() || !(token instanceof RefPtgBase || token instanceof AreaPtgBase)) {
      return false;
    }
    Optional<Grid> read = References.read(sheet, token).filter(rows::containsKey);
    return token instanceof RefPtgBase cell
        ? read.filter(
                grid ->
                    isIn(grid, cell.getRow(), cell.getRow(), cell.getColumn(), cell.getColumn()))
            .isPresent()
        : read.filter(grid -> isIn(grid, (AreaPtgBase) token)).isPresent();
  }

  private boolean isIn(Grid grid, AreaPtgBase area) {
    return isIn(
        grid, area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn());
  }

  private boolean isIn(Grid grid, int firstRow, int lastRow, int firstColumn, int lastColumn) {
    return of(grid).subMap(firstRow, true, lastRow, true).values().stream()
        .anyMatch(columns -> !columns.subSet(firstColumn, true, lastColumn, true).isEmpty());
  }

  private NavigableMap<Integer, NavigableSet<Integer>> of(Grid sheet) {
    return rows.computeIfAbsent(sheet, unseen -> new TreeMap<>());
  }
}

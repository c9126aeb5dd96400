package dev.plumbline.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.Ptg;

/**
 * A sheet with imaginary cells beneath it that hold what large areas add up to. Below each column
 * there is one for the sum of every 64 rows, one for every 64 of those, and so on: any sum is put
 * together from a few of them, and no cell is read once for each formula that adds it up.
 */
final class SharingSheet implements EvaluationSheet {
  private static final int BLOCK = 64;
  private static final int LEVELS = 3;

  /** More rows than a sheet can have. */
  private static final int ROWS = 1 << 21;

  private static final int FIRST_SHARED = ROWS * (LEVELS + 1);
  private static final int LARGE = 4 * BLOCK;
  private static final int MOST_COLUMNS = 32;
  private static final String SUM = "SUM";

  private final EvaluationSheet sheet;
  private final ReadingLimit limit;
  private final int lastRow;
  private final int lastColumn;
  private final Map<Long, ImaginaryCell> blocks = new HashMap<>();
  private final Map<String, Integer> known = new HashMap<>();
  private final List<ImaginaryCell> shared = new ArrayList<>();

  /**
   * @param lastColumn the last one that holds anything, counted from 0
   */
  SharingSheet(EvaluationSheet sheet, int lastColumn, ReadingLimit limit) {
    this.sheet = sheet;
    this.lastRow = sheet.getLastRowNum();
    this.lastColumn = lastColumn;
    this.limit = limit;
  }

  EvaluationSheet sheet() {
    return sheet;
  }

  /** The last row that holds anything, counted from 0. */
  int lastRow() {
    return lastRow;
  }

  /** Whether it pays to read an area once for all who read it. */
  static boolean isLarge(AreaPtgBase area) {
    long rows = area.getLastRow() - area.getFirstRow() + 1L;
    return rows * (area.getLastColumn() - area.getFirstColumn() + 1L) >= LARGE;
  }

  /**
   * The row, in the first column, of the cell that holds what a function gives of an area: the same
   * one whoever asks.
   */
  int rowOf(String function, AreaPtgBase area) {
    int toRow = Math.min(area.getLastRow(), lastRow);
    int last = Math.min(area.getLastColumn(), lastColumn);
    int firstRow = Math.min(area.getFirstRow(), toRow + 1);
    int first = Math.min(area.getFirstColumn(), last + 1);
    String key = "%s %d:%d %d:%d".formatted(function, firstRow, toRow, first, last);
    return FIRST_SHARED
        + known.computeIfAbsent(
            key,
            unseen -> {
              shared.add(cell(0, 0, function, areas(function, firstRow, toRow, first, last)));
              return shared.size() - 1;
            });
  }

  private static List<Ptg> areas(String function, int firstRow, int lastRow, int first, int last) {
    List<Ptg> areas = new ArrayList<>();
    if (firstRow > lastRow || first > last) {
      areas.add(area(0, lastRow + 1, lastRow + 1, last + 1, last + 1));
    } else if (!function.equals(SUM) || last - first >= MOST_COLUMNS) {
      areas.add(area(0, firstRow, lastRow, first, last));
    } else {
      for (int column = first; column <= last; column++) {
        addBlocks(areas, 0, firstRow, lastRow, column);
      }
    }
    return areas;
  }

  /** Puts a part of a column together from whole blocks and what is left before and after them. */
  private static void addBlocks(List<Ptg> areas, int level, int first, int last, int column) {
    int firstBlock = (first + BLOCK - 1) / BLOCK;
    int afterBlocks = (last + 1) / BLOCK;
    if (level == LEVELS || firstBlock >= afterBlocks) {
      areas.add(area(level, first, last, column, column));
      return;
    }
    if (first < firstBlock * BLOCK) {
      areas.add(area(level, first, firstBlock * BLOCK - 1, column, column));
    }
    addBlocks(areas, level + 1, firstBlock, afterBlocks - 1, column);
    if (afterBlocks * BLOCK <= last) {
      areas.add(area(level, afterBlocks * BLOCK, last, column, column));
    }
  }

  private static Ptg area(int level, int firstRow, int lastRow, int first, int last) {
    int start = level * ROWS;
    return new AreaPtg(start + firstRow, start + lastRow, first, last, false, false, false, false);
  }

  @Override
  public EvaluationCell getCell(int row, int column) {
    if (row >= FIRST_SHARED) {
      return shared.get(row - FIRST_SHARED);
    }
    if (row >= ROWS) {
      return block(row, column);
    }
    limit.count();
    return row > lastRow ? null : sheet.getCell(row, column);
  }

  private EvaluationCell block(int row, int column) {
    return blocks.computeIfAbsent(
        (long) row << Integer.SIZE | column,
        unseen -> {
          int first = row % ROWS * BLOCK;
          Ptg rows = area(row / ROWS - 1, first, first + BLOCK - 1, column, column);
          return cell(row, column, SUM, List.of(rows));
        });
  }

  private ImaginaryCell cell(int row, int column, String function, List<Ptg> areas) {
    List<Ptg> tokens = new ArrayList<>(areas);
    tokens.add(FuncVarPtg.create(function, areas.size()));
    return new ImaginaryCell(this, row, column, tokens);
  }

  @Override
  public void clearAllCachedResultValues() {
    sheet.clearAllCachedResultValues();
  }

  /** What lies beyond counts as empty: nothing may. */
  @Override
  public int getLastRowNum() {
    return Integer.MAX_VALUE;
  }

  @Override
  public boolean isRowHidden(int row) {
    return sheet.isRowHidden(row);
  }
}

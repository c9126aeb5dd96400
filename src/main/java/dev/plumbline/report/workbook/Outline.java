package dev.plumbline.report.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * How the rows of a table are grouped: every row under the total that it is a part of.
 *
 * @param levels how many there are; none where the rows are all alike
 * @param depths of the rows, 0 for the grand total; none where the rows are all alike
 */
record Outline(int levels, List<Integer> depths) {
  static final Outline NONE = new Outline(0, List.of());

  /** Rows of deeper levels are folded away when the workbook is opened. */
  private static final int DEEPEST_OPEN = 2;

  /** Spreadsheets know no more levels of groups. */
  private static final int MOST_GROUPS = 7;

  Outline {
    depths = List.copyOf(depths);
  }

  boolean isFlat() {
    return levels == 0;
  }

  boolean isTotal(int row) {
    return !isFlat() && depths.get(row) < levels;
  }

  /** How the cell of a row looks: totals are bold, and what only repeats the rows above is pale. */
  Face face(int row, int column) {
    if (isFlat()) {
      return Face.BODY;
    }
    int depth = depths.get(row);
    if (column >= levels) {
      return isTotal(row) ? Face.TOTAL : Face.BODY;
    }
    if (column < depth - 1) {
      return new Face(Role.PATH, column);
    }
    return new Face(isTotal(row) ? Role.LEVEL_TOTAL : Role.LEVEL, column);
  }

  /** Makes room for the buttons that fold groups, which stand beside their totals. */
  void prepare(XSSFSheet sheet) {
    if (!isFlat()) {
      sheet.setRowSumsBelow(false);
      int deepest = depths.stream().mapToInt(this::group).max().orElse(0);
      sheet.getCTWorksheet().getSheetFormatPr().setOutlineLevelRow((short) deepest);
    }
  }

  /** Puts a written row into its group. */
  void apply(Row row, int index) {
    if (isFlat()) {
      return;
    }
    int depth = depths.get(index);
    boolean hidden = depth > DEEPEST_OPEN;
    boolean folded = depth >= DEEPEST_OPEN && hasParts(index);
    if (row instanceof SXSSFRow streamed) {
      ((SXSSFSheet) row.getSheet()).setRowOutlineLevel(row.getRowNum(), group(depth));
      streamed.setHidden(hidden);
      streamed.setCollapsed(folded);
    } else if (row instanceof XSSFRow kept) {
      kept.getCTRow().setOutlineLevel((short) group(depth));
      kept.getCTRow().setHidden(hidden);
      kept.getCTRow().setCollapsed(folded);
    }
  }

  private int group(int depth) {
    return Math.min(depth, MOST_GROUPS);
  }

  private boolean hasParts(int row) {
    return row + 1 < depths.size() && depths.get(row + 1) > depths.get(row);
  }
}

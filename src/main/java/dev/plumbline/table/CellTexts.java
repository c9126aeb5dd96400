package dev.plumbline.table;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * Stored values of cells as texts.
 *
 * @param startsIn1904 whether days are counted from 1904
 */
record CellTexts(SharedStrings shared, StylesTable styles, boolean startsIn1904) {

  /** What Excel itself shows and computes with; digits beyond are noise of binary fractions. */
  private static final MathContext EXCEL_PRECISION = new MathContext(15);

  /**
   * @param type attribute {@code t} of the cell; null for numbers
   * @param style attribute {@code s} of the cell; null where it has none
   * @param stored what the cell holds
   */
  SheetCell cell(int column, String type, String style, String stored) {
    if (type == null || type.equals("n")) {
      return number(column, style, stored);
    }
    return switch (type) {
      case "s" -> SheetCell.text(column, shared.getItemAt(Integer.parseInt(stored)).getString());
      case "b" -> SheetCell.text(column, stored.equals("1") ? "true" : "false");
      case "e" -> new SheetCell(column, SheetCell.Kind.ERROR, stored);
      default -> SheetCell.text(column, stored);
    };
  }

  private SheetCell number(int column, String style, String stored) {
    if (stored.isEmpty()) {
      return SheetCell.text(column, "");
    }
    double value = Double.parseDouble(stored);
    if (isDate(style) && DateUtil.isValidExcelDate(value)) {
      return SheetCell.text(column, WorkbookDates.text(value, startsIn1904));
    }
    BigDecimal rounded = new BigDecimal(stored).round(EXCEL_PRECISION).stripTrailingZeros();
    return new SheetCell(column, SheetCell.Kind.NUMBER, rounded.toPlainString());
  }

  private boolean isDate(String style) {
    if (style == null) {
      return false;
    }
    XSSFCellStyle format = styles.getStyleAt(Integer.parseInt(style));
    return format != null
        && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
  }
}

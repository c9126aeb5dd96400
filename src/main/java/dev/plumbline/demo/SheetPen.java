package dev.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills cells of a sheet by their addresses. */
final class SheetPen {
  private static final String DATE = "dd-mm-yyyy";
  private static final String AMOUNT = "#,##0.00";

  private final XSSFSheet sheet;
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();

  SheetPen(XSSFWorkbook workbook, String name) {
    this.sheet = workbook.createSheet(name);
  }

  XSSFSheet sheet() {
    return sheet;
  }

  void text(String address, String text) {
    cell(address).setCellValue(text);
  }

  void amount(String address, BigDecimal amount) {
    amount(address, amount, AMOUNT);
  }

  void amount(String address, BigDecimal amount, String format) {
    XSSFCell cell = cell(address);
    cell.setCellValue(amount.doubleValue());
    cell.setCellStyle(style(format));
  }

  void date(String address, LocalDate date) {
    date(address, date, DATE);
  }

  void date(String address, LocalDate date, String format) {
    XSSFCell cell = cell(address);
    cell.setCellValue(date);
    cell.setCellStyle(style(format));
  }

  /** A formula with what it showed when the workbook was saved. */
  void formula(String address, String formula, BigDecimal shown) {
    XSSFCell cell = cell(address);
    cell.getCTCell().addNewF().setStringValue(formula);
    cell.getCTCell().setV(shown.toPlainString());
    cell.setCellStyle(style(AMOUNT));
  }

  /** A formula that failed. */
  void error(String address, String formula, String shown) {
    XSSFCell cell = cell(address);
    cell.getCTCell().addNewF().setStringValue(formula);
    cell.getCTCell().setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType.E);
    cell.getCTCell().setV(shown);
  }

  void merge(String area) {
    sheet.addMergedRegion(CellRangeAddress.valueOf(area));
  }

  private XSSFCell cell(String address) {
    CellReference at = new CellReference(address);
    XSSFRow row = sheet.getRow(at.getRow());
    XSSFRow own = row == null ? sheet.createRow(at.getRow()) : row;
    return own.createCell(at.getCol());
  }

  private XSSFCellStyle style(String format) {
    return styles.computeIfAbsent(
        format,
        wanted -> {
          XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
          style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(wanted));
          return style;
        });
  }
}

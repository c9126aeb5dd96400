package dev.plumbline.report.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The cells of a sheet that somebody filled in; no formula is ever computed. */
record FixCells(XSSFSheet sheet) {

  static String address(int row, int column) {
    return new CellReference(row, column).formatAsString();
  }

  FilledFixList.Cell cell(int row, int column) {
    return new FilledFixList.Cell(sheet.getSheetName(), address(row, column));
  }

  int lastRow() {
    return sheet.getLastRowNum();
  }

  /** How many columns a row has up to its last text. */
  int width(int at) {
    Row row = sheet.getRow(at);
    int width = row == null ? 0 : Math.max(0, row.getLastCellNum());
    while (width > 0 && text(at, width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  boolean isFormula(int row, int column) {
    return found(row, column).filter(cell -> cell.getCellType() == CellType.FORMULA).isPresent();
  }

  /** What a reader sees, on one line; empty where there is nothing. */
  String text(int row, int column) {
    return found(row, column)
        .filter(cell -> cell.getCellType() != CellType.FORMULA)
        .map(new DataFormatter(Locale.ROOT)::formatCellValue)
        .map(text -> text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
        .orElse("");
  }

  Optional<Long> whole(int row, int column) {
    return found(row, column)
        .filter(cell -> cell.getCellType() == CellType.NUMERIC)
        .map(cell -> (long) cell.getNumericCellValue());
  }

  /** A date, or a text in ISO 8601; empty where the cell holds something else. */
  Optional<LocalDate> date(int row, int column) {
    Optional<Cell> cell = found(row, column);
    try {
      return cell.filter(given -> given.getCellType() == CellType.NUMERIC)
          .filter(given -> DateUtil.isValidExcelDate(given.getNumericCellValue()))
          .filter(DateUtil::isCellDateFormatted)
          .map(given -> given.getLocalDateTimeCellValue().toLocalDate())
          .or(() -> cell.map(given -> LocalDate.parse(text(row, column))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Cell> found(int row, int column) {
    return Optional.ofNullable(sheet.getRow(row)).map(found -> found.getCell(column));
  }
}

package dev.plumbline.report.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;

/** Writes values into cells: numbers as numbers, dates as dates, texts never as formulas. */
final class Cells {
  private final Styles styles;

  Cells(Styles styles) {
    this.styles = styles;
  }

  void text(Row row, int column, String text, Role role) {
    Cell cell = row.createCell(column);
    cell.setCellValue(CellText.stored(text));
    cell.setCellStyle(
        CellText.looksLikeFormula(text)
            ? styles.quoted(role)
            : styles.of(role, CellFormat.GENERAL));
  }

  void number(Row row, int column, BigDecimal number, Role role, CellFormat format) {
    Cell cell = row.createCell(column);
    cell.setCellValue(format.stored(number).doubleValue());
    cell.setCellStyle(styles.of(role, format));
  }

  /** An empty cell that still has the look of its role. */
  void blank(Row row, int column, Role role) {
    row.createCell(column).setCellStyle(styles.of(role, CellFormat.GENERAL));
  }

  /** A value of a table, in the format of its column. */
  void value(Row row, int index, Object value, Grid.Column column) {
    if (value == null) {
      blank(row, index, Role.BODY);
    } else if (value instanceof BigDecimal number) {
      number(row, index, number, Role.BODY, column.format());
    } else if (value instanceof Boolean truth) {
      Cell cell = row.createCell(index);
      cell.setCellValue(truth);
      cell.setCellStyle(styles.of(Role.BODY_MIDDLE, column.format()));
    } else if (column.format().equals(CellFormat.DATE)) {
      date(row, index, value.toString());
    } else {
      text(row, index, value.toString(), Role.BODY);
    }
  }

  /** A date or an instant; one that a spreadsheet cannot count, such as of 1850, stays text. */
  private void date(Row row, int index, String text) {
    try {
      boolean dateOnly = text.length() == "2026-01-31".length();
      LocalDateTime time =
          dateOnly
              ? LocalDate.parse(text).atStartOfDay()
              : LocalDateTime.parse(text.replace(' ', 'T'), DateTimeFormatter.ISO_DATE_TIME);
      double serial = DateUtil.getExcelDate(time);
      if (DateUtil.isValidExcelDate(serial)) {
        CellFormat format = dateOnly ? CellFormat.DATE : CellFormat.TIME;
        number(row, index, BigDecimal.valueOf(serial), Role.BODY, format);
        return;
      }
    } catch (DateTimeException e) {
      // What is no date is shown as it is.
    }
    text(row, index, text, Role.BODY);
  }
}

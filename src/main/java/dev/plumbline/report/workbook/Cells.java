package dev.plumbline.report.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;

/** Writes values into cells: numbers as numbers, dates as dates, texts never as formulas. */
final class Cells {
  private final Styles styles;
  private final String unknownWords;

  /**
   * Writes into one workbook.
   *
   * @param unknownWords what a reader sees in place of a value that is not known
   */
  Cells(Styles styles, String unknownWords) {
    this.styles = styles;
    this.unknownWords = unknownWords;
  }

  void text(Row row, int column, String text, Role role) {
    text(row, column, text, Face.of(role));
  }

  private void text(Row row, int column, String text, Face face) {
    Cell cell = row.createCell(column);
    cell.setCellValue(CellText.stored(text));
    cell.setCellStyle(
        CellText.looksLikeFormula(text)
            ? styles.quoted(face)
            : styles.of(face, CellFormat.GENERAL));
  }

  void number(Row row, int column, BigDecimal number, Role role, CellFormat format) {
    number(row, column, number, Face.of(role), format);
  }

  private void number(Row row, int column, BigDecimal number, Face face, CellFormat format) {
    Cell cell = row.createCell(column);
    cell.setCellValue(format.stored(number).doubleValue());
    cell.setCellStyle(styles.of(face, format));
  }

  /** A cell to fill in. */
  void blank(Row row, int column, Role role, CellFormat format) {
    row.createCell(column).setCellStyle(styles.of(role, format));
  }

  /** A value of a table, in the format of its column. */
  void value(Row row, int index, Object value, Grid.Column column, Face face) {
    if (value == null) {
      row.createCell(index).setCellStyle(styles.of(face, CellFormat.GENERAL));
    } else if (value instanceof BigDecimal number) {
      number(row, index, number, face, column.format());
    } else if (value instanceof Boolean truth) {
      Cell cell = row.createCell(index);
      cell.setCellValue(truth);
      cell.setCellStyle(styles.of(middle(face.role()), column.format()));
    } else if (value instanceof Unknown unknown) {
      unknown(row, index, unknown);
    } else if (column.format().equals(CellFormat.DATE)) {
      date(row, index, value.toString(), face);
    } else {
      text(row, index, value.toString(), face);
    }
  }

  private static Role middle(Role role) {
    return role == Role.TOTAL ? Role.TOTAL_MIDDLE : Role.BODY_MIDDLE;
  }

  private void unknown(Row row, int index, Unknown unknown) {
    if (unknown == Unknown.DRAWN) {
      Cell cell = row.createCell(index);
      cell.setCellErrorValue(FormulaError.NA.getCode());
      cell.setCellStyle(styles.of(Role.UNKNOWN, CellFormat.GENERAL));
    } else {
      text(row, index, unknownWords, Role.UNKNOWN);
    }
  }

  /** A date or an instant; one that a spreadsheet cannot count, such as of 1850, stays text. */
  private void date(Row row, int index, String text, Face face) {
    try {
      boolean dateOnly = text.length() == "2026-01-31".length();
      LocalDateTime time =
          dateOnly
              ? LocalDate.parse(text).atStartOfDay()
              : LocalDateTime.parse(text.replace(' ', 'T'), DateTimeFormatter.ISO_DATE_TIME);
      double serial = DateUtil.getExcelDate(time);
      if (DateUtil.isValidExcelDate(serial)) {
        CellFormat format = dateOnly ? CellFormat.DATE : CellFormat.TIME;
        number(row, index, BigDecimal.valueOf(serial), face, format);
        return;
      }
    } catch (DateTimeException e) {
      // What is no date is shown as it is.
    }
    text(row, index, text, face);
  }
}

package dev.plumbline.report.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills in fix lists as an owner would. */
public final class FilledIn {
  private FilledIn() {}

  /** Changes a workbook in place. */
  public static void fill(Path file, Consumer<XSSFWorkbook> change) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      change.accept(workbook);
      save(workbook, file);
    }
  }

  static void save(XSSFWorkbook workbook, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }

  /** Answers on a row: 0 is the finding as a whole. What is null stays empty; a date is a date. */
  public static void answer(Sheet sheet, int at, String status, String until, String text) {
    Row row = sheet.getRow(FixForm.HEADER_ROW + 1 + at);
    int first = sheet.getRow(FixForm.HEADER_ROW).getLastCellNum() - 3;
    if (status != null) {
      row.getCell(first).setCellValue(status);
    }
    if (until != null && until.matches("[0-9-]+")) {
      row.getCell(first + 1).setCellValue(LocalDate.parse(until));
    } else if (until != null) {
      row.getCell(first + 1).setCellValue(until);
    }
    if (text != null) {
      row.getCell(first + 2).setCellValue(text);
    }
  }
}

package dev.plumbline.report.workbook;

import static dev.plumbline.report.workbook.LongRuns.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.result.ReportResult.ReportColumn.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OddCellsTests {
  @TempDir Path folder;

  @Test
  void aTextLongerThanACellIsCutVisibly() throws IOException {
    String shown = cell("x".repeat(40_000), Type.TEXT).getStringCellValue();
    assertThat(shown).hasSize(32_767).endsWith("x…");
  }

  @Test
  void aTextThatLooksLikeAnEscapeIsReadBackAsItWas() throws IOException {
    assertThat(cell("code _x0041_ here", Type.TEXT).getStringCellValue())
        .isEqualTo("code _x0041_ here");
  }

  @Test
  void everySignThatStartsAFormulaIsQuoted() throws IOException {
    for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
      assertThat(cell(start + "1", Type.TEXT).getCellStyle().getQuotePrefixed()).isTrue();
    }
    assertThat(cell("1=1", Type.TEXT).getCellStyle().getQuotePrefixed()).isFalse();
  }

  @Test
  void anInstantKeepsItsTime() throws IOException {
    Cell cell = cell("2026-01-31T12:30:00Z", Type.DATE);
    assertThat(cell.getLocalDateTimeCellValue()).isEqualTo("2026-01-31T12:30:00");
    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
  }

  @Test
  void aDateThatExcelCannotCountStaysText() throws IOException {
    for (String date : List.of("1850-01-01", "unknown")) {
      Cell cell = cell(date, Type.DATE);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(date);
    }
  }

  private Cell cell(String text, Type type) throws IOException {
    new Workbooks()
        .write(LongRuns.withTable(List.of(column("Only", type)), List.of(List.of(text))), folder);
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(Files.newInputStream(folder.resolve("reports/budget.xlsx")))) {
      return workbook.getSheet("Long").getRow(GridSheet.HEADER_ROW + 1).getCell(0);
    }
  }
}

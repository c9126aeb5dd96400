package dev.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.TrustedRuns;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustSheetTests {
  private static final int FIRST_ROW = GridSheet.HEADER_ROW + 1;

  @TempDir Path folder;

  @Test
  void everyFigureSeriesAndColumnHasARow() throws IOException {
    RunResult run = TrustedRuns.inEnglish();
    try (XSSFWorkbook workbook = written(run)) {
      XSSFSheet sheet = workbook.getSheet("Trust");
      assertThat(texts(sheet.getRow(GridSheet.HEADER_ROW)))
          .containsExactly(
              "Shown in",
              "Figure",
              "Data",
              "Withheld",
              "Columns behind it",
              "Of these unchecked",
              "Open checks",
              "The worst of these");
      Row broken = sheet.getRow(FIRST_ROW);
      assertThat(broken.getCell(1).getStringCellValue()).isEqualTo("Allocated (EUR)");
      assertThat(broken.getCell(2).getStringCellValue()).isEqualTo("Broken");
      assertThat(broken.getCell(6).getNumericCellValue()).isEqualTo(3);
      assertThat(broken.getCell(7).getStringCellValue())
          .isEqualTo("Contacts have an email address");
      assertThat(sheet.getLastRowNum() - GridSheet.HEADER_ROW)
          .isEqualTo(TrustedRuns.states(run).size());
    }
  }

  @Test
  void theStateStandsOverTheColumnsAndInTheCards() throws IOException {
    try (XSSFWorkbook workbook = written(TrustedRuns.inEnglish())) {
      assertThat(texts(workbook.getSheet("By cost centre").getRow(GridSheet.HEADER_ROW - 1)))
          .filteredOn("Warned"::equals)
          .hasSize(5);
      List<String> summary =
          StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
              .flatMap(row -> texts(row).stream())
              .toList();
      assertThat(summary).contains("Withheld");
      assertThat(summary).anyMatch(text -> text.startsWith("Data: Broken\n"));
    }
  }

  @Test
  void aDutchWorkbookTellsItInDutch() throws IOException {
    try (XSSFWorkbook workbook = written(TrustedRuns.inDutch())) {
      assertThat(workbook.getSheet("Vertrouwen").getRow(FIRST_ROW).getCell(2).getStringCellValue())
          .isEqualTo("Onbetrouwbaar");
    }
  }

  private XSSFWorkbook written(RunResult run) throws IOException {
    new Workbooks().write(run, folder);
    return new XSSFWorkbook(Files.newInputStream(folder.resolve("reports").resolve("budget.xlsx")));
  }

  private static List<String> texts(Row row) {
    return StreamSupport.stream(row.spliterator(), false)
        .filter(cell -> cell.getCellType() == CellType.STRING)
        .map(Cell::getStringCellValue)
        .toList();
  }
}

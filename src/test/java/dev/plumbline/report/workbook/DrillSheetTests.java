package dev.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.DrillRuns;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillSheetTests {
  private static final int FIRST_ROW = GridSheet.HEADER_ROW + 1;
  private static final String DRILL = "From company to campaign";

  @TempDir Path folder;

  @Test
  void everyRowStandsBelowItsTotalWithTheWholeWayToIt() throws IOException {
    try (XSSFWorkbook workbook = written(DrillRuns.inEnglish())) {
      XSSFSheet sheet = workbook.getSheet(DRILL);
      assertThat(texts(sheet, 1))
          .containsExactly("11 rows in groups; the signs at the left edge open and close them");
      assertThat(texts(sheet, FIRST_ROW)).containsExactly("Total", "", "", "", "600", "not known");
      assertThat(texts(sheet, FIRST_ROW + 1)).containsExactly("NL", "", "", "", "400", "400");
      assertThat(texts(sheet, FIRST_ROW + 3))
          .containsExactly("NL", "Brand", "Spring", "planned", "100", "100");
      assertThat(texts(sheet, FIRST_ROW + 10)).containsExactly("nl", "", "", "", "0", "0");
      assertThat(texts(sheet, FIRST_ROW + 12))
          .containsExactly(
              "At actual rate (EUR), not known: No rate for a month in which something was spent.");
    }
  }

  @Test
  void rowsAreGroupedUnderTheirTotalAndFoldedBelowTheSecondLevel() throws IOException {
    try (XSSFWorkbook workbook = written(DrillRuns.inEnglish())) {
      XSSFSheet sheet = workbook.getSheet(DRILL);
      assertThat(sheet.getRowSumsBelow()).isFalse();
      assertThat(sheet.getCTWorksheet().getSheetFormatPr().getOutlineLevelRow())
          .isEqualTo((short) 3);
      assertThat(rows(sheet, 11).map(XSSFRow::getOutlineLevel))
          .containsExactly(0, 1, 2, 3, 3, 2, 3, 1, 2, 3, 1);
      assertThat(rows(sheet, 11).map(XSSFRow::getZeroHeight))
          .containsExactly(false, false, false, true, true, false, true, false, false, true, false);
      assertThat(rows(sheet, 11).map(row -> row.getCTRow().getCollapsed()))
          .containsExactly(
              false, false, true, false, false, true, false, false, true, false, false);
    }
  }

  @Test
  void totalsAreBoldAndEveryLevelIsIndentedInItsOwnColumn() throws IOException {
    try (XSSFWorkbook workbook = written(DrillRuns.inEnglish())) {
      XSSFSheet sheet = workbook.getSheet(DRILL);
      assertThat(rows(sheet, 5).map(row -> bold(workbook, row.getCell(4))))
          .containsExactly(true, true, true, false, false);
      assertThat(bold(workbook, sheet.getRow(FIRST_ROW + 2).getCell(1))).isTrue();
      assertThat(bold(workbook, sheet.getRow(FIRST_ROW + 3).getCell(1))).isFalse();
      assertThat(
              IntStream.range(0, 3)
                  .map(i -> sheet.getRow(FIRST_ROW + 3).getCell(i).getCellStyle().getIndention()))
          .containsExactly(0, 1, 2);
    }
  }

  @Test
  void aDrillDownIsATableWithAFilterAndWithoutFormulas() throws IOException {
    try (XSSFWorkbook workbook = written(DrillRuns.inEnglish())) {
      XSSFSheet sheet = workbook.getSheet(DRILL);
      assertThat(sheet.getTables().get(0).getArea().formatAsString()).isEqualTo("A4:F15");
      assertThat(sheet.getTables().get(0).getCTTable().isSetAutoFilter()).isTrue();
      assertThat(sheet.getRow(FIRST_ROW + 4).getCell(2).getStringCellValue()).isEqualTo("=1+1");
      assertThat(sheet.getRow(FIRST_ROW + 4).getCell(2).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(rows(sheet, 11)).noneMatch(row -> types(row).contains(CellType.FORMULA));
    }
  }

  @Test
  void aLongDrillDownIsStreamedInTheSameGroupsAndSaysWhatIsLeftOut() throws IOException {
    RunResult run = DrillRuns.withRows(6_000);
    try (XSSFWorkbook workbook = written(run)) {
      XSSFSheet sheet = workbook.getSheet("Long");
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
          .isEqualTo(
              "6,002 of 48,213 rows: what is left out is of the lowest levels, and every total"
                  + " shown is complete");
      assertThat(sheet.getRowSumsBelow()).isFalse();
      assertThat(sheet.getCTWorksheet().getSheetFormatPr().getOutlineLevelRow())
          .isEqualTo((short) 2);
      assertThat(rows(sheet, 4).map(XSSFRow::getOutlineLevel)).containsExactly(0, 1, 2, 2);
      assertThat(rows(sheet, 4).map(XSSFRow::getZeroHeight)).containsOnly(false);
      assertThat(texts(sheet, FIRST_ROW + 6_001)).containsExactly("only", "part 5999", "1");
    }
    byte[] first = Files.readAllBytes(folder.resolve("reports/budget.xlsx"));
    new Workbooks().write(run, folder);
    assertThat(Files.readAllBytes(folder.resolve("reports/budget.xlsx"))).isEqualTo(first);
  }

  @Test
  void whatIsNotKnownIsWordsInATableAndAnErrorValueUnderAChart() throws IOException {
    try (XSSFWorkbook workbook = written(DrillRuns.inEnglish())) {
      XSSFSheet table = workbook.getSheet("By country");
      assertThat(texts(table, FIRST_ROW + 1)).containsExactly("AT", "200", "not known");
      assertThat(texts(table, FIRST_ROW + 4))
          .containsExactly(
              "At actual rate (EUR), not known: No rate for a month in which something was spent.");
      assertThat(table.getLastRowNum()).isEqualTo(FIRST_ROW + 4);
      XSSFSheet chart = workbook.getSheet("By month");
      assertThat(chart.getRow(FIRST_ROW + 1).getCell(2).getErrorCellString()).isEqualTo("#N/A");
      assertThat(chart.getDrawingPatriarch().getCharts().get(0).getCTChart().toString())
          .contains("<c:dispBlanksAs val=\"gap\"/>", "dispNaAsBlank val=\"1\"");
      assertThat(chart.getRow(FIRST_ROW + 3).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(texts(chart, FIRST_ROW + 5))
          .containsExactly(
              "At actual rate (EUR), #N/A means not known: No rate for a month in which something"
                  + " was spent.");
    }
  }

  @Test
  void aFigureThatIsNotKnownSaysWhy() throws IOException {
    try (XSSFWorkbook workbook = written(DrillRuns.inDutch())) {
      assertThat(all(workbook.getSheetAt(0)))
          .contains(
              "niet bekend",
              "Geen koers voor een maand waarin iets is uitgegeven.\n"
                  + "What was spent, at the rate of its month.",
              "n.v.t.");
    }
  }

  @Test
  void definitionsAreRowsAndTheirTextIsANote() throws IOException {
    try (XSSFWorkbook workbook = written(DrillRuns.inEnglish())) {
      XSSFSheet sheet = workbook.getSheet("What available means");
      assertThat(texts(sheet, GridSheet.HEADER_ROW))
          .containsExactly("Term", "Meaning", "Others call it");
      assertThat(texts(sheet, FIRST_ROW))
          .containsExactly(
              "Available",
              "Allocated − spent − open commitment",
              "\"Remaining\" in plans, before commitment");
      assertThat(texts(sheet, FIRST_ROW + 1)).containsExactly("Spent", "Posted & paid", "");
      assertThat(all(workbook.getSheetAt(0))).contains("Products differ.\n\nWe say how.");
    }
  }

  private XSSFWorkbook written(RunResult run) throws IOException {
    new Workbooks().write(run, folder);
    return new XSSFWorkbook(Files.newInputStream(folder.resolve("reports/budget.xlsx")));
  }

  private static Stream<XSSFRow> rows(XSSFSheet sheet, int count) {
    return IntStream.range(FIRST_ROW, FIRST_ROW + count).mapToObj(sheet::getRow);
  }

  private static boolean bold(XSSFWorkbook workbook, Cell cell) {
    return workbook.getFontAt(cell.getCellStyle().getFontIndex()).getBold();
  }

  private static List<String> texts(XSSFSheet sheet, int row) {
    return texts(sheet.getRow(row));
  }

  private static List<String> all(XSSFSheet sheet) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .flatMap(row -> texts(row).stream())
        .toList();
  }

  private static List<String> texts(Row row) {
    return StreamSupport.stream(row.spliterator(), false).map(DrillSheetTests::text).toList();
  }

  private static List<CellType> types(Row row) {
    return StreamSupport.stream(row.spliterator(), false).map(Cell::getCellType).toList();
  }

  private static String text(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC ->
          BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
      case STRING -> cell.getStringCellValue();
      default -> "";
    };
  }
}

package dev.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Standing;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.MetricSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbooksTests {
  private static final int FIRST_ROW = GridSheet.HEADER_ROW + 1;

  @TempDir Path folder;

  @Test
  void everySectionWithNumbersHasASheetAfterTheSummary() throws IOException {
    assertThat(sheetNames(SampleRuns.inEnglish()))
        .containsExactly(
            "Summary",
            "Budget by country",
            "Clicks by month",
            "Clicks by channel",
            "By cost centre",
            "Definitions");
  }

  @Test
  void aDutchRunGivesADutchWorkbook() throws IOException {
    try (XSSFWorkbook workbook = written(SampleRuns.inDutch())) {
      assertThat(workbook.getSheetName(0)).isEqualTo("Samenvatting");
      assertThat(texts(workbook.getSheetAt(0)))
          .contains("Marketingbudget", "Hoeveel is er nog, en waar?", "Toegewezen (EUR)", "n.v.t.")
          .contains(
              "Controles van deze run: 1 van 5 controles is mislukt, 1 kon niet worden uitgevoerd.");
      assertThat(texts(workbook.getSheet("Definities")))
          .contains("Kengetal", "Definitie", "bedrag in EUR");
    }
  }

  @Test
  void definitionsSayHowTheyCameToHoldWhereThatIsKnown() throws IOException {
    Standing standing =
        new Standing(
            Optional.of(2),
            Optional.of("marketing-ops"),
            Optional.of(LocalDate.of(2026, 1, 1)),
            Optional.empty(),
            List.of(LocalizedText.english("Funds"), LocalizedText.english("Means")),
            Optional.of("Group ledger"),
            Optional.empty());
    RunResult run = SampleRuns.inEnglish();
    try (XSSFWorkbook workbook = written(standing(run, "allocated", standing))) {
      XSSFSheet sheet = workbook.getSheet("Definitions");
      assertThat(row(sheet, GridSheet.HEADER_ROW))
          .extracting(Cell::getStringCellValue)
          .containsExactly(
              "Metric",
              "Definition",
              "Formula",
              "Unit",
              "Owner",
              "Also called",
              "System of record",
              "Version",
              "Approved by",
              "Holds from");
      List<XSSFCell> told = row(sheet, FIRST_ROW);
      assertThat(told.get(0).getStringCellValue()).isEqualTo("Allocated");
      assertThat(told.get(5).getStringCellValue()).isEqualTo("Funds, Means");
      assertThat(told.get(6).getStringCellValue()).isEqualTo("Group ledger");
      assertThat(told.get(7).getNumericCellValue()).isEqualTo(2);
      assertThat(told.get(8).getStringCellValue()).isEqualTo(told.get(4).getStringCellValue());
      assertThat(told.get(9).getLocalDateTimeCellValue()).isEqualTo("2026-01-01T00:00:00");
      assertThat(sheet.getRow(FIRST_ROW + 1).getCell(6).getCellType()).isEqualTo(CellType.BLANK);
    }
    try (XSSFWorkbook workbook = written(run)) {
      assertThat(row(workbook.getSheet("Definitions"), GridSheet.HEADER_ROW)).hasSize(5);
    }
  }

  @Test
  void theSummarySaysWhatTheFiguresAreAndWhatIsMissing() throws IOException {
    try (XSSFWorkbook workbook = written(SampleRuns.inEnglish())) {
      assertThat(texts(workbook.getSheetAt(0)))
          .contains(
              "Marketing budget",
              "How much is left, and where?",
              "As of 30 June 2026 · Weighbridge & Sons <logistics> · amounts in EUR"
                  + " · run 2026-06-30-1a2b3c4d",
              "Checks of this run: 1 of 5 checks failed, 1 could not be checked.",
              "What Allocated means, in one sentence.",
              "n/a",
              "Available = allocated − spent − open commitment.",
              "By campaign: not available, because its numbers could not be computed"
                  + " (TABLE_NOT_OPEN)",
              "First 2 of 48,213 rows");
    }
  }

  @Test
  void figuresAreNumbersInTheFormatOfTheirUnit() throws IOException {
    try (XSSFWorkbook workbook = written(SampleRuns.inEnglish())) {
      List<XSSFCell> figures =
          cells(workbook.getSheetAt(0)).stream()
              .filter(cell -> cell.getCellType() == CellType.NUMERIC)
              .toList();
      assertThat(figures)
          .extracting(Cell::getNumericCellValue)
          .containsExactly(125_000_000.0, 61_234_567.89, -1_200.5, 0.9996);
      assertThat(figures)
          .extracting(WorkbooksTests::format)
          .containsExactly("#,##0.00", "#,##0.00", "#,##0.00", "0.00%");
    }
  }

  @Test
  void cellsOfATableHaveTheTypesAndFormatsOfTheirColumns() throws IOException {
    try (XSSFWorkbook workbook = written(SampleRuns.inEnglish())) {
      XSSFSheet sheet = workbook.getSheet("By cost centre");
      assertThat(row(sheet, FIRST_ROW))
          .extracting(Cell::getCellType)
          .containsExactly(
              CellType.STRING,
              CellType.NUMERIC,
              CellType.BOOLEAN,
              CellType.NUMERIC,
              CellType.NUMERIC,
              CellType.NUMERIC);
      assertThat(row(sheet, FIRST_ROW))
          .extracting(WorkbooksTests::format)
          .containsExactly(
              "General", "yyyy-mm-dd", "\"yes\";\"yes\";\"no\"", "#,##0.00", "0.00%", "#,##0");
      assertThat(sheet.getRow(FIRST_ROW).getCell(1).getLocalDateTimeCellValue())
          .isEqualTo("2026-01-01T00:00:00");
      assertThat(sheet.getRow(FIRST_ROW + 1).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
    }
  }

  @Test
  void textsThatLookLikeFormulasAreQuotedAndNothingIsAFormula() throws IOException {
    try (XSSFWorkbook workbook = written(SampleRuns.inEnglish())) {
      XSSFSheet sheet = workbook.getSheet("By cost centre");
      for (int i = 0; i < 2; i++) {
        assertThat(sheet.getRow(FIRST_ROW + i).getCell(0).getCellStyle().getQuotePrefixed())
            .isTrue();
      }
      assertThat(sheet.getRow(FIRST_ROW).getCell(0).getStringCellValue())
          .isEqualTo("=HYPERLINK(\"x\")");
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        assertThat(cells(workbook.getSheetAt(i)))
            .noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
      }
    }
  }

  @Test
  void everyTableIsARealTableWithStyleFilterAndFrozenHeader() throws IOException {
    try (XSSFWorkbook workbook = written(SampleRuns.inEnglish())) {
      for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        assertThat(sheet.getTables())
            .singleElement()
            .satisfies(
                table -> {
                  assertThat(table.getStyleName()).isEqualTo("TableStyleMedium2");
                  assertThat(table.getCTTable().isSetAutoFilter()).isTrue();
                });
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
            .isEqualTo((short) FIRST_ROW);
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
      }
      assertThat(workbook.getTable("budget_by_cost_center").getColumnCount()).isEqualTo(6);
    }
  }

  @Test
  void everyChartIsNativeOnTheSummaryAndBesideItsNumbers() throws IOException {
    try (XSSFWorkbook workbook = written(SampleRuns.inEnglish())) {
      assertThat(IntStream.range(0, 6).map(i -> charts(workbook.getSheetAt(i))))
          .containsExactly(3, 1, 1, 1, 0, 0);
      String plotted =
          workbook
              .getSheetAt(0)
              .getDrawingPatriarch()
              .getCharts()
              .get(0)
              .getCTChart()
              .getPlotArea()
              .toString();
      assertThat(plotted).contains("'Budget by country'!$B$5:$B$7", "<c:overlap val=\"100\"/>");
    }
  }

  @Test
  void theWorkbookOpensOnTheSummaryAndPrintsOnePageWide() throws IOException {
    try (XSSFWorkbook workbook = written(SampleRuns.inEnglish())) {
      assertThat(workbook.getActiveSheetIndex()).isZero();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        assertThat(sheet.getActiveCell()).hasToString("A1");
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      }
    }
  }

  @Test
  void thePropertiesHoldTheAsOfDateAndNoClock() throws IOException {
    try (XSSFWorkbook workbook = written(SampleRuns.inEnglish())) {
      var core = workbook.getProperties().getCoreProperties();
      assertThat(core.getTitle()).isEqualTo("Marketing budget");
      assertThat(core.getCreator()).isEqualTo("Plumbline");
      assertThat(core.getCreated().toInstant()).isEqualTo("2026-06-30T00:00:00Z");
      assertThat(core.getModified().toInstant()).isEqualTo("2026-06-30T00:00:00Z");
    }
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    for (RunResult run : List.of(SampleRuns.inEnglish(), LongRuns.withRows(6_000))) {
      byte[] first = bytes(run, "first");
      assertThat(bytes(run, "second")).isEqualTo(first);
    }
  }

  @Test
  void aLongTableIsStreamedAndStillATable() throws IOException {
    try (XSSFWorkbook workbook = written(LongRuns.withRows(6_000))) {
      XSSFSheet sheet = workbook.getSheet("Long");
      assertThat(sheet.getLastRowNum()).isEqualTo(GridSheet.HEADER_ROW + 6_000);
      assertThat(sheet.getRow(FIRST_ROW + 5_999).getCell(0).getNumericCellValue()).isEqualTo(5_999);
      assertThat(sheet.getTables().get(0).getArea().formatAsString()).isEqualTo("A4:B6004");
      assertThat(texts(sheet)).contains("Number", "number 5999");
    }
  }

  @Test
  void aTableWithoutRowsIsStillATable() throws IOException {
    try (XSSFWorkbook workbook = written(LongRuns.withRows(0))) {
      assertThat(workbook.getSheet("Long").getTables().get(0).getArea().formatAsString())
          .isEqualTo("A4:B5");
    }
  }

  private List<String> sheetNames(RunResult run) throws IOException {
    try (XSSFWorkbook workbook = written(run)) {
      return IntStream.range(0, workbook.getNumberOfSheets())
          .mapToObj(workbook::getSheetName)
          .toList();
    }
  }

  private static RunResult standing(RunResult run, String id, Standing standing) {
    List<MetricSummary> metrics =
        run.metrics().stream()
            .map(
                metric ->
                    metric.id().equals(id)
                        ? new MetricSummary(
                            id,
                            metric.name(),
                            metric.definition(),
                            metric.formula(),
                            metric.unit(),
                            metric.direction(),
                            metric.owner(),
                            metric.missing(),
                            standing)
                        : metric)
            .toList();
    return new RunResult(
        run.format(), run.project(), run.run(), run.tables(), metrics, run.reports());
  }

  private XSSFWorkbook written(RunResult run) throws IOException {
    new Workbooks().write(run, folder);
    return new XSSFWorkbook(Files.newInputStream(folder.resolve("reports/budget.xlsx")));
  }

  private byte[] bytes(RunResult run, String name) throws IOException {
    Path site = Files.createDirectories(folder.resolve(name));
    new Workbooks().write(run, site);
    return Files.readAllBytes(site.resolve("reports/budget.xlsx"));
  }

  private static List<XSSFCell> cells(XSSFSheet sheet) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .map(XSSFCell.class::cast)
        .toList();
  }

  private static List<XSSFCell> row(XSSFSheet sheet, int row) {
    return cells(sheet).stream().filter(cell -> cell.getRowIndex() == row).toList();
  }

  private static List<String> texts(XSSFSheet sheet) {
    return cells(sheet).stream()
        .filter(cell -> cell.getCellType() == CellType.STRING)
        .map(XSSFCell::getStringCellValue)
        .toList();
  }

  private static String format(Cell cell) {
    return cell.getCellStyle().getDataFormatString();
  }

  private static int charts(XSSFSheet sheet) {
    return sheet.getDrawingPatriarch() == null ? 0 : sheet.getDrawingPatriarch().getCharts().size();
  }
}

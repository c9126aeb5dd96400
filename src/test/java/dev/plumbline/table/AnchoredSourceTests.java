package dev.plumbline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.project.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchoredSourceTests {
  @TempDir Path folder;
  private TableSamples samples;

  @BeforeEach
  void prepare() {
    samples = new TableSamples(folder);
  }

  @Test
  void aTableBeginsBelowItsHeaderWhereverThatIsAndEndsAtItsTotal() throws IOException {
    write(
        "budget.xlsx",
        book -> {
          XSSFSheet sheet = book.createSheet("Budget 2026");
          row(sheet, 1, "Marketing budget Netherlands");
          row(sheet, 2, "Version", 3);
          row(sheet, 5, null, "Cost  Centre", "Planned", "Remark");
          row(sheet, 6, null, "4100", 1200.5, "fairs");
          row(sheet, 8, null, "4200", 300);
          row(sheet, 9, null, "Subtotal", 1500.5);
          row(sheet, 10, null, "4300", 10);
          row(sheet, 11, null, "Total", 1510.5);
          row(sheet, 13, null, "Approved by", "finance");
        });

    assertThat(read("budget.xlsx", "Cost centre", "planned"))
        .containsExactly("4100|1200.5|fairs", "4200|300|·", "4300|10|·");
  }

  @Test
  void severalTablesOfASheetAndASheetForEachMonthAreOneTable() throws IOException {
    write(
        "months.xlsx",
        book -> {
          XSSFSheet january = book.createSheet("Jan");
          row(january, 1, "Cost centre", "Planned");
          row(january, 2, "4100", 1);
          row(january, 3, "Total", 1);
          row(january, 5, "Planned", "Cost centre", "Owner");
          row(january, 6, 2, "4200", "NL");
          XSSFSheet february = book.createSheet("Feb");
          row(february, 2, "Cost centre", "Planned");
          row(february, 3, "4100", 3);
          row(book.createSheet("Notes"), 1, "Cost centre", "Planned");
        });

    assertThat(
            TableSamples.rows(
                samples.open(
                    new DeclaredWorkbook("months.xlsx")
                        .header("Cost centre", "Planned")
                        .sheets("^(Jan|Feb)$")
                        .end("Total")
                        .whereabouts("file", "month", "row")
                        .source())))
        .containsExactly(
            "4100|1|·|months.xlsx|Jan|2",
            "4200|2|NL|months.xlsx|Jan|6",
            "4100|3|·|months.xlsx|Feb|3");
  }

  @Test
  void mergedCellsHoldTheirValueInEveryRowAndDeclaredColumnsAreFilledDown() throws IOException {
    write(
        "merged.xlsx",
        book -> {
          XSSFSheet sheet = book.createSheet();
          row(sheet, 1, "Cost centre", "Planned", "Country");
          row(sheet, 2, "4100", 1, "NL");
          row(sheet, 3, null, 2);
          row(sheet, 4, "4200", 3);
          row(sheet, 5, "4300", 4, "BE");
          sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
        });

    assertThat(
            TableSamples.rows(
                samples.open(
                    new DeclaredWorkbook("merged.xlsx")
                        .header("Cost centre")
                        .fillDown("Country")
                        .source())))
        .containsExactly("4100|1|NL", "4100|2|NL", "4200|3|NL", "4300|4|BE");
  }

  @Test
  void whatIsHiddenIsReadUnlessItIsDeclaredNotToBe() throws IOException {
    write(
        "hidden.xlsx",
        book -> {
          XSSFSheet sheet = book.createSheet("Shown");
          row(sheet, 1, "Cost centre", "Planned", "Old");
          row(sheet, 2, "4100", 1, 7);
          row(sheet, 3, "4200", 2, 8);
          sheet.getRow(2).setZeroHeight(true);
          sheet.setColumnHidden(2, true);
          XSSFSheet other = book.createSheet("Hidden");
          row(other, 1, "Cost centre", "Planned");
          row(other, 2, "4300", 3);
          book.setSheetHidden(1, true);
        });

    assertThat(read("hidden.xlsx", "Cost centre"))
        .containsExactly("4100|1|7", "4200|2|8", "4300|3|·");
    assertThat(
            TableSamples.rows(
                samples.open(
                    new DeclaredWorkbook("hidden.xlsx").header("Cost centre").seen().source())))
        .containsExactly("4100|1");
  }

  @Test
  void numbersThatAreTextsAreReadByTheLocaleAndErrorsAreFaults() throws IOException {
    samples.column("Cost centre", "string").column("Planned", "decimal(12,2)");
    write(
        "texts.xlsx",
        book -> {
          XSSFSheet sheet = book.createSheet();
          row(sheet, 1, "Cost centre", "Planned");
          row(sheet, 2, "4100", "1.234,50");
          row(sheet, 3, "4200", 99.5);
          row(sheet, 4, "4300", FormulaError.DIV0);
        });

    OpenedTable table =
        samples.open(
            new DeclaredWorkbook("texts.xlsx")
                .header("Cost centre", "Planned")
                .locale(Locale.GERMAN)
                .source());

    assertThat(TableSamples.rows(table)).containsExactly("4100|1234.50", "4200|99.50", "4300|·");
    assertThat(TableSamples.faults(table)).hasSize(1).first().asString().contains("error_cell");
  }

  @Test
  void aFormulaThatWasSavedWithoutItsValueIsAFaultAndNoEmptyCell() throws IOException {
    samples.column("Cost centre", "string").column("Planned", "decimal(12,2)");
    write(
        "written.xlsx",
        book -> {
          XSSFSheet sheet = book.createSheet();
          row(sheet, 1, "Cost centre", "Planned");
          row(sheet, 2, "4100", 1);
          row(sheet, 3, "4200");
          sheet.getRow(2).createCell(1).getCTCell().addNewF().setStringValue("B2*2");
          row(sheet, 4, "4300");
          XSSFCell empty = sheet.getRow(3).createCell(1);
          empty.getCTCell().addNewF().setStringValue("B2*3");
          empty.getCTCell().setV("");
        });

    OpenedTable table =
        samples.open(
            new DeclaredWorkbook("written.xlsx").header("Cost centre", "Planned").source());

    assertThat(TableSamples.rows(table)).containsExactly("4100|1.00", "4200|·", "4300|·");
    assertThat(TableSamples.faults(table))
        .hasSize(2)
        .allSatisfy(fault -> assertThat(fault.toString()).contains("uncomputed_formula"));
  }

  @Test
  void aWorkbookWithMacrosIsRefusedUnderItsOwnNameToo() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      row(workbook.createSheet(), 1, "Cost centre");
      workbook.write(bytes);
      samples.file("budget.xlsm", bytes.toByteArray());
    }

    assertRefused(
        new DeclaredWorkbook("budget.xlsm").header("Cost centre").source(),
        "budget.xlsm holds macros, which are never run: save it as XLSX, without them.");
  }

  @Test
  void aWorkbookWithoutSuchATableIsRefusedWithARemedy() throws IOException {
    write("other.xlsx", book -> row(book.createSheet(), 1, "Name", "Amount"));

    assertThatThrownBy(() -> read("other.xlsx", "Cost centre", "Planned"))
        .isInstanceOf(TableException.class)
        .hasMessage(
            "other.xlsx has no header with Cost centre, Planned: correct header, synonyms or"
                + " sheets.");
  }

  @Test
  void tablesSideBySideAreReadOneByOneAndNotesBesideThemAreNot() throws IOException {
    write(
        "beside.xlsx",
        book -> {
          XSSFSheet sheet = book.createSheet();
          row(sheet, 2, "Cost centre", "Planned", null, "Cost centre", "Planned", null, "Notes");
          row(sheet, 3, "4100", 1, null, "4200", 2, null, "ask finance");
          row(sheet, 4, "Total", 1, null, "4300", 3);
          row(sheet, 5, null, null, null, "Total", 5);
        });

    OpenedTable table =
        samples.open(
            new DeclaredWorkbook("beside.xlsx")
                .header("Cost centre", "Planned")
                .end("Total")
                .source());

    assertThat(TableSamples.rows(table)).containsExactly("4100|1", "4200|2", "4300|3");
    assertThat(TableSamples.faults(table)).isEmpty();
  }

  @Test
  void headersInOtherLanguagesAreDeclaredAsSynonyms() throws IOException {
    write(
        "de.xlsx",
        book -> {
          row(book.createSheet("Januar"), 1, "Kostenstelle", "Betrag");
          row(book.getSheet("Januar"), 2, "DE-4100", 1);
        });
    write(
        "fr.xlsx",
        book -> {
          row(book.createSheet("Janvier"), 2, "MONTANT", "Centre de  coûts", "Remarque");
          row(book.getSheet("Janvier"), 3, 2, "FR-4100", "salon");
        });

    assertThat(
            rows(
                new DeclaredWorkbook("*.xlsx")
                    .header("Cost centre", "Amount")
                    .synonym("Cost centre", "Kostenstelle", "Centre de coûts")
                    .synonym("Amount", "Betrag", "Montant")
                    .synonym("Remark", "Remarque")
                    .whereabouts("file", "sheet", "row")
                    .source()))
        .containsExactlyInAnyOrder(
            "DE-4100|1|de.xlsx|Januar|2|·", "FR-4100|2|fr.xlsx|Janvier|3|salon");
  }

  @Test
  void theMonthIsCaughtFromTheNameOfTheSheet() throws IOException {
    write(
        "months.xlsx",
        book -> {
          for (String month : List.of("2026-01 actuals", "2026-02 actuals", "Notes")) {
            row(book.createSheet(month), 1, "Cost centre", "Planned");
            row(book.getSheet(month), 2, "4100", 1);
          }
        });

    assertThat(
            rows(
                new DeclaredWorkbook("months.xlsx")
                    .header("Cost centre")
                    .sheets("^(\\d{4}-\\d{2}) actuals$")
                    .whereabouts("file", "month", "row")
                    .source()))
        .containsExactly("4100|1|months.xlsx|2026-01|2", "4100|1|months.xlsx|2026-02|2");
  }

  @Test
  void headersMergedOverTwoRowsAreOneHeader() throws IOException {
    write(
        "merged.xlsx",
        book -> {
          XSSFSheet sheet = book.createSheet();
          row(sheet, 3, "Cost centre", "Booking", null, "Remark");
          row(sheet, 4, null, "Vendor", "Planned");
          row(sheet, 5, "4100", "Example", 7);
          sheet.addMergedRegion(CellRangeAddress.valueOf("A3:A4"));
          sheet.addMergedRegion(CellRangeAddress.valueOf("B3:C3"));
          sheet.addMergedRegion(CellRangeAddress.valueOf("D3:D4"));
        });

    assertThat(read("merged.xlsx", "Cost centre", "Vendor", "Planned"))
        .containsExactly("4100|Example|7|·");
  }

  @Test
  void rowsAreLeftOutByWhatAColumnHolds() throws IOException {
    write(
        "subtotals.xlsx",
        book -> {
          XSSFSheet sheet = book.createSheet();
          row(sheet, 1, "Cost centre", "Document", "Planned");
          row(sheet, 2, "4100", "D1", 1);
          row(sheet, 3, "4100", "Subtotal 4100", 1);
          row(sheet, 4, "4200", "D2", 2);
          row(sheet, 5, "4200", null, 2);
        });

    assertThat(
            rows(
                new DeclaredWorkbook("subtotals.xlsx")
                    .header("Cost centre", "Document")
                    .skipWhere("Document", "Subtotal|$")
                    .source()))
        .containsExactly("4100|D1|1", "4200|D2|2");
  }

  @Test
  void aRangeIsReadWithItsFirstRowAsHeader() throws IOException {
    write(
        "range.xlsx",
        book -> {
          XSSFSheet sheet = book.createSheet();
          row(sheet, 1, "Budget", 9, 9, 9);
          row(sheet, 2, "x", "Code", "Planned", "y");
          row(sheet, 3, "x", "4100", 1, "y");
          row(sheet, 4, "x", "4200", 2, "y");
          row(sheet, 5, "x", "Total", 3, "y");
        });

    assertThat(rows(new DeclaredWorkbook("range.xlsx").range("B2:C4").source()))
        .containsExactly("4100|1", "4200|2");
    assertThat(
            rows(new DeclaredWorkbook("range.xlsx").header("Code").range("B:C").end("T").source()))
        .containsExactly("4100|1", "4200|2");
  }

  @Test
  void storedNumbersAreRoundedToTheScaleOfTheirColumnAndTypedOnesAreUnderstood()
      throws IOException {
    samples.column("Cost centre", "string").column("Planned", "decimal(12,2)");
    write(
        "numbers.xlsx",
        book -> {
          XSSFSheet sheet = book.createSheet();
          row(sheet, 1, "Cost centre", "Planned");
          row(sheet, 2, "4100", 0.1 + 0.2);
          row(sheet, 3, "4200", 2.345);
          row(sheet, 4, "4300", "1.234,50");
          row(sheet, 5, "4400", "(1 234,5)");
          row(sheet, 6, "4500", "1,234.50");
          row(sheet, 7, "4600", "12.50-");
          row(sheet, 8, "4700", "1,234");
          row(sheet, 9, "4800", "USD 12");
        });

    OpenedTable table =
        samples.open(
            new DeclaredWorkbook("numbers.xlsx").header("Cost centre", "Planned").source());

    assertThat(TableSamples.rows(table))
        .containsExactly(
            "4100|0.30",
            "4200|2.35",
            "4300|1234.50",
            "4400|-1234.50",
            "4500|1234.50",
            "4600|-12.50",
            "4700|1234.00",
            "4800|·");
    assertThat(TableSamples.faults(table)).hasSize(1);
  }

  @Test
  void aSheetThatIsAskedForAndHasNoSuchHeaderIsRefused() throws IOException {
    write(
        "months.xlsx",
        book -> {
          row(book.createSheet("Jan"), 1, "Cost centre", "Planned");
          row(book.createSheet("Feb"), 1, "Cost center", "Planned");
          book.createSheet("Mar");
        });

    assertRefused(
        new DeclaredWorkbook("months.xlsx").header("Cost centre").sheets("^...$").source(),
        "months.xlsx, sheet Feb, has no header with cost centre: correct the sheet, or header,"
            + " synonyms or sheets.");
    assertRefused(
        new DeclaredWorkbook("months.xlsx").header("Cost centre").sheets("2027").source(),
        "months.xlsx has no sheet to read: correct sheets or hidden; it has Jan, Feb, Mar.");
  }

  @Test
  void aTableWithTwoColumnsOfOneNameIsRefused() throws IOException {
    write(
        "twice.xlsx",
        book -> row(book.createSheet("Jan"), 4, "Cost centre", "Planned", "planned "));

    assertRefused(
        new DeclaredWorkbook("twice.xlsx").header("Cost centre", "Planned").source(),
        "twice.xlsx, sheet Jan, row 4: two columns are called planned; rename one, name a range, or"
            + " leave a column empty between two tables.");
  }

  @Test
  void workbooksThatAreNoneToReadAreRefusedWithARemedy() throws IOException {
    samples.file("locked.xlsx", Workbooks.encrypted());
    samples.file("cut.xlsx", Workbooks.cut());
    samples.file("macros.xlsx", Workbooks.withPart("xl/vbaProject.bin"));
    samples.file("large.xlsx", Workbooks.noise(201));
    samples.file("bomb.xlsx", Workbooks.zeros(60));
    Map<String, String> problems =
        Map.of(
            "locked.xlsx", "locked.xlsx is protected by a password: save it without.",
            "cut.xlsx",
                "cut.xlsx cannot be read: it is damaged, or access is denied; deliver it again.",
            "macros.xlsx",
                "macros.xlsx holds macros, which are never run: save it as XLSX, without them.",
            "large.xlsx", "large.xlsx holds more than 200 MB: deliver it in parts, or as CSV.",
            "bomb.xlsx",
                "bomb.xlsx unpacks to more than a hundred times its size, and is not read: save it"
                    + " anew from the program that made it.");

    problems.forEach(
        (file, message) ->
            assertRefused(new DeclaredWorkbook(file).header("Cost centre").source(), message));
  }

  private List<String> read(String path, String... header) {
    return rows(
        new DeclaredWorkbook(path).header(header).end("Total").skip("(?i)sub-?total").source());
  }

  private List<String> rows(Source.Workbook source) {
    return TableSamples.rows(samples.open(source));
  }

  private void assertRefused(Source.Workbook source, String message) {
    assertThatThrownBy(() -> samples.open(source))
        .isInstanceOf(TableException.class)
        .hasMessage(message);
  }

  private void write(String name, Consumer<XSSFWorkbook> content) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      content.accept(workbook);
      workbook.write(bytes);
      samples.file(name, bytes.toByteArray());
    }
  }

  private static void row(XSSFSheet sheet, int number, Object... values) {
    XSSFRow row = sheet.createRow(number - 1);
    for (int column = 0; column < values.length; column++) {
      if (values[column] == null) {
        continue;
      }
      XSSFCell cell = row.createCell(column);
      if (values[column] instanceof Number amount) {
        cell.setCellValue(amount.doubleValue());
      } else if (values[column] instanceof FormulaError error) {
        cell.setCellErrorValue(error.getCode());
      } else {
        cell.setCellValue(values[column].toString());
      }
    }
  }
}

package dev.plumbline.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookAuditTests {

  @Test
  void aSoundBudgetHasNoFindings() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "Cost centre", "Q1", "Q2", "Year");
                  row(sheet, 2, "4100", 10.5, 20, "=B2+C2");
                  row(sheet, 3, "4200", 1, 2, "=B3+C3");
                  row(sheet, 4, "4300", 0.1, 0.2, "=B4+C4");
                  row(sheet, 5, "Total", "=SUM(B2:B4)", "=SUM(C2:C4)", "=SUM(D2:D4)");
                }))
        .isEmpty();
  }

  @Test
  void errorsAreFoundWithTheirFormula() throws IOException {
    assertThat(audit(sheet -> row(sheet, 3, "Share", 0, "=1/B3", "=NA()")))
        .extracting(CellFinding::issue, CellFinding::cell, CellFinding::label, CellFinding::detail)
        .containsExactly(
            tuple(Issue.ERROR_CELL, "C3", "Share", "#DIV/0! =1/B3"),
            tuple(Issue.ERROR_CELL, "D3", "Share", "#N/A =NA()"));
  }

  @Test
  void amountsThatAreTextsAreFoundAndCodesAreNot() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "Code", "Amount", "2026");
                  row(sheet, 2, "4100", 12, 1);
                  row(sheet, 3, "4200", "13", 2);
                  row(sheet, 4, "4300", "€ 1.234,50", 3);
                  row(sheet, 5, "4400", "n/a", 4);
                }))
        .extracting(CellFinding::issue, CellFinding::cell, CellFinding::detail)
        .containsExactly(
            tuple(Issue.TEXT_NUMBER, "B3", "13"), tuple(Issue.TEXT_NUMBER, "B4", "€ 1.234,50"));
  }

  @Test
  void moneyThatIsNotShownIsAddedUp() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "Agency", 100, 7);
                  row(sheet, 2, "Reserve", 50000.25, 8);
                  row(sheet, 3, "Media", 300, 9);
                  sheet.getRow(1).setZeroHeight(true);
                  sheet.setColumnHidden(2, true);
                  sheet.setColumnHidden(9, true);
                }))
        .extracting(CellFinding::issue, CellFinding::cell, CellFinding::label, CellFinding::found)
        .containsExactly(
            tuple(Issue.HIDDEN_MONEY, "C1", "Agency", amount("24")),
            tuple(Issue.HIDDEN_MONEY, "B2", "Reserve", amount("50008.25")));
  }

  @Test
  void aHiddenSheetWithMoneyIsFoundOnce() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      row(workbook.createSheet("Plan"), 1, "Media", 1);
      row(workbook.createSheet("Old"), 2, "Media", 40, 2);
      workbook.setSheetHidden(1, true);

      assertThat(WorkbookAudit.of(workbook))
          .extracting(CellFinding::issue, CellFinding::sheet, CellFinding::cell, CellFinding::found)
          .containsExactly(tuple(Issue.HIDDEN_MONEY, "Old", "B2", amount("42")));
    }
  }

  @Test
  void aConstantAmongFormulasIsFoundWithWhatTheyWouldGive() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "Media", 1, 2, "=B1+C1");
                  row(sheet, 2, "Agency", 10, 20, 35);
                  row(sheet, 3, "Events", 5, 6, "=B3+C3");
                }))
        .extracting(
            CellFinding::issue,
            CellFinding::cell,
            CellFinding::found,
            CellFinding::expected,
            CellFinding::detail)
        .containsExactly(
            tuple(Issue.OVERWRITTEN_FORMULA, "D2", amount("35"), amount("30"), "=B2+C2"));
  }

  @Test
  void whatLiesBetweenSubtotalsIsNoConstantAmongFormulas() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "a", 1);
                  row(sheet, 2, "b", 2);
                  row(sheet, 3, "Subtotal", "=SUM(B1:B2)");
                  row(sheet, 4, "c", 3);
                  row(sheet, 5, "d", 4);
                  row(sheet, 6, "Subtotal", "=SUM(B4:B5)");
                  row(sheet, 7, "Total", "=B3+B6");
                }))
        .isEmpty();
  }

  @Test
  void volatileFunctionsAreFoundAndWhatDependsOnThemIsNotCalledStale() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "Today", "=TODAY()");
                  row(sheet, 2, "Tomorrow", "=B1+1");
                  cell(sheet, "B1").setCellValue(45727);
                  cell(sheet, "B2").setCellValue(45728);
                }))
        .extracting(CellFinding::issue, CellFinding::cell)
        .containsExactly(tuple(Issue.VOLATILE_FUNCTION, "B1"));
  }

  @Test
  void aTotalThatIsNotTheSumOfItsRowsIsFound() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "Country", "Plan", "Spent");
                  row(sheet, 2, "Netherlands", 100, 5);
                  row(sheet, 3, "Belgium", 200, 6);
                  row(sheet, 4, "Totaal Benelux", "=SUM(B2:B2)", 11);
                  row(sheet, 5, "Spain", 30, 1);
                  row(sheet, 6, "Portugal", 20, 1);
                  row(sheet, 7, "Total Iberia", 55, 2);
                }))
        .extracting(
            CellFinding::issue, CellFinding::cell, CellFinding::found, CellFinding::expected)
        .containsExactly(
            tuple(Issue.TOTAL_DIFFERS, "B4", amount("100"), amount("300")),
            tuple(Issue.TOTAL_DIFFERS, "B7", amount("55"), amount("50")));
  }

  @Test
  void ratiosThatWereAddedUpAreRecomputedFromTheirSums() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "Spend", 100, 300, 0, "=SUM(B1:D1)");
                  row(sheet, 2, "Revenue", 1000, 900, 0, "=SUM(B2:D2)");
                  row(sheet, 3, "ROAS", "=B2/B1", "=C2/C1", "=IFERROR(D2/D1,0)", "=SUM(B3:D3)");
                  row(sheet, 4, "Mean", "", "", "", "=AVERAGE(B3:D3)");
                  row(sheet, 5, "Right", "", "", "", "=E2/E1");
                }))
        .extracting(
            CellFinding::issue, CellFinding::cell, CellFinding::found, CellFinding::expected)
        .containsExactly(
            tuple(Issue.RATIO_AGGREGATED, "E3", amount("13"), amount("4.75")),
            tuple(Issue.RATIO_AGGREGATED, "E4", amount("4.3333333333"), amount("4.75")));
  }

  @Test
  void aCostPerPurchaseThatDividesByAdvertisementsIsFound() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "No of orders", 173);
                  row(sheet, 2, "No of ads", 54);
                  row(sheet, 3, "Spend", 45877);
                  row(sheet, 4, "Cost per purchase", "=B3/B2");
                  row(sheet, 5, "Cost per ad", "=B3/B2");
                  row(sheet, 6, "Cost per order", "=B3/B1");
                }))
        .extracting(
            CellFinding::issue, CellFinding::cell, CellFinding::found, CellFinding::expected)
        .containsExactly(
            tuple(Issue.RATIO_MISNAMED, "B4", amount("849.5740740741"), amount("265.1849710983")));
  }

  @Test
  void aFormulaUnlikeItsNeighboursIsFoundAndARecurringOneIsNot() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "a", 1, 2, 3, "=SUM(B1:D1)");
                  row(sheet, 2, "b", 4, 5, 6, "=SUM(B2:D2)");
                  row(sheet, 3, "c", 7, 8, 9, "=SUM(C3:D3)");
                  row(sheet, 4, "d", 1, 1, 1, "=SUM(B4:D4)");
                  row(sheet, 5, "e", 1, 1, 1, "=SUM(B5:D5)+7");
                  row(sheet, 6, "share", 1, 1, 1, "=E5/E4");
                }))
        .extracting(
            CellFinding::issue, CellFinding::cell, CellFinding::found, CellFinding::expected)
        .containsExactly(
            tuple(Issue.INCONSISTENT_FORMULA, "E3", amount("17"), amount("24")),
            tuple(Issue.INCONSISTENT_FORMULA, "E5", amount("10"), amount("3")));
  }

  @Test
  void aCurrencyUnlikeTheOthersIsFound() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "a", 1);
                  row(sheet, 2, "b", 2);
                  row(sheet, 3, "c", 3);
                  row(sheet, 4, "d", 4);
                  format(sheet, "B1", "#,##0.00 \"€\"");
                  format(sheet, "B2", "[$€-413] #,##0.00;[Red]-[$€-413] #,##0.00");
                  format(sheet, "B3", "[$$-409]#,##0.00");
                }))
        .extracting(CellFinding::issue, CellFinding::cell, CellFinding::detail)
        .containsExactly(tuple(Issue.MIXED_CURRENCY, "B3", "$ among €"));
  }

  @Test
  void aDateWrittenUnlikeTheOthersIsFound() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "a", LocalDate.of(2026, 3, 4));
                  row(sheet, 2, "b", LocalDate.of(2026, 3, 4));
                  row(sheet, 3, "c", LocalDate.of(2026, 3, 4));
                  row(sheet, 4, "d", "04/03/2026");
                  format(sheet, "B1", "dd-mm-yyyy");
                  format(sheet, "B2", "d/m/yy hh:mm");
                  format(sheet, "B3", "m/d/yyyy");
                }))
        .extracting(CellFinding::issue, CellFinding::cell, CellFinding::detail)
        .containsExactly(
            tuple(Issue.MIXED_DATE_FORMAT, "B3", "mdy among dmy"),
            tuple(Issue.MIXED_DATE_FORMAT, "B4", "text among dmy"));
  }

  @Test
  void aSheetThatRepeatsAnotherIsFound() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (String name : List.of("May", "June", "May (2)")) {
        XSSFSheet sheet = workbook.createSheet(name);
        row(sheet, 1, "Media", name.equals("June") ? 2 : 1);
        row(sheet, 2, "Agency", 2);
      }
      assertThat(WorkbookAudit.of(workbook))
          .extracting(CellFinding::issue, CellFinding::sheet, CellFinding::detail)
          .containsExactly(tuple(Issue.DUPLICATE_SHEET, "May (2)", "as May"));
    }
  }

  @Test
  void aValueThatItsFormulaDoesNotGiveIsFound() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "a", 1, 2, "=B1+C1");
                  cell(sheet, "D1").setCellValue(4);
                }))
        .extracting(
            CellFinding::issue, CellFinding::cell, CellFinding::found, CellFinding::expected)
        .containsExactly(tuple(Issue.STALE_VALUE, "D1", amount("4"), amount("3")));
  }

  @Test
  void cellsThatDependOnThemselvesEndTheAuditNot() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "a", "=C1/2", "=SUM(B1:B1)");
                  row(sheet, 2, "b", "=B2+B2");
                }))
        .extracting(CellFinding::issue)
        .doesNotContain(Issue.RATIO_AGGREGATED);
  }

  @Test
  void codesAndChaptersAreNoAmounts() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "Chapter", "Place", "Kostenstelle", "Top", "Betrag");
                  row(sheet, 2, "1.1", "NLD 4100", 4100, "TOP 10", 1);
                  row(sheet, 3, "1.2", "BEL 4200", "4200", "ALL 12", 2);
                  row(sheet, 4, "1.10", "EUR 12,50", "4300", "a", "NLD 3");
                }))
        .extracting(CellFinding::issue, CellFinding::cell, CellFinding::detail)
        .containsExactly(tuple(Issue.TEXT_NUMBER, "B4", "EUR 12,50"));
  }

  @Test
  void totalsOnTopAndToTheLeftAreRight() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "Land", "Summe", "Jan", "Feb");
                  row(sheet, 2, "Gesamt", "=SUM(B3,B6)", "=SUM(C3,C6)", "=SUM(D3,D6)");
                  row(sheet, 3, "Summe Nord", "=SUM(B4:B5)", "=SUM(C4:C5)", "=SUM(D4:D5)");
                  row(sheet, 4, "GB", "=C4+D4", 30, 1);
                  row(sheet, 5, "SE", "=C5+D5", 40, 2);
                  row(sheet, 6, "Summe Süd", "=SUM(B7:B8)", "=SUM(C7:C8)", "=SUM(D7:D8)");
                  row(sheet, 7, "ES", "=C7+D7", 5, 3);
                  row(sheet, 8, "IT", "=C8+D8", 6, 4);
                  sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
                }))
        .isEmpty();
  }

  @Test
  void sharesOfOneWholeAndConvertedAmountsMayBeAddedUp() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "Pays", "Montant", "Cours", "EUR", "Part");
                  row(sheet, 2, "GB", 200, 0.8, "=B2/C2", "=D2/D$5");
                  row(sheet, 3, "SE", 1000, 11, "=B3/C3", "=D3/D$5");
                  row(sheet, 4, "CH", 90, 0.9, "=B4/C4", "=D4/D$5");
                  row(sheet, 5, "Total", "", "", "=SUM(D2:D4)", "=SUM(E2:E4)");
                  row(sheet, 6, "Moyenne", "", "", "", "=AVERAGE(E2:E4)");
                  sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
                }))
        .isEmpty();
  }

  @Test
  void sumsOfWholeColumnsAndOfOtherSheetsAreRight() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (String name : List.of("Jan", "Feb", "Mar", "Apr")) {
        XSSFSheet sheet = workbook.createSheet(name);
        row(sheet, 1, "Kostenplaats", "Gepland", "Besteed");
        row(sheet, 2, "4100", 1 + sheet.getWorkbook().getSheetIndex(sheet), 2);
        row(sheet, 3, "4200", 3, 4);
      }
      XSSFSheet sum = workbook.createSheet("Totaal");
      row(sum, 1, "Maand", "Gepland", "Besteed", "Verschil");
      int number = 2;
      for (String name : List.of("Jan", "Feb", "Mar", "Apr")) {
        row(
            sum,
            number,
            name,
            "=SUM(" + name + "!B:B)",
            "=SUM(" + name + "!C:C)",
            "=B%d-C%d".formatted(number, number));
        number++;
      }
      row(sum, 6, "Totaal", "=SUM(B2:B5)", "=SUM(C2:C5)", "=SUM(D2:D5)");

      assertThat(WorkbookAudit.of(workbook)).isEmpty();
    }
  }

  @Test
  void aTotalOfTheLastRowsMayLeaveOutOthers() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "Fairs", 10);
                  row(sheet, 2, "Search", 20);
                  row(sheet, 3, "Social", 30);
                  row(sheet, 4, "Total digital", "=SUM(B2:B3)");
                  row(sheet, 5, "Total orders", 4);
                }))
        .isEmpty();
  }

  @Test
  void rowsInTheirOwnCurrencyAndTablesWithDatesOfTheirOwnAreNotMixed() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "NL", "EUR", 1);
                  row(sheet, 2, "GB", "GBP", 2);
                  format(sheet, "C1", "#,##0 \"€\"");
                  format(sheet, "C2", "[$£-809]#,##0");
                  row(sheet, 4, "Date", "Start");
                  row(sheet, 5, "a", LocalDate.of(2026, 3, 4));
                  row(sheet, 8, "Date", "End");
                  row(sheet, 9, "b", LocalDate.of(2026, 3, 4));
                  format(sheet, "B5", "dd-mm-yyyy");
                  format(sheet, "B9", "yyyy-mm-dd");
                }))
        .isEmpty();
  }

  @Test
  void formsThatAreStillToBeFilledInAreNoDuplicates() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (String name : List.of("Jul", "Aug")) {
        XSSFSheet sheet = workbook.createSheet(name);
        row(sheet, 1, "Cost centre", "Planned");
        row(sheet, 2, "4100", 0);
        row(sheet, 3, "Total", "=SUM(B2:B2)");
      }
      assertThat(WorkbookAudit.of(workbook)).isEmpty();
    }
  }

  @Test
  void formulasThatWereSavedWithoutAValueAreFoundWithTheirValue() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "a", 1);
                  row(sheet, 2, "b", 2);
                  row(sheet, 3, "Total");
                  sheet.getRow(2).createCell(1).getCTCell().addNewF().setStringValue("SUM(B1:B2)");
                  row(sheet, 4, "Share");
                  sheet.getRow(3).createCell(1).getCTCell().addNewF().setStringValue("B1/0");
                }))
        .extracting(
            CellFinding::issue, CellFinding::cell, CellFinding::found, CellFinding::expected)
        .containsExactly(
            tuple(Issue.STALE_VALUE, "B3", Optional.empty(), amount("3")),
            tuple(Issue.ERROR_CELL, "B4", Optional.empty(), Optional.empty()),
            tuple(Issue.STALE_VALUE, "B4", Optional.empty(), Optional.empty()));
  }

  @Test
  void anEmptyValueIsNone() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "a", 1, 2);
                  XSSFCell sum = sheet.getRow(0).createCell(3);
                  sum.getCTCell().addNewF().setStringValue("B1+C1");
                  sum.getCTCell().setV("");
                }))
        .extracting(CellFinding::issue, CellFinding::cell, CellFinding::expected)
        .containsExactly(tuple(Issue.STALE_VALUE, "D1", amount("3")));
  }

  @Test
  void everyFormulaOfALargeSheetIsComputed() throws IOException {
    int rows = 5_000;
    assertThat(
            audit(
                sheet -> {
                  for (int number = 1; number <= rows; number++) {
                    row(sheet, number, number);
                    formula(sheet, "B" + number, "SUM(A:A)*A" + number, 12_502_500.0 * number);
                    double soFar = number * (number + 1.0) / 2;
                    formula(sheet, "C" + number, "SUM(A$1:A%d)".formatted(number), soFar);
                  }
                  cell(sheet, "B5000").setCellValue(7);
                  cell(sheet, "C4999").setCellValue(7);
                }))
        .extracting(CellFinding::issue, CellFinding::cell, CellFinding::expected)
        .containsExactly(
            tuple(Issue.STALE_VALUE, "C4999", amount("12497500")),
            tuple(Issue.STALE_VALUE, "B5000", amount("62512500000")));
  }

  @Test
  void sumsOfAnyPartOfASheetAreThoseOfItsCells() throws IOException {
    Random random = new Random(7);
    assertThat(
            audit(
                sheet -> {
                  for (int number = 1; number <= 9_000; number++) {
                    row(sheet, number, number, 2 * number);
                  }
                  for (int row = 1; row <= 200; row++) {
                    long first = 1 + random.nextInt(8_000);
                    long last = first + random.nextInt(1_000);
                    double sum = 3 * (last * (last + 1) - first * (first - 1)) / 2.0;
                    String area = "A%d:B%d".formatted(first, last);
                    formula(sheet, "D" + row, "IF(A1=1,SUM(" + area + "),0)", sum);
                    formula(sheet, "F" + row, "MAX(" + area + ")", 2 * last);
                    formula(sheet, "H" + row, "MIN(" + area + ")-MIN(Q1:R5000)", first);
                    formula(
                        sheet,
                        "J" + row,
                        "AVERAGE(A%d:A%d)".formatted(first, last),
                        (first + last) / 2.0);
                  }
                }))
        .isEmpty();
  }

  @Test
  void aTotalMayAddUpTheLastOfTheTotalsBeforeIt() throws IOException {
    assertThat(
            audit(
                sheet -> {
                  row(sheet, 1, "Media", 10);
                  row(sheet, 2, "Total of Europe", 10);
                  row(sheet, 3, "Media", 20);
                  row(sheet, 4, "Total of Asia", 20);
                  row(sheet, 5, "Media", 30);
                  row(sheet, 6, "Total of Africa", 30);
                  row(sheet, 7, "Total of Asia and Africa", 50);
                  row(sheet, 8, "Freight", 5);
                  row(sheet, 9, "Postage", 1);
                  row(sheet, 10, "Total", 9.02);
                }))
        .extracting(CellFinding::issue, CellFinding::cell, CellFinding::expected)
        .containsExactly(tuple(Issue.TOTAL_DIFFERS, "B10", amount("6")));
  }

  @Test
  void aWorkbookThatReadsTooManyCellsSaysThatNotAllOfItIsComputed() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Budget");
      for (int number = 1; number <= 100; number++) {
        row(sheet, number, "Media", number);
        formula(sheet, "C" + number, "SUMIF(A:A,A%d,B:B)".formatted(number), 1);
      }
      List<CellFinding> findings =
          new FormulaBook(workbook, new ReadingLimit(1_000))
              .grids()
              .flatMap(new StaleValues()::findings)
              .toList();

      assertThat(findings).hasSizeBetween(2, 20);
      assertThat(findings.get(findings.size() - 1).detail())
          .isEqualTo("not all formulas were computed: together they read too many cells");
    }
  }

  private static void formula(XSSFSheet sheet, String address, String formula, double shown) {
    CellAddress at = new CellAddress(address);
    XSSFCell cell = sheet.getRow(at.getRow()).createCell(at.getColumn());
    cell.setCellFormula(formula);
    cell.setCellValue(shown);
  }

  private static List<CellFinding> audit(Consumer<XSSFSheet> cells) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Budget");
      cells.accept(sheet);
      return WorkbookAudit.of(workbook);
    }
  }

  /** Writes a row from column A on; a text that starts with = is a formula, computed at once. */
  private static void row(XSSFSheet sheet, int number, Object... values) {
    XSSFRow row = sheet.createRow(number - 1);
    for (int column = 0; column < values.length; column++) {
      XSSFCell cell = row.createCell(column);
      Object value = values[column];
      if (value instanceof Number amount) {
        cell.setCellValue(amount.doubleValue());
      } else if (value instanceof LocalDate date) {
        cell.setCellValue(date);
      } else if (value.toString().startsWith("=")) {
        cell.setCellFormula(value.toString().substring(1));
        sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
      } else {
        cell.setCellValue(value.toString());
      }
    }
  }

  private static XSSFCell cell(XSSFSheet sheet, String address) {
    CellAddress at = new CellAddress(address);
    return sheet.getRow(at.getRow()).getCell(at.getColumn());
  }

  private static void format(XSSFSheet sheet, String address, String format) {
    CellStyle style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
    cell(sheet, address).setCellStyle(style);
  }

  private static Optional<BigDecimal> amount(String amount) {
    return Optional.of(new BigDecimal(amount));
  }
}

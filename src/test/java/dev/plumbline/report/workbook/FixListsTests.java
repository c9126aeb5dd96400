package dev.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.report.OwnedRuns;
import dev.plumbline.report.workbook.FilledFixList.Filled;
import dev.plumbline.result.Answer;
import dev.plumbline.result.Fingerprint;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook that an owner fills in, and what is read when it comes back. */
class FixListsTests {
  private static final String EMAIL = "1 contact-email";

  @TempDir Path folder;

  @Test
  void everyFindingHasASheetWithItsRowsAndColumnsToAnswerIn() throws IOException {
    try (XSSFWorkbook workbook = open(write(OwnedRuns.withFindings("en"), "crm"))) {
      assertThat(names(workbook))
          .containsExactly(
              "Overview", EMAIL, "2 invoice-opens", "3 contact-phone", "4 contact-phone");
      Sheet email = workbook.getSheet(EMAIL);
      assertThat(texts(email, FixForm.HEADER_ROW))
          .containsExactly(
              "Row",
              "contact_id",
              "email (bad value)",
              "Expected",
              "How to fix it",
              "Status",
              "Accepted until",
              "Comment or reason");
      assertThat(texts(email, FixForm.HEADER_ROW + 1))
          .startsWith(
              "As a whole", "", "", "@Every row follows the rule", "=Mend it in the <CRM>.");
      assertThat(texts(email, FixForm.HEADER_ROW + 2)).startsWith("1.0", "C-1001", "(no value)");
      assertThat(texts(email, FixForm.HEADER_ROW + 3)).startsWith("2.0", "=2+5<b>");
      assertThat(texts(email, 4))
          .startsWith("Found", "4 of 2,000 rows, of which 3 are listed here");
      assertThat(email.getDataValidations()).hasSize(2);
      assertThat(email.getDataValidations().get(0).getValidationConstraint().getFormula1())
          .isEqualTo("'Overview'!$A$11:$A$14");
      assertThat(texts(workbook.getSheet("Overview"), 10)).startsWith("open");
      assertThat(texts(workbook.getSheet("Overview"), 13)).startsWith("question");
      assertThat(texts(workbook.getSheet("Overview"), 16))
          .containsExactly(
              "Sheet",
              "Severity",
              "State",
              "Days open",
              "Rows to mend",
              "Table",
              "What should hold",
              "How to fix it",
              "Reference");
      assertThat(texts(workbook.getSheet("Overview"), 17))
          .containsExactly(
              EMAIL,
              "Critical",
              "Unchanged, overdue",
              "12.0",
              "4.0",
              "contact",
              "The rule of contact-email holds",
              "=Mend it in the <CRM>.",
              Fingerprint.of("contact", "contact-email", List.of()).text());
    }
  }

  @Test
  void whatIsOverdueStandsInTheListOfTheBackupToo() throws IOException {
    try (XSSFWorkbook workbook = open(write(OwnedRuns.withFindings("nl"), "finance"))) {
      assertThat(names(workbook)).containsExactly("Overzicht", EMAIL);
    }
    assertThat(folder.resolve("owners/idle.xlsx")).doesNotExist();
  }

  @Test
  void nothingInItIsAFormula() throws IOException {
    Path file = write(OwnedRuns.withFindings("en"), "crm");
    try (XSSFWorkbook workbook = open(file)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            boolean isRisky =
                cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().matches("(?s)[=+@-].*");
            assertThat(cell.getCellStyle().getQuotePrefixed())
                .as(sheet.getSheetName() + cell.getAddress())
                .isEqualTo(isRisky);
          }
        }
      }
    }
  }

  @Test
  void aRunWritesTheSameBytesTwice() throws IOException {
    byte[] first = Files.readAllBytes(write(OwnedRuns.withFindings("en"), "crm"));
    assertThat(Files.readAllBytes(write(OwnedRuns.withFindings("en"), "crm"))).isEqualTo(first);
  }

  @Test
  void moreFindingsThanAnybodyFillsInAreCountedOnly() throws Exception {
    Path file = write(OwnedRuns.withGroups(251), "crm");
    assertThat(FilledFixList.read(file).findings()).hasSize(250);
    try (XSSFWorkbook workbook = open(file)) {
      Sheet overview = workbook.getSheetAt(0);
      assertThat(texts(overview, overview.getLastRowNum()))
          .containsExactly(
              "4 more findings, less bad than these, stand on the page of the owner alone.");
    }
  }

  @Test
  void anUntouchedListSaysNothing() throws Exception {
    FilledFixList list = FilledFixList.read(write(OwnedRuns.withFindings("en"), "crm"));
    assertThat(list.owner()).isEqualTo("crm");
    assertThat(list.project()).isEqualTo("Weighbridge & Sons <logistics>");
    assertThat(list.asOf()).isEqualTo(OwnedRuns.AS_OF);
    assertThat(list.findings()).hasSize(4);
    assertThat(list.findings()).allMatch(found -> found.whole().isEmpty());
    assertThat(list.findings()).allMatch(found -> found.rows().isEmpty());
  }

  @Test
  void answersAreReadAsTheyWereGiven() throws Exception {
    for (String language : List.of("en", "nl")) {
      boolean english = language.equals("en");
      Path file = write(OwnedRuns.withFindings(language), "crm");
      FilledIn.fill(
          file,
          workbook -> {
            FilledIn.answer(
                sheet(workbook, 1), 0, english ? "Accepted" : "geaccepteerd", "2026-12-31", "Old");
            FilledIn.answer(
                sheet(workbook, 1), 2, english ? "fixed" : "hersteld", null, " two\nlines ");
            FilledIn.answer(sheet(workbook, 2), 0, null, null, "Who?");
          });
      FilledFixList list = FilledFixList.read(file);
      Filled email = list.findings().get(0);
      assertThat(email.whole().orElseThrow().answer()).isEqualTo(Answer.ACCEPTED);
      assertThat(email.whole().orElseThrow().until()).contains(LocalDate.parse("2026-12-31"));
      assertThat(email.whole().orElseThrow().text()).contains("Old");
      assertThat(email.rows()).hasSize(1);
      assertThat(email.rows().get(0).row()).isEqualTo("=2+5<b>");
      assertThat(email.rows().get(0).answer()).isEqualTo(Answer.FIXED);
      assertThat(email.rows().get(0).text()).contains("two lines");
      assertThat(list.findings().get(1).whole().orElseThrow().answer()).isEqualTo(Answer.OPEN);
    }
  }

  @Test
  void rowByRowIsAllOnlyWhereEveryRowIsListed() throws Exception {
    Path file = write(OwnedRuns.withFindings("en"), "crm");
    FilledIn.fill(
        file,
        workbook -> {
          for (int row = 1; row <= 3; row++) {
            FilledIn.answer(sheet(workbook, 1), row, "accepted", "2026-12-31", "Old");
          }
          FilledIn.answer(sheet(workbook, 4), 1, "accepted", "2026-12-31", "Old");
          FilledIn.answer(sheet(workbook, 4), 2, "accepted", "2026-11-30", "Older");
        });
    assertThat(FilledFixList.read(file).findings())
        .extracting(Filled::isAcceptedRowByRow)
        .as("three of four rows are listed of the first, and both of the last")
        .containsExactly(false, false, false, true);
  }

  @Test
  void everyFaultIsToldWithItsCellAndRemedy() throws IOException {
    Path file = write(OwnedRuns.withFindings("en"), "crm");
    FilledIn.fill(
        file,
        workbook -> {
          FilledIn.answer(sheet(workbook, 1), 0, "accepted", null, null);
          FilledIn.answer(sheet(workbook, 1), 1, "done", null, null);
          FilledIn.answer(sheet(workbook, 1), 2, "fixed", "2026-12-31", null);
          FilledIn.answer(sheet(workbook, 1), 3, "accepted", "soon", "x".repeat(501));
          sheet(workbook, 2).getRow(FixForm.HEADER_ROW).getCell(3).setCellValue("State");
          sheet(workbook, 3).getRow(FixForm.REFERENCE_ROW).getCell(1).setCellValue("?");
          sheet(workbook, 4).getRow(FixForm.HEADER_ROW + 1).getCell(6).setCellFormula("1+1");
        });
    assertThatThrownBy(() -> FilledFixList.read(file))
        .hasMessage(
            String.join(
                System.lineSeparator(),
                "crm.xlsx, sheet \"1 contact-email\", cell G13: it is accepted without a last day;"
                    + " type the last day",
                "crm.xlsx, sheet \"1 contact-email\", cell H13: it is accepted without a reason; say"
                    + " in a few words why",
                "crm.xlsx, sheet \"1 contact-email\", cell F14: no word of the list is chosen;"
                    + " choose one of open, fixed, accepted, question",
                "crm.xlsx, sheet \"1 contact-email\", cell F15: there is a last day, and it is not"
                    + " accepted; choose \"accepted\", or clear the day",
                "crm.xlsx, sheet \"1 contact-email\", cell G16: there is no date; type a date such"
                    + " as 2026-12-31",
                "crm.xlsx, sheet \"1 contact-email\", cell H16: the text is too long; write at most"
                    + " 500 characters",
                "crm.xlsx, sheet \"2 invoice-opens\", cell D12: the columns of the list were"
                    + " changed: here must stand \"Status\"; put the columns back as the run wrote"
                    + " them, with none to the right of \"Comment or reason\"",
                "crm.xlsx, sheet \"3 contact-phone\", cell B10: there is no reference of a finding;"
                    + " take this sheet anew from the list that the run wrote, or delete it",
                "crm.xlsx, sheet \"4 contact-phone\", cell G13: there is a formula; type the answer"
                    + " itself"));
  }

  @Test
  void whatIsNoFixListIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.xlsx"), "id,name");
    assertThatThrownBy(() -> FilledFixList.read(text))
        .hasMessageStartingWith("text.xlsx: cannot be read as an Excel workbook (")
        .hasMessageEndingWith("; name a file that is there, saved as .xlsx and without a password");
    Path foreign = folder.resolve("foreign.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("Costs").createRow(0).createCell(0).setCellValue("Cost");
      FilledIn.save(workbook, foreign);
    }
    assertThatThrownBy(() -> FilledFixList.read(foreign))
        .hasMessage(
            "foreign.xlsx, sheet \"Costs\", cell A3: this is no fix list; feed back a workbook of"
                + " the folder owners/ of a site");
    Path newer = write(OwnedRuns.withFindings("en"), "crm");
    FilledIn.fill(
        newer,
        workbook ->
            workbook
                .getSheetAt(0)
                .getRow(FixForm.MARK_ROW)
                .getCell(0)
                .setCellValue("Plumbline fix list 2 | en | 2026-06-30 | demo | crm | P"));
    assertThatThrownBy(() -> FilledFixList.read(newer))
        .hasMessageContaining("cell A3: the list is of another version");
  }

  @Test
  void aSheetThatStandsThereTwiceIsRefused() throws IOException {
    Path file = write(OwnedRuns.withFindings("en"), "crm");
    FilledIn.fill(file, workbook -> workbook.cloneSheet(1));
    assertThatThrownBy(() -> FilledFixList.read(file))
        .hasMessageContaining("the finding stands on sheet \"1 contact-email\" as well");
  }

  private Path write(RunResult run, String owner) throws IOException {
    new FixLists().write(run, folder);
    return folder.resolve("owners").resolve(owner + ".xlsx");
  }

  private static Sheet sheet(XSSFWorkbook workbook, int number) {
    return workbook.getSheetAt(number);
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static List<String> names(XSSFWorkbook workbook) {
    List<String> names = new ArrayList<>();
    workbook.forEach(sheet -> names.add(sheet.getSheetName()));
    return names;
  }

  private static List<String> texts(Sheet sheet, int row) {
    List<String> texts = new ArrayList<>();
    sheet.getRow(row).forEach(cell -> texts.add(cell.toString()));
    return texts;
  }
}

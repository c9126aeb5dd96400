package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows for people to work on, which are on no page. */
class HandoverTests {
  private static final String ASKED = "--with-personal-data";

  /** The first row below the headers. */
  private static final int FIRST = 4;

  @TempDir Path project;
  private SmallProject small;

  @BeforeEach
  void writeAProject() throws IOException {
    small = SmallProject.in(project);
    small.file(
        "lead.csv",
        """
        id,owner,mail,score,note,token
        1,Ann/NL,one@example.com,5,Malaria,
        2,Ann/NL,=1+2@example.com,7,Malaria,
        3,ann/nl,+31612345678,3,Malaria,
        4,,four@example.com,1,Malaria,
        5,Bob,five@example.com,,Malaria,
        6,gone,six@example.com,9,Malaria,
        """);
    small.file(
        "checks/lead.yml",
        """
        table: lead
        description: Leads.
        source: {format: csv, path: lead.csv}
        columns:
          id: {type: integer, class: public}
          owner: {class: internal}
          mail: {class: personal}
          score: {type: integer, class: internal}
          note: {class: sensitive}
          token: {class: secret}
        """);
    small.file("reports/rollups/total.sql", "SELECT COUNT(*) AS leads FROM lead");
    small.file("reports/rollups/routed.sql", "SELECT * FROM lead WHERE id < 6 ORDER BY id");
    small.file(
        "reports/rollups/lost.sql", "SELECT id, mail, '-nobody' AS why FROM lead WHERE id = 6");
    report("rejected: lost, labels: {why: Why, mail: Address}");
  }

  @Test
  void eachPersonHasASheetWithColumnsToFillIn() throws IOException {
    assertThat(small.run(ASKED)).isZero();
    assertThat(small.told().toString()).contains("Personal data: " + project.resolve("personal"));
    try (XSSFWorkbook workbook = workbook("personal")) {
      assertThat(sheets(workbook))
          .containsExactly("Summary", "Ann NL", "Bob", "Nobody", "ann nl 2", "Rejected");
      assertThat(table(workbook.getSheet("Ann NL")))
          .containsExactly(
              List.of("Id", "Owner", "Address", "Score", "Status", "Remarks"),
              List.of("1", "Ann/NL", "one@example.com", "5", "", ""),
              List.of("2", "Ann/NL", "=1+2@example.com", "7", "", ""));
      assertThat(table(workbook.getSheet("Nobody")))
          .contains(List.of("4", "", "four@example.com", "1", "", ""));
      assertThat(table(workbook.getSheet("Rejected")))
          .containsExactly(
              List.of("Id", "Address", "Why"), List.of("6", "six@example.com", "-nobody"));
      XSSFDataValidation choice = workbook.getSheet("Ann NL").getDataValidations().get(0);
      assertThat(choice.getRegions().getCellRangeAddress(0).formatAsString()).isEqualTo("E5:E6");
      assertThat(choice.getValidationConstraint().getFormula1()).isEqualTo("'Summary'!$A$6:$A$7");
      assertThat(texts(workbook.getSheet("Summary")))
          .containsSubsequence("What to choose under Status", "Accepted", "Rejected, late");
      assertThat(workbook.getSheet("Summary").getRow(5).getCell(0).getStringCellValue())
          .isEqualTo("Accepted");
    }
  }

  @Test
  void whatSomebodyTypedIsNeverAFormula() throws IOException {
    small.run(ASKED);
    try (XSSFWorkbook workbook = workbook("personal")) {
      for (var cell :
          List.of(
              workbook.getSheet("Ann NL").getRow(FIRST + 1).getCell(2),
              workbook.getSheet("ann nl 2").getRow(FIRST).getCell(2),
              workbook.getSheet("Rejected").getRow(FIRST).getCell(2))) {
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
      }
    }
  }

  @Test
  void whatMustNotBeShownIsHandedOverToNobody() throws IOException {
    small.run(ASKED);
    try (XSSFWorkbook workbook = workbook("personal")) {
      workbook
          .sheetIterator()
          .forEachRemaining(
              sheet -> assertThat(texts((XSSFSheet) sheet)).doesNotContain("Malaria"));
    }
    report("columns: [id, note, token, what], sheet_by: id");
    assertThat(small.run(ASKED)).isEqualTo(2);
    assertThat(small.told().toString())
        .contains(
            "reports/leads.yml:6: column `note` of view `routed` is sensitive; leave it out:"
                + " sensitive and secret columns are handed over to nobody",
            "column `token` of view `routed` is secret",
            "reports/leads.yml:6: view `routed` has no column `what`; name one of id, owner, mail,"
                + " score, note, token");
  }

  @Test
  void nothingIsWrittenThatNobodyAskedFor() throws IOException {
    small.file("reports/rollups/routed.sql", "SELECT *, RAISE_ERROR(mail) AS x FROM lead");
    assertThat(small.run()).isZero();
    assertThat(project.resolve("personal")).doesNotExist();
    assertThat(small.run(ASKED)).isNotZero();
    assertThat(small.told().toString())
        .contains("View routed, which report leads hands over, could not be read")
        .doesNotContain("one@example.com");
    assertThat(project.resolve("personal/leads.xlsx")).doesNotExist();
  }

  @Test
  void noPersonIsPublished() throws IOException {
    small.run(ASKED);
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean isSource = file.getParent().equals(project);
        if (!isSource && !file.startsWith(project.resolve("personal"))) {
          assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
              .doesNotContain("one@example", "31612345678", "six@example");
        }
      }
    }
    assertThat(small.told().toString()).doesNotContain("example.com");
    assertThat(small.run(ASKED, project.resolve("public/people").toString())).isEqualTo(2);
    assertThat(small.told().toString())
        .contains(
            "reports/leads.yml:6: what is handed over and the site would share a folder; keep"
                + " --with-personal-data and --out apart, so that no person is published");
    assertThat(small.run(ASKED, "--out", project.resolve("personal/site").toString())).isEqualTo(2);
    Files.createSymbolicLink(project.resolve("link"), project.resolve("public"));
    assertThat(small.run(ASKED + "=" + project.resolve("link/in"))).isEqualTo(2);
  }

  @Test
  void theSameRunGivesTheSameBytesForItsUserAlone() throws IOException {
    small.run(ASKED);
    byte[] first = Files.readAllBytes(project.resolve("personal/leads.xlsx"));
    small.run(ASKED + "=" + project.resolve("apart"));
    Path again = project.resolve("apart/leads.xlsx");
    assertThat(Files.readAllBytes(again)).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again.getParent())))
        .isEqualTo("rwx------");
    assertThat(project.resolve("apart/.gitignore")).hasContent("*");
  }

  @Test
  void manyRowsAreAllThere() throws IOException {
    small.file(
        "reports/rollups/routed.sql",
        "SELECT /*+ COALESCE(1) */ id, IF(id % 2 = 0, 'even', 'odd') AS owner, 'x' AS mail FROM"
            + " RANGE(12000) ORDER BY id");
    report("rejected: lost");
    assertThat(small.run(ASKED)).isZero();
    try (XSSFWorkbook workbook = workbook("personal")) {
      assertThat(workbook.getSheet("odd").getLastRowNum()).isEqualTo(FIRST + 5999);
      assertThat(workbook.getSheet("odd").getDataValidations()).hasSize(1);
    }
    small.file("reports/rollups/routed.sql", "SELECT id, 'x' AS owner FROM RANGE(100001)");
    assertThat(small.run(ASKED)).isNotZero();
    assertThat(small.told().toString())
        .contains("Report leads hands over more than 100000 rows of view routed");
  }

  private void report(String more) throws IOException {
    String sheetBy = more.contains("sheet_by") ? "" : "sheet_by: owner, ";
    small.file(
        "reports/leads.yml",
        """
        report: leads
        title: Leads
        question: Who is to be called?
        sections:
          - text: They are in a workbook.
        handover: {from: routed, %sstatus: [Accepted, "Rejected, late"], %s}
        """
            .formatted(sheetBy, more));
  }

  private XSSFWorkbook workbook(String folder) throws IOException {
    return new XSSFWorkbook(Files.newInputStream(project.resolve(folder + "/leads.xlsx")));
  }

  private static List<String> sheets(XSSFWorkbook workbook) {
    List<String> names = new ArrayList<>();
    workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
    return names;
  }

  /** Headers and rows, as a reader sees them. */
  private static List<List<String>> table(XSSFSheet sheet) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .filter(row -> row.getRowNum() >= FIRST - 1)
        .map(HandoverTests::texts)
        .toList();
  }

  private static List<String> texts(XSSFSheet sheet) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .flatMap(row -> texts(row).stream())
        .toList();
  }

  private static List<String> texts(Row row) {
    DataFormatter formatter = new DataFormatter();
    return StreamSupport.stream(row.spliterator(), false).map(formatter::formatCellValue).toList();
  }
}

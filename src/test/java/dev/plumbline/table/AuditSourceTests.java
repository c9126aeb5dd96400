package dev.plumbline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.project.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditSourceTests {
  private static final Path PUBLIC = Path.of("xlsx_budget", "Marketing Budget.xlsx");

  @TempDir Path folder;
  private TableSamples samples;

  @BeforeEach
  void prepare() {
    samples =
        new TableSamples(folder)
            .column("saved_at", "timestamp")
            .column("found", "decimal(28,10)")
            .column("expected", "decimal(28,10)");
  }

  @Test
  void everyWorkbookHasARowThatSaysWhenItWasSavedAndOneForEachFinding() throws IOException {
    samples.file("countries/nl.xlsx", workbook(XSSFWorkbookType.XLSX, "NL", "1/0"));
    samples.file("countries/be.xlsx", workbook(XSSFWorkbookType.XLSX, "BE", "1/1"));

    OpenedTable table = samples.open(audit("countries/*.xlsx"));

    assertThat(TableSamples.rows(table))
        .containsExactlyInAnyOrder(
            "countries/be.xlsx|2026-05-31 10:00:00.0|·|·|countries/be.xlsx|SAVED|·|·|·|·",
            "countries/nl.xlsx|2026-05-31 10:00:00.0|·|·|countries/nl.xlsx|SAVED|·|·|·|·",
            "countries/nl.xlsx|2026-05-31 10:00:00.0|NL|B1|countries/nl.xlsx!NL!B1|ERROR_CELL|Media|·|·"
                + "|#DIV/0! =1/0");
    assertThat(TableSamples.faults(table)).isEmpty();
  }

  @Test
  void whatIsNoPlainWorkbookIsRefusedWithARemedy() throws IOException {
    samples.file("macros.xlsx", workbook(XSSFWorkbookType.XLSM, "NL", "1/1"));
    samples.file("project.xlsx", Workbooks.withPart("xl/vbaProject.bin"));
    samples.file("locked.xlsx", Workbooks.encrypted());
    samples.file("cut.xlsx", Workbooks.cut());
    samples.file("large.xlsx", Workbooks.noise(51));
    samples.file("bomb.xlsx", Workbooks.zeros(40));

    assertRefused(
        "macros.xlsx",
        "macros.xlsx holds macros, which are never run: save it as XLSX, without them.");
    assertRefused(
        "project.xlsx",
        "project.xlsx holds macros, which are never run: save it as XLSX, without them.");
    assertRefused("locked.xlsx", "locked.xlsx is protected by a password: save it without.");
    assertRefused(
        "cut.xlsx",
        "cut.xlsx cannot be read: it is damaged, or access is denied; deliver it again.");
    assertRefused(
        "large.xlsx", "large.xlsx holds more than 50 MB: deliver it in parts, or as CSV.");
    assertRefused(
        "bomb.xlsx",
        "bomb.xlsx unpacks to more than a hundred times its size, and is not read: save it anew"
            + " from the program that made it.");
  }

  @Test
  void aPublicBudgetGivesTheKnownMistakes() throws IOException {
    Path data = Path.of(System.getProperty("plumbline.data", ""), PUBLIC.toString());
    assumeTrue(
        Files.isRegularFile(data),
        "no external data: set the system property plumbline.data to their folder");
    samples.file("budget.xlsx", Files.readAllBytes(data));

    Dataset<Row> findings = samples.open(audit("budget.xlsx")).rows();

    assertThat(findings.where("issue = 'ERROR_CELL'").count()).isEqualTo(156);
    assertThat(texts(findings, "issue = 'VOLATILE_FUNCTION'")).containsExactly("D4|·|·");
    assertThat(texts(findings, "issue = 'RATIO_AGGREGATED' AND cell IN ('AN12', 'AN19')"))
        .containsExactly("AN12|33.797|8.025", "AN19|19.709|3.929");
    assertThat(texts(findings, "issue = 'RATIO_MISNAMED' AND cell = 'F17'"))
        .containsExactly("F17|849.574|265.185");
    assertThat(texts(findings, "issue = 'STALE_VALUE'")).isEmpty();
    assertThat(texts(findings, "issue = 'OVERWRITTEN_FORMULA' AND cell = 'E10'"))
        .containsExactly("E10|39982.000|39982.000");
    assertThat(texts(findings, "issue = 'INCONSISTENT_FORMULA' AND cell = 'AN21'"))
        .containsExactly("AN21|84.000|200.000");
  }

  private static List<String> texts(Dataset<Row> findings, String condition) {
    return findings
        .where(condition)
        .selectExpr(
            "concat_ws('|', cell, coalesce(CAST(found AS DECIMAL(18,3)), '·'), coalesce(CAST(expected AS DECIMAL(18,3)), '·'))")
        .as(org.apache.spark.sql.Encoders.STRING())
        .collectAsList();
  }

  private void assertRefused(String path, String message) {
    assertThatThrownBy(() -> samples.open(audit(path)))
        .isInstanceOf(TableException.class)
        .hasMessage(message);
  }

  private static Source.WorkbookAudit audit(String path) {
    return new Source.WorkbookAudit(path, TableSamples.PLACE);
  }

  private static byte[] workbook(XSSFWorkbookType type, String sheetName, String formula)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(type);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet(sheetName);
      sheet.createRow(0).createCell(0).setCellValue("Media");
      sheet.getRow(0).createCell(1).setCellFormula(formula);
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook
          .getProperties()
          .getCoreProperties()
          .getUnderlyingProperties()
          .setModifiedProperty(
              java.util.Optional.of(Date.from(java.time.Instant.parse("2026-05-31T10:00:00Z"))));
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }
}

package dev.plumbline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.project.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTests {

  @TempDir Path folder;
  private TableSamples samples;

  @BeforeEach
  void prepare() {
    samples = new TableSamples(folder);
  }

  private static Source.Xlsx xlsx(String path) {
    return xlsx(path, Optional.empty(), Locale.ENGLISH);
  }

  private static Source.Xlsx xlsx(String path, Optional<String> sheet, Locale locale) {
    return new Source.Xlsx(path, sheet, 1, List.of("n/a"), locale, TableSamples.PLACE);
  }

  private static byte[] workbook(Consumer<XSSFWorkbook> content) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      content.accept(workbook);
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static Row row(Sheet sheet, int number, Object... values) {
    Row row = sheet.createRow(number - 1);
    for (int i = 0; i < values.length; i++) {
      put(row.createCell(i), values[i]);
    }
    return row;
  }

  private static void put(Cell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(style(cell, "dd/mm/yyyy"));
    } else if (value instanceof LocalDateTime moment) {
      cell.setCellValue(moment);
      cell.setCellStyle(style(cell, "yyyy-mm-dd hh:mm"));
    } else if (value instanceof FormulaError error) {
      cell.setCellErrorValue(error.getCode());
    } else if (value != null) {
      cell.setCellValue(value.toString());
    }
  }

  private static CellStyle style(Cell cell, String format) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
    return style;
  }

  @Test
  void storedValuesAreReadAsTextsInFull() throws IOException {
    samples.file(
        "book.xlsx",
        workbook(
            book -> {
              Sheet sheet = book.createSheet("Data");
              row(sheet, 1, "text", "number", "date", "moment", "truth");
              row(
                  sheet,
                  2,
                  "a",
                  0.1 + 0.2,
                  LocalDate.of(2026, 2, 28),
                  LocalDateTime.of(2026, 2, 28, 13, 45),
                  true);
              row(sheet, 4, "n/a", 12345678901234.0, null, null, false);
              row(sheet, 5, "b", -1.0e-7);
            }));
    OpenedTable table = samples.open(xlsx("book.xlsx"));
    assertThat(table.rows().columns()).containsExactly("text", "number", "date", "moment", "truth");
    assertThat(TableSamples.rows(table))
        .containsExactly(
            "a|0.3|2026-02-28|2026-02-28T13:45:00|true",
            "·|12345678901234|·|·|false",
            "b|-0.0000001|·|·|·");
    assertThat(TableSamples.faults(table)).isEmpty();
  }

  @Test
  void declaredTypesAreGivenWhateverTheLocaleAndTheFormat() throws IOException {
    samples.column("amount", "decimal(10,2)").column("on", "date", "dd-MM-yyyy");
    samples.column("at", "timestamp").column("count", "integer");
    samples.file(
        "book.xlsx",
        workbook(
            book -> {
              Sheet sheet = book.createSheet();
              row(sheet, 1, "amount", "on", "at", "count", "other");
              row(
                  sheet,
                  2,
                  1234.5,
                  LocalDate.of(2026, 2, 28),
                  LocalDateTime.of(2026, 2, 28, 13, 45),
                  3,
                  1.5);
              row(sheet, 3, "1.234,50", "28-02-2026", "2026-02-28", "4", "x");
              row(sheet, 4, 1.005, "x", "y", 4.5);
            }));
    OpenedTable table =
        samples.open(xlsx("book.xlsx", Optional.empty(), Locale.forLanguageTag("nl")));
    assertThat(TableSamples.rows(table))
        .containsExactly(
            "1234.50|2026-02-28|2026-02-28 13:45:00.0|3|1.5",
            "1234.50|2026-02-28|2026-02-28 00:00:00.0|4|x",
            "·|·|·|·|·");
    assertThat(TableSamples.faults(table))
        .containsExactly(
            "book.xlsx:4 bad_number amount: 1,005",
            "book.xlsx:4 bad_date on: x",
            "book.xlsx:4 bad_timestamp at: y",
            "book.xlsx:4 bad_number count: 4,5");
  }

  @Test
  void aFailedFormulaAndAValueBesideTheTableAreFaults() throws IOException {
    samples.file(
        "book.xlsx",
        workbook(
            book -> {
              Sheet sheet = book.createSheet();
              row(sheet, 1, "id", "rate");
              row(sheet, 2, 1, FormulaError.DIV0);
              row(sheet, 3, 2, 0.5, "stray");
            }));
    OpenedTable table = samples.open(xlsx("book.xlsx"));
    assertThat(TableSamples.rows(table)).containsExactly("1|·", "2|0.5");
    assertThat(TableSamples.faults(table))
        .containsExactly(
            "book.xlsx:2 error_cell rate: #DIV/0!", "book.xlsx:3 column_count null: stray");
  }

  @Test
  void theSheetAndTheRowOfTheHeaderAreFound() throws IOException {
    samples.file(
        "book.xlsx",
        workbook(
            book -> {
              row(book.createSheet("Cover"), 1, "Budget 2026");
              Sheet sheet = book.createSheet("Data");
              row(sheet, 1, "Budget 2026");
              row(sheet, 3, "id", "name");
              row(sheet, 4, 1, "a");
            }));
    Source.Xlsx source =
        new Source.Xlsx(
            "book.xlsx", Optional.of("data"), 3, List.of(), Locale.ENGLISH, TableSamples.PLACE);
    assertThat(TableSamples.rows(samples.open(source))).containsExactly("1|a");
    assertThatThrownBy(
            () -> samples.open(xlsx("book.xlsx", Optional.of("Missing"), Locale.ENGLISH)))
        .isInstanceOf(TableException.class)
        .hasMessage("book.xlsx has no sheet Missing: it has •••#1, •••#2.");
    assertThatThrownBy(
            () ->
                samples.open(
                    new Source.Xlsx(
                        "book.xlsx",
                        Optional.of("Data"),
                        2,
                        List.of(),
                        Locale.ENGLISH,
                        TableSamples.PLACE)))
        .hasMessage("book.xlsx has no header in row 2: correct header_row or deliver it again.");
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    samples.file("csv.xlsx", "id,name\n1,Anna\n");
    samples.file("empty.xlsx", "");
    byte[] whole = workbook(book -> row(book.createSheet(), 1, "id"));
    samples.file("cut.xlsx", Arrays.copyOf(whole, whole.length / 2));
    samples.file("locked.xlsx", encrypted(whole));
    try (HSSFWorkbook old = new HSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      old.createSheet();
      old.write(bytes);
      samples.file("old.xlsx", bytes.toByteArray());
    }
    assertRefused(
        "csv.xlsx",
        "csv.xlsx is not an XLSX workbook: declare its format, such as csv, or export it as XLSX.");
    assertRefused("empty.xlsx", "empty.xlsx is empty, without even a header: deliver it again.");
    assertRefused(
        "cut.xlsx",
        "cut.xlsx cannot be read: it is damaged, or access is denied; deliver it again.");
    assertRefused("locked.xlsx", "locked.xlsx is protected by a password: save it without.");
    assertRefused("old.xlsx", "old.xlsx is a workbook of an old format (.xls): save it as XLSX.");
  }

  private void assertRefused(String path, String message) {
    assertThatThrownBy(() -> samples.open(xlsx(path)))
        .isInstanceOf(TableException.class)
        .hasMessage(message);
  }

  private static byte[] encrypted(byte[] workbook) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(workbook);
      } catch (java.security.GeneralSecurityException e) {
        throw new IOException(e);
      }
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }
}

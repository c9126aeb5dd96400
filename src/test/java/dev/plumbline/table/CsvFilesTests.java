package dev.plumbline.table;

import static dev.plumbline.table.TableSamples.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.TestSpark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFilesTests {

  @TempDir Path folder;
  private TableSamples samples;

  @BeforeEach
  void prepare() {
    samples = new TableSamples(folder);
  }

  private void assertRefused(String path, String error, String message) {
    assertThatThrownBy(() -> samples.open(csv(path)))
        .isInstanceOfSatisfying(
            TableException.class,
            refused -> {
              assertThat(refused.error()).isEqualTo(error);
              assertThat(refused.reason().in(Locale.ENGLISH)).isEqualTo(message);
              assertThat(refused.reason().texts()).containsKeys("en", "nl");
            });
  }

  @Test
  void rowsKnowWhichFileAndWhichPartOfItTheyComeFrom() {
    samples.file("in/1.csv", "id\n1\n");
    samples.file("in/2.csv", "id\n" + "2\n".repeat(99));
    OpenedTable table = samples.open(csv("in/*.csv"));
    assertThat(
            table
                .rows()
                .selectExpr(
                    "regexp_extract(input_file_name(), '[^/]*$', 0) AS file",
                    "input_file_block_start() AS start",
                    "id")
                .distinct()
                .orderBy("file")
                .collectAsList())
        .extracting(row -> row.getString(0) + " " + row.getLong(1) + " " + row.getString(2))
        .containsExactly("1.csv 0 1", "2.csv 0 2");
  }

  @Test
  void filesAreMappedByTheNamesInTheirOwnHeaders() {
    samples.file("in/1.csv", "id,name,city\n1,Anna,Gent\n");
    samples.file("in/2.csv", "Name,id\nBert,2\n");
    samples.file("in/3.csv", "id,city,name,phone\n3,Aalst,Cees,555\n");
    samples.file("in/_SUCCESS", "");
    OpenedTable table = samples.open(csv("in/*.csv"));
    assertThat(table.rows().columns()).containsExactly("id", "name", "city", "phone");
    assertThat(TableSamples.rows(table))
        .containsExactlyInAnyOrder("1|Anna|Gent|·", "2|Bert|·|·", "3|Cees|Aalst|555");
    assertThat(table.findings()).hasSize(1);
    StructuralFinding finding = table.findings().get(0);
    assertThat(finding.kind()).isEqualTo(StructuralFinding.Kind.HEADERS_DIFFER);
    assertThat(finding.columns()).containsExactly("phone", "city", "name");
    assertThat(finding.reason().in(Locale.ENGLISH))
        .isEqualTo(
            "The headers of the files differ; columns are read by name, absent ones as null:"
                + " in/1.csv lacks phone; in/2.csv lacks city, phone; in/3.csv has another order.");
    assertThat(TableSamples.rows(samples.open(csv("in")))).hasSize(3);
  }

  @Test
  void anotherOrderOfTheSameColumnsIsAFindingAndShiftsNothing() {
    samples.file("1.csv", "id,name\n1,Anna\n");
    samples.file("2.csv", "name,id\nBert,2\n");
    OpenedTable table = samples.open(csv("*.csv"));
    assertThat(table.findings()).hasSize(1);
    assertThat(table.findings().get(0).columns()).containsExactly("name", "id");
    assertThat(TableSamples.rows(table)).containsExactlyInAnyOrder("1|Anna", "2|Bert");
  }

  @Test
  void manyDifferencesAreCutShort() {
    for (int i = 0; i < 8; i++) {
      samples.file(i + ".csv", "id," + (char) ('a' + i) + "\n1,2\n");
    }
    assertThat(samples.open(csv("*.csv")).findings().get(0).reason().in(Locale.ENGLISH))
        .startsWith(
            "The headers of the files differ; columns are read by name, absent ones as null: 0.csv lacks b, c, d,"
                + " e, f, +2; ")
        .endsWith("; +3.");
  }

  @Test
  void aDeclaredHeaderIsReadUnderTheNameOfItsColumn() {
    samples.columnCalled("engaged_on", "date", "Engage Date").column("id", "integer");
    samples.file("a.csv", "ID,Engage Date\n1,2020-01-01\n");
    OpenedTable table = samples.open(csv("a.csv"));
    assertThat(table.rows().columns()).containsExactly("id", "engaged_on");
    assertThat(TableSamples.rows(table)).containsExactly("1|2020-01-01");
  }

  @Test
  void filesMayCallAColumnByAnyOfItsHeaders() {
    samples
        .columnCalled("paid_on", "date", "Payment Date", "Date")
        .columnCalled("amount", "decimal(18,2)", "Amount", "AP Amount (£)");
    samples.file("2014-01.csv", "Date,Amount\n2014-01-31,10.00\n");
    samples.file("2014-02.csv", "AP Amount (£),Payment date\n20.00,2014-02-28\n");
    samples.file("2014-03.csv", "Date,Payment Date,amount\n2014-03-01,2014-03-31,30.00\n");
    OpenedTable table = samples.open(csv("*.csv"));
    assertThat(table.rows().selectExpr("paid_on", "amount").collectAsList())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder(
            "[2014-01-31,10.00]", "[2014-02-28,20.00]", "[2014-03-31,30.00]");
    assertThat(table.rows().columns()).containsExactly("paid_on", "amount", "Date");
  }

  @Test
  void titlesAboveTheHeaderArePassedOver() {
    samples.column("paid_on", "date").column("amount", "decimal(18,2)");
    samples.file("a.csv", "Spend; over £25,000\n\n,,\npaid_on,amount\n2014-01-31,10.00\n");
    samples.file("b.csv", "paid_on,amount\n2014-02-28,20.00\n");
    OpenedTable table = samples.open(csv("*.csv"));
    assertThat(TableSamples.rows(table))
        .containsExactlyInAnyOrder("2014-01-31|10.00", "2014-02-28|20.00");
    assertThat(table.findings()).isEmpty();
  }

  @Test
  void noTitleIsLongerThanTwentyLines() {
    samples.column("paid_on", "date").column("amount", "decimal(18,2)");
    samples.file("a.csv", "a,b\n".repeat(40) + "paid_on,amount\n2014-01-31,10.00\n");
    assertRefused(
        "a.csv",
        "HEADER_MISSING",
        "The first line of a.csv names none of the known columns (paid_on, amount): add the header,"
            + " or correct the declared columns.");
  }

  @Test
  void declaredColumnsThatAreAbsentAreNullAndNamed() {
    samples.column("id", "integer").column("email", "string").column("since", "date");
    samples.file("a.csv", "id,name\n1,Anna\n");
    OpenedTable table = samples.open(csv("a.csv"));
    assertThat(table.rows().columns()).containsExactly("id", "name", "email", "since");
    assertThat(TableSamples.rows(table)).containsExactly("1|Anna|·|·");
    assertThat(table.rows().schema().apply("since").dataType().sql()).isEqualTo("DATE");
    assertThat(table.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(StructuralFinding.Kind.COLUMNS_MISSING);
              assertThat(finding.columns()).containsExactly("email", "since");
              assertThat(finding.reason().in(Locale.ENGLISH))
                  .isEqualTo(
                      "Declared columns are not in the source and are read as null: email, since.");
            });
  }

  @Test
  void aNameUsedTwiceGetsANumberAndAFinding() {
    samples.file("a.csv", "id,Email,email\n1,a,b\n");
    OpenedTable table = samples.open(csv("a.csv"));
    assertThat(table.rows().columns()).containsExactly("id", "Email", "Email_2");
    assertThat(TableSamples.rows(table)).containsExactly("1|a|b");
    assertThat(table.findings().get(0).reason().in(Locale.ENGLISH))
        .isEqualTo("a.csv repeats column names; the later columns are read as Email_2.");
  }

  @Test
  void aFileWithoutHeaderIsRefusedSoThatItsFirstRowIsNotLost() {
    samples.column("id", "integer").column("name", "string");
    samples.file("a.csv", "1,Anna\n2,Bert\n");
    assertRefused(
        "a.csv",
        "HEADER_MISSING",
        "The first line of a.csv names none of the known columns (id, name): add the header, or"
            + " correct the declared columns.");
  }

  @Test
  void aLikelyDelimiterIsNamed() {
    samples.file("a.csv", "id;name\n1;Anna\n");
    assertRefused(
        "a.csv",
        "WRONG_DELIMITER",
        "The header of a.csv has no \",\" but has \";\": declare delimiter: \";\".");
  }

  @Test
  void compressedFilesAreRead() throws IOException {
    byte[] text = "id,name\n1,Anna\n".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(text);
    }
    ByteArrayOutputStream bzip = new ByteArrayOutputStream();
    BZip2Codec codec = new BZip2Codec();
    codec.setConf(TestSpark.session().sessionState().newHadoopConf());
    try (OutputStream out = codec.createOutputStream(bzip)) {
      out.write(text);
    }
    samples.file("a.csv.gz", gzip.toByteArray());
    samples.file("b.csv.bz2", bzip.toByteArray());
    samples.file("c.csv", gzip.toByteArray());
    assertThat(TableSamples.rows(samples.open(csv("a.csv.gz")))).containsExactly("1|Anna");
    assertThat(TableSamples.rows(samples.open(csv("b.csv.bz2")))).containsExactly("1|Anna");
    assertRefused(
        "c.csv",
        "NOT_A_TEXT_FILE",
        "c.csv is a gzip archive, not a text file: let its name end in .gz.");
  }

  @Test
  void whatIsNoTextIsRefused() {
    samples.file("book.csv", "PK\3\4rest");
    assertRefused(
        "book.csv",
        "NOT_A_TEXT_FILE",
        "book.csv is an Excel workbook or other archive, not a text file: declare format: xlsx.");
    samples.file("doc.csv", "%PDF-1.7");
    assertRefused(
        "doc.csv",
        "NOT_A_TEXT_FILE",
        "doc.csv is a PDF document, not a text file: export it as CSV or XLSX.");
    samples.file("p.csv", "PAR1xxxx");
    assertRefused(
        "p.csv",
        "NOT_A_TEXT_FILE",
        "p.csv is a Parquet file, not a text file: declare format: parquet.");
  }

  @Test
  void anEmptyFileIsRefused() {
    String message = " is empty, without even a header: deliver it again.";
    samples.file("a.csv", "");
    samples.file("b.csv", "\uFEFF");
    samples.file("c.csv", "\n\n");
    assertRefused("a.csv", "FILE_EMPTY", "a.csv" + message);
    assertRefused("b.csv", "FILE_EMPTY", "b.csv" + message);
    assertRefused("c.csv", "FILE_EMPTY", "c.csv" + message);
  }

  @Test
  void aFileThatIsNotThereIsNamedAsConfigured() {
    assertRefused(
        "in/none.csv",
        "FILE_NOT_FOUND",
        "No file found at in/none.csv: correct the path or deliver the file.");
    assertRefused(
        "none-*.csv",
        "FILE_NOT_FOUND",
        "No file found at none-*.csv: correct the path or deliver the file.");
  }

  @Test
  void nothingOutsideTheProjectIsRead(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("a.csv"), "id\n1\n");
    String path = elsewhere.resolve("a.csv").toString();
    String message =
        path
            + " is outside the project and the folders that the profile names: move the file, or"
            + " name its folder under folders.";
    assertRefused(path, "PATH_OUTSIDE_PROJECT", message);
    Files.createSymbolicLink(folder.resolve("link.csv"), elsewhere.resolve("a.csv"));
    assertThatThrownBy(() -> samples.open(csv("link.csv")))
        .isInstanceOf(TableException.class)
        .hasMessageStartingWith("link.csv is outside the project");
    Tables allowed = new Tables(TestSpark.session(), folder, List.of(elsewhere.toString()));
    assertThat(TableSamples.rows(allowed.open(samples.definition(csv(path).source()))))
        .containsExactly("1");
  }

  @Test
  void anUnknownEncodingIsRefused() {
    samples.file("a.csv", "id\n1\n");
    assertThatThrownBy(() -> samples.open(csv("a.csv").encoding("UTF-9")))
        .hasMessage("No encoding is called UTF-9: use a name such as UTF-8 or windows-1252.");
  }

  @Test
  void namesWithSpacesAndSignsAreRead() {
    samples.file("in put/a [1] %20.csv", "id\n1\n");
    assertThat(TableSamples.rows(samples.open(csv("in put/a [1] %20.csv")))).containsExactly("1");
  }

  @Test
  void aFileReadInPartsLosesAndRepeatsNothing() {
    String text =
        IntStream.range(0, 30_000)
            .mapToObj(i -> i + "," + "x".repeat(i % 97))
            .collect(Collectors.joining("\r\n", "id,text\r\n", "\r\n"));
    samples.file("a.csv", text);
    var table =
        new RawTable(
            new DelimitedFormat(',', '"', DelimitedFormat.LineBreaks.NONE, false),
            List.of("id", "text"),
            List.of(
                new PlannedFile(
                    folder.resolve("a.csv").toUri().toString(),
                    "a.csv",
                    text.length(),
                    "UTF-8",
                    0,
                    1,
                    List.of("id", "text"))),
            null);
    for (long bytes : new long[] {1_001, 4_096, 65_537}) {
      assertThat(ids(table, bytes))
          .isEqualTo(IntStream.range(0, 30_000).mapToObj(Integer::toString).toList());
    }
  }

  private static List<String> ids(RawTable table, long bytes) {
    return java.util.Arrays.stream(new SlicePlanner(bytes, 1, 2).partitions(table))
        .flatMap(partition -> ((SlicePartition) partition).slices().stream())
        .sorted(java.util.Comparator.comparingLong(FileSlice::start))
        .flatMap(slice -> ids(table, slice).stream())
        .toList();
  }

  private static List<String> ids(RawTable table, FileSlice slice) {
    List<String> ids = new java.util.ArrayList<>();
    try (Records records =
        table.format().open(slice, TestSpark.session().sessionState().newHadoopConf())) {
      for (TextRecord record = records.next(); record != null; record = records.next()) {
        assertThat(record.setAside()).isFalse();
        ids.add(record.cells()[0]);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return ids;
  }

  @Test
  void sizesAreToldSoThatASmallTableIsBroadcast() {
    samples.file("a.csv", "id,name\n1,Anna\n");
    assertThat(
            samples
                .open(csv("a.csv"))
                .rows()
                .queryExecution()
                .optimizedPlan()
                .stats()
                .sizeInBytes()
                .toLong())
        .isLessThan(1_000);
  }

  @Test
  void columnsThatAreNotAskedForAreNotRead() {
    samples.column("id", "integer").column("amount", "decimal(8,2)");
    samples.file("a.csv", "id,amount,name\n1,2.5,Anna\n");
    OpenedTable table = samples.open(csv("a.csv"));
    assertThat(table.rows().select("id").queryExecution().executedPlan().toString())
        .doesNotContain("amount")
        .doesNotContain("name#");
    assertThat(table.rows().count()).isEqualTo(1);
    assertThat(table.records().select(OpenedTable.SET_ASIDE).count()).isEqualTo(1);
  }
}

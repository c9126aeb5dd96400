package dev.plumbline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.TestSpark;
import dev.plumbline.project.Source;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeTableTests {

  @TempDir Path folder;
  private TableSamples samples;

  @BeforeEach
  void prepare() {
    samples = new TableSamples(folder);
  }

  private static Source.Files files(String format, String path) {
    return new Source.Files(format, Optional.of(path), Map.of(), TableSamples.PLACE);
  }

  private String write(String format, String sql) {
    Dataset<Row> rows = TestSpark.session().sql(sql);
    rows.coalesce(1).write().format(format).save(folder.resolve("data." + format).toString());
    return "data." + format;
  }

  @Test
  void typesOfTheSourceAreKeptWhereNothingElseIsDeclared() {
    samples.column("id", "integer");
    String sql = "SELECT 1 AS id, DATE'2020-01-01' AS on, CAST(1.5 AS DECIMAL(8,2)) AS amount";
    for (String format : new String[] {"parquet", "orc"}) {
      OpenedTable table = samples.open(files(format, write(format, sql)));
      assertThat(TableSamples.rows(table)).containsExactly("1|2020-01-01|1.50");
      assertThat(table.hasFaultColumns()).isFalse();
      assertThat(table.findings()).isEmpty();
    }
  }

  @Test
  void aColumnDeclaredWithoutATypeKeepsThatOfTheSource() {
    samples.columnOfAnyType("score").columnOfAnyType("on").columnOfAnyType("absent");
    String path = write("parquet", "SELECT 0.5D AS score, DATE'2020-01-01' AS on");
    OpenedTable table = samples.open(files("parquet", path));
    assertThat(table.records().schema().toDDL()).startsWith("score DOUBLE,on DATE,absent STRING");
    assertThat(TableSamples.rows(table)).containsExactly("0.5|2020-01-01|·");
    assertThat(table.hasFaultColumns()).isFalse();
  }

  @Test
  void aCastThatWouldLoseSomethingIsAFault() {
    samples.column("whole", "integer").column("money", "decimal(8,2)").column("on", "date");
    samples.column("text", "integer").column("shown", "string").column("ok", "boolean");
    String path =
        write(
            "parquet",
            "SELECT * FROM VALUES"
                + " (1.0D, 12.34D, TIMESTAMP'2020-01-01 00:00:00', ' 7 ', 8, 'ja'),"
                + " (1.5D, 12.345D, TIMESTAMP'2020-01-01 10:00:00', 'x', 9, '?'),"
                + " (1e10D, 1e10D, NULL, '', NULL, NULL)"
                + " AS t(whole, money, on, text, shown, ok)");
    OpenedTable table = samples.open(files("parquet", path));
    assertThat(TableSamples.rows(table))
        .containsExactly("1|12.34|2020-01-01|7|8|true", "·|·|·|·|9|·", "·|·|·|·|·|·");
    assertThat(TableSamples.faults(table))
        .containsExactly(
            "PARQUET data.parquet bad_number whole: 1.5",
            "PARQUET data.parquet bad_number money: 12.345",
            "PARQUET data.parquet bad_date on: 2020-01-01 10:00:00",
            "PARQUET data.parquet bad_number text: x",
            "PARQUET data.parquet bad_boolean ok: ?",
            "PARQUET data.parquet bad_number whole: 1.0E10",
            "PARQUET data.parquet bad_number money: 1.0E10");
    assertThat(TableSamples.setAside(table)).isZero();
  }

  @Test
  void absentColumnsAreNullAndHeadersAreRenamed() {
    samples.column("id", "integer").column("since", "date").columnCalled("name", "string", "NM");
    OpenedTable table =
        samples.open(files("parquet", write("parquet", "SELECT 1 AS ID, 'x' AS nm")));
    assertThat(table.rows().columns()).containsExactly("id", "name", "since");
    assertThat(TableSamples.rows(table)).containsExactly("1|x|·");
    assertThat(table.findings().get(0).kind()).isEqualTo(StructuralFinding.Kind.COLUMNS_MISSING);
    assertThat(table.findings().get(0).columns()).containsExactly("since");
  }

  @Test
  void aTypeThatCannotBeReadAsTheDeclaredOneIsRefused() {
    samples.column("id", "date");
    String path = write("parquet", "SELECT 1 AS id");
    assertThatThrownBy(() -> samples.open(files("parquet", path)))
        .isInstanceOf(TableException.class)
        .hasMessageStartingWith("PARQUET data.parquet cannot be read (DATATYPE_MISMATCH");
  }

  @Test
  void damagedMissingAndUnknownFilesAreRefused() {
    samples.file("a.parquet", "not parquet at all");
    assertThatThrownBy(() -> samples.open(files("parquet", "a.parquet")))
        .isInstanceOf(TableException.class)
        .hasMessageStartingWith("PARQUET a.parquet cannot be read");
    assertThatThrownBy(() -> samples.open(files("parquet", "b.parquet")))
        .hasMessage("No file found at b.parquet: correct the path or deliver the file.");
    assertThatThrownBy(() -> samples.open(files("nothing", "a.parquet")))
        .hasMessage(
            "NOTHING a.parquet has a format that is not installed: correct it or add its library.");
  }

  @Test
  void aTableOfTheCatalogIsRead() {
    TestSpark.session().sql("SELECT 1 AS id").createOrReplaceTempView("catalog_sample");
    assertThat(
            TableSamples.rows(
                samples.open(new Source.Catalog("catalog_sample", TableSamples.PLACE))))
        .containsExactly("1");
    assertThatThrownBy(() -> samples.open(new Source.Catalog("absent", TableSamples.PLACE)))
        .isInstanceOfSatisfying(
            TableException.class, e -> assertThat(e.error()).isEqualTo("TABLE_NOT_FOUND"))
        .hasMessage("There is no catalog absent: correct the name or create the table.");
  }
}

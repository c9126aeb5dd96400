package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.rows;
import static dev.plumbline.check.CheckedTables.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TestSpark;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.TableResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an expectation is to blame for, and what it is not. */
class BlameTests {
  private static final String[] SUITE = {
    "column_values_to_not_be_null {column: id}",
    "column_max_to_be_between {column: id, max_value: 1}",
    "column_values_to_be_between {column: id, min_value: 0}",
    "column_values_to_be_unique {column: id}",
    "column_unique_value_count_to_be_between {column: id, min_value: 0}"
  };

  @TempDir private Path folder;

  @Test
  void whatBefallsTheRunIsNobodysFault() {
    assertThat(Blame.of(new IllegalStateException(new OutOfMemoryError())))
        .isEqualTo(Blame.EXECUTION);
    assertThat(Blame.of(new RuntimeException(new InterruptedException())))
        .isEqualTo(Blame.EXECUTION);
    assertThat(
            Blame.of(
                new SparkException(
                    "Job aborted due to stage failure: Task 0 in stage 1.0 failed 4 times, most"
                        + " recent failure: Lost task 0.3 in stage 1.0: ExecutorLostFailure"
                        + " (executor 2 exited)")))
        .isEqualTo(Blame.EXECUTION);
    assertThat(Blame.of(new RuntimeException(new SQLException("gone")))).isEqualTo(Blame.SOURCE);
    assertThat(Blame.of(new RuntimeException(new IOException("gone")))).isEqualTo(Blame.SOURCE);
  }

  @Test
  void whatAnExpressionThrowsIsItsOwn() {
    assertThat(Blame.of(new ArithmeticException())).isEqualTo(Blame.EXPRESSION);
    assertThat(Blame.of(new RuntimeException(new StackOverflowError())))
        .isEqualTo(Blame.EXPRESSION);
    assertThat(Blame.of(new SparkException("a value that says ExecutorLostFailure (")))
        .isEqualTo(Blame.EXPRESSION);
  }

  @Test
  void aFunctionThatReadsAndFailsIsToBlameItself() {
    TestSpark.session()
        .udf()
        .register(
            "reads",
            (UDF1<Long, Boolean>)
                id -> {
                  throw new IOException("no such file");
                },
            DataTypes.BooleanType);
    String broken =
        "column_values_to_be_null {column: id, row_condition: reads(id), condition_parser: spark}";
    String sound = "column_values_to_not_be_null {column: id}";
    TableResult table = check(rows("SELECT id FROM range(5)"), broken, sound);
    assertThat(told(table.checks().get(2))).isEqualTo("ERROR FAILED_EXECUTE_UDF");
    assertThat(told(table.checks().get(3))).isEqualTo("PASSED 0/5");
  }

  @Test
  void aSourceThatCannotBeReadIsTriedOnceForEachPass() throws IOException {
    String path = folder.resolve("rows.parquet").toString();
    rows("SELECT id FROM range(0, 100, 1, 2)").write().parquet(path);
    Dataset<Row> records = TestSpark.session().read().parquet(path);
    try (Stream<Path> files = Files.list(Path.of(path))) {
      for (Path part : files.filter(file -> file.toString().endsWith("parquet")).toList()) {
        Files.delete(part);
      }
    }
    TableResult table = check(records, SUITE);
    List<CheckResult> checks = table.checks().subList(2, table.checks().size());
    assertThat(checks).extracting(CheckedTables::told).containsOnly("ERROR FILE_NOT_FOUND");
    assertThat(checks.get(0).reason().orElseThrow().in(Locale.ENGLISH))
        .startsWith("A file of this table was not found where it was read.");
    assertThat(table.cost().scans()).isEqualTo(1);
    assertThat(table.cost().groupBys()).isEqualTo(1);
  }
}

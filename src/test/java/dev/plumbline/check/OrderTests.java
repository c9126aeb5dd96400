package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.result;
import static dev.plumbline.check.CheckedTables.rows;
import static dev.plumbline.check.CheckedTables.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TestSpark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which values stand wrong to the one before, and which one that is. */
class OrderTests {
  private static final String INCREASING = "column_values_to_be_increasing {column: a}";
  private static final String STRICTLY =
      "column_values_to_be_increasing {column: a, strictly: true}";
  private static final String DECREASING = "column_values_to_be_decreasing {column: a}";

  @Test
  void tiesAreWrongOnlyWhereTheOrderIsStrict() {
    Dataset<Row> records = rows("SELECT explode(array(1, 2, 2, 5, 3)) AS a");
    assertThat(outcome(records, INCREASING)).isEqualTo("FAILED 1/5");
    assertThat(outcome(records, STRICTLY)).isEqualTo("FAILED 2/5");
    assertThat(outcome(records, DECREASING)).isEqualTo("FAILED 2/5");
    assertThat(outcome(records, "column_values_to_be_decreasing {column: a, strictly: true}"))
        .isEqualTo("FAILED 3/5");
    assertThat(outcome(records, "column_values_to_be_increasing {column: a, mostly: 0.8}"))
        .isEqualTo("PASSED 1/5");
    assertThat(outcome(records, "column_values_to_be_increasing {column: a, mostly: 0.81}"))
        .isEqualTo("FAILED 1/5");
  }

  @Test
  void integersLongsAndDoublesPassOverMissingValuesAndOtherTypesBreakOff() {
    String values = "SELECT CAST(a AS %s) AS a FROM (SELECT explode(array(3, NULL, 1)) AS a)";
    for (String type : new String[] {"INT", "BIGINT", "DOUBLE"}) {
      assertThat(outcome(rows(values.formatted(type)), INCREASING))
          .as(type)
          .isEqualTo("FAILED 1/2");
    }
    for (String type : new String[] {"SMALLINT", "FLOAT", "DECIMAL(9, 2)", "STRING"}) {
      assertThat(outcome(rows(values.formatted(type)), INCREASING))
          .as(type)
          .isEqualTo("PASSED 0/2");
    }
    assertThat(
            outcome(rows("SELECT explode(array(3D, CAST('NaN' AS DOUBLE), 1D)) AS a"), INCREASING))
        .isEqualTo("FAILED 1/3");
  }

  @Test
  void datesAndTimesAreComparedByDay() {
    assertThat(
            outcome(
                rows(
                    "SELECT explode(array(TIMESTAMP'2024-01-01 23:00:00',"
                        + " TIMESTAMP'2024-01-01 01:00:00', TIMESTAMP'2024-01-02 00:00:00')) AS a"),
                INCREASING))
        .isEqualTo("PASSED 0/3");
    assertThat(
            outcome(
                rows("SELECT explode(array(DATE'2024-02-01', NULL, DATE'2024-01-31')) AS a"),
                INCREASING))
        .isEqualTo("PASSED 0/2");
    assertThat(
            outcome(
                rows("SELECT explode(array(DATE'2024-02-01', DATE'2024-01-31')) AS a"), STRICTLY))
        .isEqualTo("FAILED 1/2");
  }

  @Test
  void textsAreNumbersOrCannotBeCompared() {
    assertThat(outcome(rows("SELECT explode(array('9', '10', '1e1')) AS a"), INCREASING))
        .isEqualTo("PASSED 0/3");
    assertThat(outcome(rows("SELECT explode(array('9', 'ten')) AS a"), INCREASING))
        .isEqualTo("ERROR CAST_INVALID_INPUT");
    assertThat(outcome(rows("SELECT true AS a"), INCREASING)).isEqualTo("ERROR DATATYPE_MISMATCH");
  }

  @Test
  void rowsThatDoNotMeetTheConditionArePassedOver() {
    assertThat(
            outcome(
                rows("SELECT explode(array(1, 9, 2, 8, 3)) AS a"),
                "column_values_to_be_increasing {column: a, row_condition: a < 5,"
                    + " condition_parser: spark}"))
        .isEqualTo("PASSED 0/3");
  }

  @Test
  void everyPartitioningGivesTheSame() {
    Random random = new Random(3);
    List<Long> numbers = random.longs(400, 0, 300).boxed().collect(Collectors.toList());
    for (int index = 0; index < 40; index++) {
      numbers.set(random.nextInt(400), null);
    }
    long falls = 0;
    List<Long> present = numbers.stream().filter(number -> number != null).toList();
    for (int index = 1; index < present.size(); index++) {
      falls += present.get(index) < present.get(index - 1) ? 1 : 0;
    }
    String lenient = "column_values_to_be_increasing {column: a, mostly: 0}";
    String expected = "PASSED " + falls + "/" + present.size();
    for (int partitions : new int[] {1, 2, 3, 7, 50, 401}) {
      assertThat(outcome(inOrder(numbers, partitions), lenient))
          .as(partitions + " partitions")
          .isEqualTo(expected);
    }
  }

  @Test
  void filesFollowEachOtherByNameWhateverTheirSize(@TempDir Path folder) {
    for (int file = 0; file < 5; file++) {
      long first = file * 10_000L;
      TestSpark.session()
          .range(first, first + (file % 2 == 0 ? 10 : 9000), 1, 1)
          .toDF("a")
          .write()
          .parquet(folder.resolve("part-" + file).toString());
    }
    String[] files = new String[5];
    Arrays.setAll(files, file -> folder.resolve("part-" + (4 - file)).toString());
    Dataset<Row> records = TestSpark.session().read().parquet(files);
    assertThat(outcome(records, STRICTLY)).isEqualTo("PASSED 0/18030");
    assertThat(outcome(records, DECREASING)).isEqualTo("FAILED 18029/18030");
  }

  @Test
  void theRowsThatStandWrongAreShown() {
    Dataset<Row> records =
        rows("SELECT id, IF(id % 4 = 0, id - 3, id) AS a FROM range(0, 12, 1, 3)");
    assertThat(result(check(records, INCREASING), INCREASING).sample().orElseThrow().rows())
        .containsExactly(List.of("4", "1"), List.of("8", "5"));
    String condition =
        "column_values_to_be_increasing {column: a, row_condition: id <> 3, condition_parser: spark}";
    assertThat(result(check(records, condition), condition).sample().orElseThrow().rows())
        .containsExactly(List.of("4", "1"), List.of("8", "5"));
  }

  private static Dataset<Row> inOrder(List<Long> numbers, int partitions) {
    return TestSpark.session()
        .createDataset(
            JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext())
                .parallelize(new ArrayList<>(numbers), partitions)
                .rdd(),
            Encoders.LONG())
        .toDF("a");
  }

  private static String outcome(Dataset<Row> records, String expectation) {
    return told(result(check(records, expectation), expectation));
  }
}

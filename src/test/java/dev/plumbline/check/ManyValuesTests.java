package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.result;
import static dev.plumbline.check.CheckedTables.rows;
import static dev.plumbline.check.CheckedTables.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.result.TableResult;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Distributions of more values than can be counted one by one are exact all the same. */
class ManyValuesTests {
  private static final String[] EXPECTATIONS = {
    "column_median_to_be_between {column: a}",
    "column_stdev_to_be_between {column: a}",
    "column_quantile_values_to_be_between {column: a, quantile_ranges:"
        + " {quantiles: [0, 0.001, 0.3, 0.9, 1], value_ranges: [[0, 0], [0, 0], [0, 0], [0, 0],"
        + " [0, 0]]}}",
    "column_values_to_not_be_outliers {column: a, multiplier: 0.1}",
    "column_values_to_not_be_outliers {column: a, method: std, multiplier: 1}",
    "column_value_z_scores_to_be_less_than {column: a, threshold: 1.5, double_sided: false}"
  };

  @Test
  void everyPartitioningGivesWhatSparksExactFunctionsGive() {
    // Both signs, many orders of magnitude, and each value in a different order of rows.
    String numbers =
        "SELECT pow(10, (id * 7919 %% 90001) / 9000.0 - 5) * IF(id %% 3 = 0, -1, 1) AS a"
            + " FROM range(0, 90001, 1, %d)";
    Dataset<Row> records = rows(numbers.formatted(1));
    List<String> expected = expected(records);
    for (int partitions : new int[] {1, 2, 9}) {
      assertThat(tell(rows(numbers.formatted(partitions)))).isEqualTo(expected);
    }
    assertThat(tell(records.orderBy("a"))).isEqualTo(expected);
  }

  @Test
  void longsAndDecimalsAreExactToo() {
    Dataset<Row> records =
        rows(
            "SELECT 9007199254000000 + (id * 104729 % 80000) AS a,"
                + " CAST((id * 104729 % 80000) / 100 AS DECIMAL(18, 2)) AS cents"
                + " FROM range(0, 80000, 1, 3)");
    TableResult table =
        check(
            records,
            "column_median_to_be_between {column: a}",
            "column_median_to_be_between {column: cents}");
    assertThat(told(result(table, "column_median_to_be_between {column: a}")))
        .isEqualTo("PASSED =9007199254039999.5");
    assertThat(told(result(table, "column_median_to_be_between {column: cents}")))
        .isEqualTo("PASSED =399.995");
  }

  @Test
  void valuesCrowdedBetweenDistantOnesTakeFurtherPasses() {
    Dataset<Row> records =
        rows(
            "SELECT id * 100000000000000 AS a FROM range(-40000, 40000)"
                + " UNION ALL SELECT id * 3 + 7 FROM range(0, 200000)");
    TableResult table = check(records, "column_median_to_be_between {column: a}");
    // 40,000 below the crowd of 200,000 and as many above, one of them 0.
    assertThat(told(table.checks().get(2))).isEqualTo("PASSED =300002.5");
    assertThat(table.cost().scans()).isBetween(3, 5);
  }

  @Test
  void countsDoNotDependOnTheOrderInWhichTheyAreMerged() {
    double[] numbers = new Random(5).doubles(120_000, -1e6, 1e6).toArray();
    ValueCounts whole = new ValueCounts(15);
    DoubleStream.of(numbers).forEach(whole::add);
    for (int parts : new int[] {2, 13}) {
      ValueCounts merged = new ValueCounts(15);
      for (int part = parts - 1; part >= 0; part--) {
        ValueCounts counts = new ValueCounts(15);
        for (int index = part; index < numbers.length; index += parts) {
          counts.add(numbers[index]);
        }
        merged.merge(counts);
      }
      ValueCounts.Snapshot expected = whole.snapshot();
      ValueCounts.Snapshot actual = merged.snapshot();
      assertThat(actual.cells()).isDeepEqualTo(expected.cells());
      assertThat(actual.droppedBits()).isEqualTo(expected.droppedBits());
      assertThat(actual.sum()).isEqualTo(expected.sum());
      assertThat(actual.squares()).isEqualTo(expected.squares());
      assertThat(actual.cells().length).isLessThanOrEqualTo(1 << 15);
    }
  }

  private static List<String> expected(Dataset<Row> records) {
    records.createOrReplaceTempView("many_values");
    Row figures =
        rows("SELECT percentile(a, 0.5), stddev_samp(a), avg(a), percentile(a, 0.25),"
                + " percentile(a, 0.75), count(*) FROM many_values")
            .head();
    double deviation = figures.getDouble(1);
    double mean = figures.getDouble(2);
    double low = figures.getDouble(3);
    double high = figures.getDouble(4);
    double reach = 0.1 * (high - low);
    double[] quantiles =
        records.stat().approxQuantile("a", new double[] {0, 0.001, 0.3, 0.9, 1}, 0);
    return List.of(
        "PASSED =" + text(figures.getDouble(0)),
        "PASSED =" + text(deviation),
        "FAILED =0: %s, 0.001: %s, 0.3: %s, 0.9: %s, 1: %s"
            .formatted(
                DoubleStream.of(quantiles).mapToObj(ManyValuesTests::text).toArray(Object[]::new)),
        counted("a < " + (low - reach) + "D OR a > " + (high + reach) + "D"),
        counted("abs(a - " + mean + "D) >= " + deviation + "D"),
        counted("(a - " + mean + "D) / " + deviation + "D >= 1.5D"));
  }

  private static String counted(String condition) {
    Row counts = rows("SELECT count_if(" + condition + "), count(*) FROM many_values").head();
    return "FAILED " + counts.getLong(0) + "/" + counts.getLong(1);
  }

  private static String text(double number) {
    return new Figure.Floating(number).text();
  }

  private static List<String> tell(Dataset<Row> records) {
    TableResult table = check(records, EXPECTATIONS);
    return Stream.of(EXPECTATIONS).map(each -> told(result(table, each))).toList();
  }
}

package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TestSpark;
import dev.plumbline.result.TableResult;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What a table costs, in jobs of Spark. */
class CostTests {
  private static final Dataset<Row> RECORDS =
      rows("SELECT id, id % 7 AS a, CAST(id % 5 AS STRING) AS b FROM range(0, 100, 1, 2)");

  @Test
  void anyNumberOfRulesOnRowsCostsOneJobForCountsAndOneForSamples() throws TimeoutException {
    assertThat(jobs(between(5))).isEqualTo(2);
    assertThat(jobs(between(50))).isEqualTo(2);
  }

  @Test
  void rulesThatHoldCostNoSamples() throws TimeoutException {
    assertThat(
            jobs(
                "column_values_to_not_be_null {column: id}",
                "column_sum_to_be_between {column: id, min_value: 1}",
                "table_row_count_to_equal {value: 100}",
                "column_values_to_match_regex {column: b, regex: '[0-4]'}"))
        .isEqualTo(1);
  }

  @Test
  void rulesOnColumnsAloneCostNothingMore() throws TimeoutException {
    assertThat(
            jobs(
                "column_to_exist {column: id}",
                "column_values_to_be_null {column: gone}",
                "table_column_count_to_equal {value: 9}"))
        .isEqualTo(1);
  }

  @Test
  void uniquenessCostsOneJobForEachSetOfColumns() throws TimeoutException {
    String[] expectations = {
      "column_values_to_be_unique {column: id}",
      "column_values_to_be_unique {column: id, mostly: 0.5}",
      "compound_columns_to_be_unique {column_list: [a, id]}"
    };
    assertThat(jobs(expectations)).isEqualTo(3);
    TableResult.Cost cost = check(RECORDS, expectations).cost();
    assertThat(cost.scans()).isEqualTo(1);
    assertThat(cost.groupBys()).isEqualTo(2);
    assertThat(cost.samples()).isZero();
  }

  private static String[] between(int count) {
    return IntStream.range(0, count)
        .mapToObj("column_values_to_be_between {column: id, max_value: %d}"::formatted)
        .toArray(String[]::new);
  }

  private static int jobs(String... expectations) throws TimeoutException {
    SparkContext context = TestSpark.session().sparkContext();
    AtomicInteger jobs = new AtomicInteger();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart start) {
            jobs.incrementAndGet();
          }
        };
    context.addSparkListener(listener);
    try {
      check(RECORDS, expectations);
      context.listenerBus().waitUntilEmpty();
    } finally {
      context.removeSparkListener(listener);
    }
    return jobs.get();
  }
}

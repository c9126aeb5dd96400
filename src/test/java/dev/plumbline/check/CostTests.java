package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.CONTEXT;
import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.opened;
import static dev.plumbline.check.CheckedTables.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TestSpark;
import dev.plumbline.expectation.Expectations;
import dev.plumbline.result.TableResult;
import dev.plumbline.result.TableResult.Cost;
import dev.plumbline.table.OpenedTable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
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
  void twoHundredRulesOnRowsAndFiguresCostWhatTwentyDo() {
    Cost twenty = check(RECORDS, mixed(20)).cost();
    Cost twoHundred = check(RECORDS, mixed(200)).cost();
    assertThat(counts(twoHundred)).isEqualTo(counts(twenty));
    assertThat(twoHundred.scans()).isEqualTo(1);
    assertThat(twoHundred.jobs()).isEqualTo(2);
  }

  @Test
  void everyRuleOnTheValuesOfAColumnSharesItsGroupBy() {
    Cost cost =
        check(
                RECORDS,
                "column_values_to_be_unique {column: id}",
                "column_values_to_be_unique {column: id, row_condition: a > 2, condition_parser:"
                    + " spark}",
                "column_unique_value_count_to_be_between {column: id, min_value: 1}",
                "column_proportion_of_unique_values_to_be_between {column: id, min_value: 0.1}",
                "column_distinct_values_to_contain_set {column: id, value_set: [1]}",
                "column_most_common_value_to_be_in_set {column: id, value_set: [1], ties_okay:"
                    + " true}")
            .cost();
    assertThat(cost.groupBys()).isEqualTo(1);
    assertThat(cost.jobs()).isEqualTo(2);
  }

  @Test
  void everySetOfGroupsCostsOneGroupByWhateverIsAskedOfIt() {
    Cost cost =
        check(
                RECORDS,
                "column_values_to_not_be_null {column: id, by: [a]}",
                "column_mean_to_be_between {column: id, min_value: 0, by: [a]}",
                "table_row_count_to_be_between {min_value: 1, by: [a], minimum_group: 20}",
                "column_values_to_not_be_null {column: id, by: [b]}",
                "column_values_to_not_be_null {column: id, by: [a, b], minimum_group: 1}",
                "column_values_to_be_between {column: id, min_value: 0, by: [b, a]}")
            .cost();
    assertThat(cost.groupBys()).isEqualTo(3);
    assertThat(cost.scans()).isEqualTo(1);
    assertThat(cost.jobs()).isEqualTo(4);
  }

  @Test
  void whatIsForeseenIsWhatIsMeasured() {
    String[] suite = {
      "column_values_to_be_between {column: id, max_value: 5}",
      "column_max_to_be_between {column: id, max_value: 5}",
      "table_column_count_to_equal {value: 3}",
      "column_values_to_be_null {column: gone}",
      "column_values_to_be_unique {column: a}",
      "column_unique_value_count_to_be_between {column: a, min_value: 1}",
      "compound_columns_to_be_unique {column_list: [b, a]}",
      "compound_columns_to_be_unique {column_list: [a, b]}",
      "column_values_to_be_null {column: id, by: [a]}",
      "column_sum_to_be_between {column: id, min_value: 0, by: [a]}",
      "column_values_to_be_unique {column: b, by: [a]}",
      "column_most_common_value_to_be_in_set {column: b, value_set: [x], by: [a]}",
      "column_values_to_be_unique {column: b, by: [a, b]}"
    };
    OpenedTable table = opened(RECORDS, Map.of());
    Cost foreseen =
        new TableChecker(CONTEXT)
            .predict(table, Stream.of(suite).map(Expectations::expectation).toList());
    Cost measured = check(table, suite).cost();
    assertThat(List.of(foreseen.scans(), foreseen.groupBys(), foreseen.queries()))
        .containsExactly(1, 5, 0)
        .containsExactly(measured.scans(), measured.groupBys(), measured.queries());
  }

  @Test
  void theJobsOfATableAreItsOwnWhateverRunsBesideIt() {
    String[] few = {"column_values_to_not_be_null {column: id}"};
    String[] many = {
      "column_values_to_be_null {column: id}",
      "column_values_to_be_unique {column: a}",
      "column_values_to_not_be_null {column: id, by: [b]}"
    };
    List<List<Integer>> alone =
        Stream.of(few, many).map(suite -> counts(check(RECORDS, suite).cost())).toList();
    List<CompletableFuture<List<Integer>>> together =
        IntStream.range(0, 8)
            .mapToObj(
                index ->
                    CompletableFuture.supplyAsync(
                        () -> counts(check(RECORDS, index % 2 == 0 ? few : many).cost())))
            .toList();
    for (int index = 0; index < together.size(); index++) {
      assertThat(together.get(index).join()).isEqualTo(alone.get(index % 2));
    }
    assertThat(alone.get(1).get(3)).isEqualTo(4);
  }

  @Test
  void jobsOfOtherThreadsAndOfAdaptivePlansAreCounted() throws TimeoutException {
    SparkSession adaptive = TestSpark.session().newSession();
    adaptive.conf().set("spark.sql.adaptive.enabled", true);
    Dataset<Row> small =
        adaptive.sql("SELECT id % 7 AS a, max(id) AS most FROM range(50) GROUP BY 1");
    Dataset<Row> joined =
        adaptive
            .sql("SELECT id, id % 7 AS a FROM range(0, 100, 1, 2)")
            .join(functions.broadcast(small), "a");
    AtomicInteger measured = new AtomicInteger();
    int ran =
        jobsOf(
            () ->
                measured.set(
                    check(joined, "column_values_to_be_unique {column: id}").cost().jobs()));
    assertThat(measured.get()).isEqualTo(ran).isGreaterThan(3);
  }

  @Test
  void uniquenessCostsOneJobForEachSetOfColumns() throws TimeoutException {
    String[] expectations = {
      "column_values_to_be_unique {column: id}",
      "column_values_to_be_unique {column: id, mostly: 0.5}",
      "compound_columns_to_be_unique {column_list: [a, id]}"
    };
    assertThat(jobs(expectations)).isEqualTo(3);
    Cost cost = check(RECORDS, expectations).cost();
    assertThat(cost.scans()).isEqualTo(1);
    assertThat(cost.groupBys()).isEqualTo(2);
    assertThat(cost.samples()).isZero();
  }

  @Test
  void figuresAndDistributionsOfAnyNumberOfColumnsShareOneScan() throws TimeoutException {
    String[] expectations = {
      "column_median_to_be_between {column: id}",
      "column_stdev_to_be_between {column: id}",
      "column_quantile_values_to_be_between {column: a,"
          + " quantile_ranges: {quantiles: [0.5], value_ranges: [[0, 9]]}}",
      "column_values_to_not_be_outliers {column: a}",
      "column_value_z_scores_to_be_less_than {column: id, threshold: 9, double_sided: true}",
      "column_values_to_be_increasing {column: id}",
      "column_proportion_of_non_null_values_to_be_between {column: b}",
      "column_kl_divergence_to_be_less_than {column: a,"
          + " partition_object: {bins: [0, 9], weights: [1]}}",
      "column_mean_to_be_between {column: id, max_value: 99}"
    };
    assertThat(jobs(expectations)).isEqualTo(1);
    assertThat(check(RECORDS, expectations).cost().scans()).isEqualTo(1);
  }

  @Test
  void whereThereAreTooManyValuesToCountEachAFurtherScanServesAll() {
    Dataset<Row> many = rows("SELECT id, id * 0.37D AS a, id % 3 AS b FROM range(0, 100000, 1, 2)");
    TableResult table =
        check(
            many,
            "column_median_to_be_between {column: id}",
            "column_values_to_not_be_outliers {column: a}",
            "column_values_to_not_be_outliers {column: id, multiplier: 0.2}",
            "column_value_z_scores_to_be_less_than {column: a, threshold: 1, double_sided: true,"
                + " mostly: 0.5}",
            "column_median_to_be_between {column: b}");
    assertThat(table.cost().scans()).isEqualTo(2);
  }

  @Test
  void whatMayFollowOnManyValuesIsForeseenAsTheMostThatItCanTake() {
    String[] suite = {
      "column_median_to_be_between {column: id}",
      "column_values_to_not_be_outliers {column: a, multiplier: 0.1, mostly: 0.1}",
      "column_median_to_be_between {column: id, by: [g]}",
      "column_values_to_not_be_outliers {column: a, multiplier: 0.1, mostly: 0.1, by: [g]}",
      "column_values_to_exist_in_other_table {column: g, other_table_name: o, by: [g]}",
      "column_values_to_be_decreasing {column: id, mostly: 0, by: [g]}"
    };
    Neighbours table =
        Neighbours.of("SELECT id, id * 0.37D AS a, id % 2 AS g FROM range(0, 70000, 1, 2)")
            .other("o", "SELECT id AS g FROM range(2)");
    Cost foreseen = table.predict(suite);
    Cost measured = table.check(suite).cost();
    assertThat(List.of(foreseen.scans(), foreseen.groupBys(), foreseen.queries()))
        .containsExactly(11, 14, 2);
    assertThat(measured.scans()).isEqualTo(2);
    assertThat(measured.groupBys()).isBetween(2, 4);
    assertThat(measured.queries()).isEqualTo(2);
  }

  @Test
  void whereEveryValueCanBeToldApartNothingFurtherIsForeseen() {
    String[] suite = {
      "column_median_to_be_between {column: small}",
      "column_stdev_to_be_between {column: id}",
      "column_values_to_not_be_outliers {column: small, by: [b]}",
      "column_stdev_to_be_between {column: id, by: [b]}"
    };
    OpenedTable table =
        opened(
            rows("SELECT id, CAST(id % 50 AS TINYINT) AS small, id % 3 AS b FROM range(100)"),
            Map.of());
    Cost foreseen =
        new TableChecker(CONTEXT)
            .predict(table, Stream.of(suite).map(Expectations::expectation).toList());
    Cost measured = check(table, suite).cost();
    assertThat(List.of(foreseen.scans(), foreseen.groupBys(), foreseen.queries()))
        .containsExactly(1, 1, 0)
        .containsExactly(measured.scans(), measured.groupBys(), measured.queries());
  }

  @Test
  void theNarrowerTheTypeTheFewerFurtherScansAreForeseen() {
    OpenedTable table =
        opened(
            rows(
                "SELECT CAST(id AS SMALLINT) AS two, CAST(id AS INT) AS four, id AS eight,"
                    + " CAST(id AS DECIMAL(10, 2)) AS cents FROM range(1)"),
            Map.of());
    assertThat(
            Stream.of("two", "four", "cents", "eight")
                .map("column_median_to_be_between {column: %s}"::formatted)
                .map(rule -> List.of(Expectations.expectation(rule)))
                .map(rule -> new TableChecker(CONTEXT).predict(table, rule).scans()))
        .containsExactly(2, 3, 3, 5);
  }

  private static String[] between(int count) {
    return IntStream.range(0, count)
        .mapToObj("column_values_to_be_between {column: id, max_value: %d}"::formatted)
        .toArray(String[]::new);
  }

  private static String[] mixed(int count) {
    List<String> rules =
        List.of(
            "column_values_to_be_between {column: id, max_value: %d}",
            "column_values_to_match_regex {column: b, regex: '[0-3]{0,%d}'}",
            "column_mean_to_be_between {column: a, min_value: %d}",
            "column_value_lengths_to_equal {column: b, value: %d}");
    return IntStream.range(0, count)
        .mapToObj(index -> rules.get(index % rules.size()).formatted(index))
        .toArray(String[]::new);
  }

  private static List<Integer> counts(Cost cost) {
    return List.of(cost.scans(), cost.groupBys(), cost.samples(), cost.jobs(), cost.stages());
  }

  private static int jobs(String... expectations) throws TimeoutException {
    return jobsOf(() -> check(RECORDS, expectations));
  }

  private static int jobsOf(Runnable work) throws TimeoutException {
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
      work.run();
      context.listenerBus().waitUntilEmpty();
    } finally {
      context.removeSparkListener(listener);
    }
    return jobs.get();
  }
}

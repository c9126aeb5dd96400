package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.result;
import static dev.plumbline.check.CheckedTables.rows;
import static dev.plumbline.check.CheckedTables.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.result.TableResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What the types that judge how values are distributed make of values, of nulls and of nothing. */
class DistributionTests {
  private static final String NUMBERS =
      "SELECT * FROM VALUES"
          + " (1, 10.10BD, 1.5D, 9007199254740993L, '10.5', CAST(1 AS SMALLINT), DATE'2024-01-31'),"
          + " (2, 20.20BD, 2.5D, 9007199254740995L, '20.5', CAST(2 AS SMALLINT), DATE'2024-02-01'),"
          + " (3, NULL,    NULL, NULL,              NULL,   NULL,                NULL),"
          + " (4, 30.30BD, 4.0D, 9007199254740991L, '9',    CAST(9 AS SMALLINT), DATE'2025-01-01'),"
          + " (5, 0.11BD,  0.0D, 9007199254740997L, '11',   CAST(3 AS SMALLINT), DATE'2026-12-31')"
          + " AS t(id, amount, score, big, text, small, born)";

  @Test
  void mediansAreExactInEveryType() {
    assertTold(
        NUMBERS,
        Map.of(
            "column_median_to_be_between {column: id, min_value: 3, max_value: 3}",
            "PASSED =3",
            "column_median_to_be_between {column: amount, min_value: 15.15, max_value: 15.15}",
            "PASSED =15.15",
            "column_median_to_be_between {column: amount, min_value: 15.15, strict_min: true}",
            "FAILED =15.15",
            "column_median_to_be_between {column: score, max_value: 1.99}",
            "FAILED =2",
            "column_median_to_be_between {column: big, min_value: 9007199254740994,"
                + " max_value: 9007199254740994}",
            "PASSED =9007199254740994",
            "column_median_to_be_between {column: small}",
            "PASSED =2.5",
            "column_median_to_be_between {column: text}",
            "ERROR DATATYPE_MISMATCH",
            "column_median_to_be_between {column: born}",
            "ERROR DATATYPE_MISMATCH",
            "column_median_to_be_between {column: id, max_value: 2, row_condition: id < 4,"
                + " condition_parser: spark}",
            "PASSED =2"));
  }

  @Test
  void wideDecimalsKeepTheirCents() {
    assertTold(
        "SELECT CAST(a AS DECIMAL(38, 18)) AS a FROM VALUES (0.1BD), (0.3BD), (0.2BD), (0.4BD)"
            + " AS t(a)",
        Map.of(
            "column_median_to_be_between {column: a, min_value: 0.25, max_value: 0.25}",
            "PASSED =0.25",
            "column_values_to_be_increasing {column: a}",
            "FAILED 1/4"));
  }

  @Test
  void deviationsAreThoseOfASample() {
    assertTold(
        NUMBERS,
        Map.of(
            "column_stdev_to_be_between {column: score, min_value: 1.683250823, max_value: 1.683250824}",
            "PASSED =1.68325082306",
            "column_stdev_to_be_between {column: id, max_value: 1, row_condition: id < 4,"
                + " condition_parser: spark}",
            "PASSED =1",
            "column_stdev_to_be_between {column: id, row_condition: id < 2,"
                + " condition_parser: spark}",
            "FAILED",
            "column_stdev_to_be_between {column: text, min_value: 5.23, max_value: 5.24}",
            "PASSED =5.2360926908",
            "column_stdev_to_be_between {column: born}",
            "ERROR DATATYPE_MISMATCH"));
    assertTold(
        "SELECT '1' AS a UNION ALL SELECT 'one'",
        Map.of(
            "column_stdev_to_be_between {column: a}",
            "ERROR CAST_INVALID_INPUT",
            "column_sum_to_be_between {column: a}",
            "ERROR CAST_INVALID_INPUT"));
  }

  @Test
  void sharesOfValuesCountEveryRow() {
    assertTold(
        NUMBERS,
        Map.of(
            "column_proportion_of_non_null_values_to_be_between {column: amount, min_value: 0.8}",
            "PASSED =0.8",
            "column_proportion_of_non_null_values_to_be_between {column: amount, min_value: 0.8,"
                + " strict_min: true}",
            "FAILED =0.8",
            "column_proportion_of_non_null_values_to_be_between {column: born}",
            "PASSED =0.8",
            "column_proportion_of_non_null_values_to_be_between {column: id, max_value: 0,"
                + " row_condition: id > 9, condition_parser: spark}",
            "PASSED =0"));
  }

  @Test
  void quantilesAreValuesOfTheColumn() {
    assertTold(
        "SELECT explode(array(1, 2, 2, 3, 3, 3, 4, NULL)) AS a",
        Map.of(
            "column_quantile_values_to_be_between {column: a, quantile_ranges: {quantiles:"
                    + " [0, 0.333, 0.667, 1], value_ranges: [[0, 1], [2, 3], [3, 4], [4, null]]}}",
                "PASSED =0: 1, 0.333: 2, 0.667: 3, 1: 4",
            "column_quantile_values_to_be_between {column: a, allow_relative_error: 0.1,"
                    + " quantile_ranges: {quantiles: [0.5], value_ranges: [[null, 2]]}}",
                "FAILED =0.5: 3",
            "column_quantile_values_to_be_between {column: a,"
                    + " quantile_ranges: {quantiles: [0.5], value_ranges: [[3.0003, 4]]}}",
                "PASSED =0.5: 3",
            "column_quantile_values_to_be_between {column: a,"
                    + " quantile_ranges: {quantiles: [0.5], value_ranges: [[3.0004, 4]]}}",
                "FAILED =0.5: 3"));
  }

  @Test
  void zScoresAreLessThanTheThresholdOnOneSideOrBoth() {
    assertTold(
        "SELECT explode(array(-5.0D, 1, 1, 1, 1, 7, NULL)) AS a, 3 AS same",
        Map.of(
            "column_value_z_scores_to_be_less_than {column: a, threshold: 1.5, double_sided: true}",
            "FAILED 2/6",
            "column_value_z_scores_to_be_less_than {column: a, threshold: -1.5, double_sided: true}",
            "FAILED 2/6",
            "column_value_z_scores_to_be_less_than {column: a, threshold: 1.5,"
                + " double_sided: false}",
            "FAILED 1/6",
            "column_value_z_scores_to_be_less_than {column: a, threshold: 1.5, double_sided: true,"
                + " mostly: 0.6666}",
            "PASSED 2/6",
            "column_value_z_scores_to_be_less_than {column: a, threshold: 1.5, double_sided: true,"
                + " mostly: 0.6667}",
            "FAILED 2/6",
            "column_value_z_scores_to_be_less_than {column: same, threshold: 0.1,"
                + " double_sided: true}",
            "PASSED 0/7"));
  }

  @Test
  void outliersAreBeyondTukeysFencesOrFarFromTheMean() {
    assertTold(
        "SELECT explode(array(1, 2, 3, 4, 9, 8, NULL)) AS a, 3 AS same",
        Map.of(
            // Quartiles 2.25 and 7, so the fences stand at -4.875 and 14.125.
            "column_values_to_not_be_outliers {column: a}", "PASSED 0/6",
            "column_values_to_not_be_outliers {column: a, multiplier: 0.2}", "FAILED 3/6",
            "column_values_to_not_be_outliers {column: a, multiplier: 0}", "FAILED 4/6",
            "column_values_to_not_be_outliers {column: a, method: std, multiplier: 1}",
                "FAILED 3/6",
            "column_values_to_not_be_outliers {column: a, method: std, multiplier: 1, mostly: 0.5}",
                "PASSED 3/6",
            "column_values_to_not_be_outliers {column: same, method: std}", "PASSED 0/7"));
    assertTold(
        "SELECT explode(array(3, 3, 3, 3, 3, 4)) AS a",
        Map.of(
            "column_values_to_not_be_outliers {column: a, multiplier: 100}",
            "FAILED 1/6",
            "column_values_to_not_be_outliers {column: a, method: std, multiplier: 0}",
            "FAILED 6/6"));
  }

  @Test
  void valuesOnAFenceAreInsideAndAtAThresholdOutside() {
    assertTold(
        "SELECT explode(array(1, 2, 3, 4, 5, -1, 7)) AS a",
        Map.of(
            // Quartiles 1.5 and 4.5: fences at -3 and 9, or with a multiplier of a half at 0 and 6.
            "column_values_to_not_be_outliers {column: a, multiplier: 0.5}", "FAILED 2/7",
            "column_values_to_not_be_outliers {column: a, multiplier: 0.833333333333333333}",
                "PASSED 0/7"));
    assertTold(
        "SELECT explode(array(-1, 0, 1)) AS a",
        Map.of(
            "column_values_to_not_be_outliers {column: a, method: std, multiplier: 1}",
            "FAILED 2/3",
            "column_value_z_scores_to_be_less_than {column: a, threshold: 1, double_sided: false}",
            "FAILED 1/3"));
  }

  @Test
  void notANumberHasNoPlaceAndInfinityAnOuterOne() {
    assertTold(
        "SELECT * FROM VALUES (1D, 1D), (3D, 2D), (CAST('NaN' AS DOUBLE), 3D),"
            + " (2D, CAST('Infinity' AS DOUBLE)), (NULL, NULL) AS t(nan, far)",
        Map.of(
            "column_median_to_be_between {column: nan, min_value: 2, max_value: 2}",
            "PASSED =2",
            "column_median_to_be_between {column: far, min_value: 2.5, max_value: 2.5}",
            "PASSED =2.5",
            "column_max_to_be_between {column: nan, min_value: 1}",
            "FAILED =NaN",
            "column_max_to_be_between {column: nan}",
            "FAILED =NaN",
            "column_stdev_to_be_between {column: far, min_value: 0}",
            "FAILED =NaN",
            "column_value_z_scores_to_be_less_than {column: nan, threshold: 0.1,"
                + " double_sided: true}",
            "PASSED 0/4",
            "column_values_to_not_be_outliers {column: nan}",
            "FAILED 1/4",
            "column_values_to_not_be_outliers {column: far, method: std}",
            "PASSED 0/4"));
  }

  @Test
  void nothingHasNoFigureAndNothingUnexpected() {
    List<Dataset<Row>> nothing =
        List.of(
            rows("SELECT CAST(1 AS INT) AS a WHERE false"),
            rows("SELECT CAST(NULL AS DOUBLE) AS a FROM range(3)"),
            rows("SELECT CAST(NULL AS DECIMAL(38, 18)) AS a FROM range(3)"),
            rows("SELECT NULL AS a FROM range(3)"));
    for (Dataset<Row> records : nothing) {
      assertThat(
              tell(
                      records,
                      "column_median_to_be_between {column: a}",
                      "column_stdev_to_be_between {column: a}",
                      "column_mean_to_be_between {column: a}",
                      "column_quantile_values_to_be_between {column: a,"
                          + " quantile_ranges: {quantiles: [0.5], value_ranges: [[null, null]]}}",
                      "column_kl_divergence_to_be_less_than {column: a, threshold: 9,"
                          + " partition_object: {bins: [0, 1], weights: [1]}}",
                      "column_kl_divergence_to_be_less_than {column: a, threshold: 9,"
                          + " partition_object: {values: [1], weights: [1]}}",
                      "column_value_z_scores_to_be_less_than {column: a, threshold: 0,"
                          + " double_sided: true}",
                      "column_values_to_not_be_outliers {column: a}",
                      "column_values_to_be_increasing {column: a}",
                      "column_kl_divergence_to_be_less_than {column: a}")
                  .values())
          .containsExactly(
              "FAILED",
              "FAILED",
              "FAILED",
              "FAILED",
              "FAILED",
              "FAILED",
              "PASSED 0/0",
              "PASSED 0/0",
              "PASSED 0/0",
              "PASSED");
    }
  }

  @Test
  void divergenceIsTheRelativeEntropy() {
    assertTold(
        "SELECT explode(array('a', 'a', 'b', 'c', NULL)) AS a",
        Map.of(
            "column_kl_divergence_to_be_less_than {column: a, threshold: 0.1,"
                + " tail_weight_holdout: 0.1,"
                + " partition_object: {values: [a, b], weights: [0.6, 0.4]}}",
            "PASSED =0.0994313840035",
            "column_kl_divergence_to_be_less_than {column: a, threshold: 0.1,"
                + " tail_weight_holdout: 0.05,"
                + " partition_object: {values: [a, b], weights: [0.6, 0.4]}}",
            "FAILED =0.232167763191",
            "column_kl_divergence_to_be_less_than {column: a, threshold: 0.1,"
                + " partition_object: {values: [a, b], weights: [0.6, 0.4]}}",
            "FAILED",
            "column_kl_divergence_to_be_less_than {column: a,"
                + " partition_object: {values: [a, b], weights: [0.6, 0.4]}}",
            "PASSED",
            "column_kl_divergence_to_be_less_than {column: a, threshold: 0,"
                + " partition_object: {values: [a, b, c], weights: [0.5, 0.25, 0.25]}}",
            "PASSED =0",
            "column_kl_divergence_to_be_less_than {column: a, threshold: 0}",
            "PASSED =0",
            "column_kl_divergence_to_be_less_than {column: a, threshold: 1,"
                + " partition_object: {bins: [0, 1], weights: [1]}}",
            "ERROR DATATYPE_MISMATCH"));
  }

  @Test
  void unexpectedValuesShareTheWeightHeldOutForThem() {
    // Observed 1/2, 1/3 and 1/6; expected 0.8, 0.1 and 0.1.
    double expected = 0.5 * Math.log(0.5 / 0.8) + Math.log(10 / 3.0) / 3 + Math.log(10 / 6.0) / 6;
    assertTold(
        "SELECT explode(array('a', 'a', 'a', 'b', 'b', 'c')) AS a",
        Map.of(
            "column_kl_divergence_to_be_less_than {column: a, threshold: 1,"
                + " tail_weight_holdout: 0.2, partition_object: {values: [a], weights: [1]}}",
            "PASSED =" + new Figure.Floating(expected).text()));
  }

  @Test
  void binsHoldTheirLowerEdgeAndTheLastBothEdges() {
    assertTold(
        "SELECT explode(array(0D, 0.5D, 1D, 2D, NULL)) AS a, 5 AS five",
        Map.of(
            "column_kl_divergence_to_be_less_than {column: a, threshold: 0,"
                    + " partition_object: {bins: [0, 1, 2], weights: [0.5, 0.5]}}",
                "PASSED =0",
            "column_kl_divergence_to_be_less_than {column: a, threshold: 0,"
                    + " partition_object: {bins: [-inf, 1, inf], weights: [0.5, 0.5]}}",
                "PASSED =0",
            "column_kl_divergence_to_be_less_than {column: a, threshold: 0, partition_object:"
                    + " {bins: [0.5, 1.5], weights: [0.5], tail_weights: [0.25, 0.25]}}",
                "PASSED =0",
            "column_kl_divergence_to_be_less_than {column: a, threshold: 0.5,"
                    + " partition_object: {bins: [0, 1], weights: [1]}}",
                "FAILED",
            "column_kl_divergence_to_be_less_than {column: a, threshold: 0.31,"
                    + " tail_weight_holdout: 0.5, partition_object: {bins: [0, 1], weights: [1]}}",
                "PASSED =" + new Figure.Floating(0.75 * Math.log(1.5)).text(),
            "column_kl_divergence_to_be_less_than {column: five, threshold: 1.5,"
                    + " internal_weight_holdout: 0.25,"
                    + " partition_object: {bins: [0, 4, 6], weights: [1, 0]}}",
                "PASSED =" + new Figure.Floating(Math.log(4)).text()));
  }

  @Test
  void columnsOfAnyNameCanBeJudged() {
    for (String name : new String[] {"a.b", "a b", "a`b", "a'b", "ä\"ß", "select", "x{0}"}) {
      Dataset<Row> records =
          rows("SELECT explode(array(1.5D, 0.5D, 4D)) AS c").withColumnRenamed("c", name);
      String quoted = "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      assertThat(
              tell(
                      records,
                      "column_median_to_be_between {column: %s}".formatted(quoted),
                      "column_values_to_not_be_outliers {column: %s, multiplier: 0}"
                          .formatted(quoted),
                      "column_values_to_be_increasing {column: %s}".formatted(quoted),
                      ("column_kl_divergence_to_be_less_than {column: %s, threshold: 1,"
                              + " partition_object: {bins: [0, 4], weights: [1]}}")
                          .formatted(quoted),
                      ("column_kl_divergence_to_be_less_than {column: %s, threshold: 1,"
                              + " partition_object: {values: [4], weights: [1]},"
                              + " tail_weight_holdout: 0.5}")
                          .formatted(quoted))
                  .values())
          .as(name)
          .containsExactly(
              "PASSED =1.5", "FAILED 2/3", "FAILED 1/3", "PASSED =0", "PASSED =0.0566330122651");
    }
  }

  private static void assertTold(String sql, Map<String, String> expected) {
    assertThat(tell(rows(sql), expected.keySet().toArray(String[]::new)))
        .containsExactlyInAnyOrderEntriesOf(expected);
  }

  private static Map<String, String> tell(Dataset<Row> records, String... expectations) {
    TableResult table = check(records, expectations);
    Map<String, String> told = new LinkedHashMap<>();
    Stream.of(expectations).forEach(each -> told.put(each, told(result(table, each))));
    return told;
  }
}

package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.result;
import static dev.plumbline.check.CheckedTables.rows;
import static dev.plumbline.check.CheckedTables.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.expectation.Expectations;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.TableResult;
import dev.plumbline.result.TableResult.Cost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A rule by group comes for each group to what the same rule comes to on a table of this group
 * alone, whatever its type and however many values there are.
 */
class EveryTypeByGroupTests {
  /** Rows of the groups big and wide as told, of no group 30, of few 15, of tiny 3. */
  private static final String RECORDS =
      """
      SELECT *, IF(id % 3 = 0, concat('m', id, '@example.com'), 'x') AS p,
        CASE WHEN id % 11 > 0 THEN mixed * 1000003 - 900000000 END AS n,
        pow(10, mixed / 9000 - 4) * IF(id % 3 = 0, -1, 1) AS d,
        CAST(mixed / 100 AS DECIMAL(18, 2)) AS cents,
        CAST(id % 7 AS INT) AS b,
        CASE WHEN id % 13 > 0 THEN substr('abcde', 1 + CAST(mixed % 5 AS INT), 1) END AS c,
        CAST(id % 90 AS STRING) AS t,
        DATE'2024-01-01' + CAST(id % 40 AS INT) AS s,
        DATE'2024-01-01' + CAST(id % 40 + id % 7 AS INT) AS e,
        id % 4 AS k
      FROM (
        SELECT id, id * 7919 % 75648 AS mixed,
          CASE WHEN id < $big THEN 'big' WHEN id < $big + $wide THEN 'wide'
            WHEN id < $big + $wide + 30 THEN NULL WHEN id < $big + $wide + 45 THEN 'few'
            ELSE 'tiny' END AS g
        FROM range(0, $big + $wide + 48, 1, 3))
      """;

  private static final List<String> GROUPS = List.of("'big'", "'wide'", "NULL", "'few'");

  /** Those whose values may be too many to be counted one by one. */
  private static final List<String> DISTRIBUTIONS =
      List.of(
          "column_median_to_be_between {column: n, max_value: -9e9}",
          "column_median_to_be_between {column: d, max_value: -9e9}",
          "column_median_to_be_between {column: cents, max_value: -1, row_condition: b > 2,"
              + " condition_parser: spark}",
          "column_stdev_to_be_between {column: cents, max_value: 0}",
          "column_quantile_values_to_be_between {column: d, quantile_ranges: {quantiles:"
              + " [0, 0.01, 0.5, 0.99, 1], value_ranges: [[0, 0], [0, 0], [0, 0], [0, 0], [0, 0]]}}",
          "column_quantile_values_to_be_between {column: n, quantile_ranges: {quantiles: [0.3],"
              + " value_ranges: [[0, 0]]}}",
          "column_values_to_not_be_outliers {column: d}",
          "column_values_to_not_be_outliers {column: n, multiplier: 0.2}",
          "column_values_to_not_be_outliers {column: cents, method: std, multiplier: 1}",
          "column_value_z_scores_to_be_less_than {column: d, threshold: 1, double_sided: true}");

  private static final List<String> OTHERS =
      List.of(
          "column_values_to_be_increasing {column: n}",
          "column_values_to_be_decreasing {column: id, strictly: true}",
          "column_values_to_be_decreasing {column: cents, mostly: 0.5}",
          "column_values_to_be_decreasing {column: s}",
          "column_kl_divergence_to_be_less_than {column: c, threshold: 0.0001,"
              + " partition_object: {values: [a, b], weights: [0.5, 0.5]}, tail_weight_holdout: 0.1,"
              + " internal_weight_holdout: 0}",
          "column_kl_divergence_to_be_less_than {column: cents, threshold: 0.0001,"
              + " partition_object: {bins: [0, 100, 900], weights: [0.5, 0.5]}}",
          "column_proportion_of_non_null_values_to_be_between {column: c, max_value: 0}",
          "column_max_to_be_recent {column: s, within: P1D}",
          "column_intervals_to_not_overlap {key_columns: [b, k], start_column: s, end_column: e}",
          "column_intervals_to_not_overlap {key_columns: [b], start_column: s, end_column: e,"
              + " row_condition: b > 1, condition_parser: spark}",
          "column_values_to_exist_in_other_table {column: c, other_table_name: o}",
          "column_values_to_exist_in_other_table {column: c, other_table_name: o, null_keys: fail}",
          "compound_columns_to_exist_in_other_table {column_list: [c, b], other_table_name: o,"
              + " other_column_list: [c, m]}",
          "column_mean_to_be_between {column: d, max_value: -1e9}",
          "column_sum_to_be_between {column: cents, max_value: -1}",
          "column_min_to_be_between {column: n, max_value: -9e9}",
          "column_max_to_be_between {column: s, max_value: '2000-01-01'}",
          "column_unique_value_count_to_be_between {column: n, max_value: 1}",
          "column_proportion_of_unique_values_to_be_between {column: n, max_value: 0}",
          "column_distinct_values_to_be_in_set {column: c, value_set: [a]}",
          "column_distinct_values_to_equal_set {column: c, value_set: [a]}",
          "column_distinct_values_to_contain_set {column: c, value_set: [x]}",
          "column_most_common_value_to_be_in_set {column: c, value_set: [x]}",
          "table_row_count_to_equal {value: 1}",
          "table_row_count_to_be_between {max_value: 1}",
          "column_values_to_be_unique {column: s}",
          "compound_columns_to_be_unique {column_list: [b, c]}",
          "column_values_to_be_null {column: c}",
          "column_values_to_not_be_null {column: n}",
          "column_values_to_be_between {column: n, min_value: 0}",
          "column_values_to_be_in_set {column: c, value_set: [a]}",
          "column_values_to_not_be_in_set {column: c, value_set: [a]}",
          "column_value_lengths_to_be_between {column: t, max_value: 1}",
          "column_value_lengths_to_equal {column: t, value: 1}",
          "column_values_to_match_regex {column: t, regex: '1'}",
          "column_values_to_not_match_regex {column: t, regex: '1'}",
          "column_values_to_match_regex_list {column: t, regex_list: ['1', '2']}",
          "column_values_to_not_match_regex_list {column: t, regex_list: ['1', '2']}",
          "column_values_to_match_like_pattern {column: t, like_pattern: '1%'}",
          "column_values_to_not_match_like_pattern {column: t, like_pattern: '1%'}",
          "column_values_to_match_like_pattern_list {column: t, like_pattern_list: ['1%']}",
          "column_values_to_not_match_like_pattern_list {column: t, like_pattern_list: ['1%']}",
          "column_values_to_be_json_parseable {column: c}",
          "column_values_to_match_json_schema {column: t, json_schema: {maximum: 50}}",
          "column_values_to_be_dateutil_parseable {column: c}",
          "column_values_to_match_strftime_format {column: t, strftime_format: '%d'}",
          "column_values_to_be_valid_email {column: t}",
          "column_values_to_be_valid_phone {column: t, region: NL}",
          "column_values_to_be_valid_iban {column: t}",
          "column_values_to_hold_no_personal_data {column: p}",
          "column_values_to_be_valid_country_code {column: t, form: numeric}",
          "column_values_to_be_valid_currency_code {column: t}",
          "column_values_to_be_valid_url {column: t}",
          "column_values_to_have_utm_parameters {column: t}",
          "column_values_to_match_naming_convention {column: t, pattern: '{a}_{b}'}",
          "column_pair_values_to_be_equal {column_A: k, column_B: id}",
          "column_pair_values_a_to_be_greater_than_b {column_A: k, column_B: id}",
          "column_pair_values_to_be_in_set {column_A: b, column_B: c, value_pairs_set: [[1, a]]}",
          "select_column_values_to_be_unique_within_record {column_list: [b, k]}",
          "multicolumn_values_to_be_unique {column_list: [b, k]}",
          "multicolumn_values_to_be_equal {column_list: [k, id]}",
          "multicolumn_values_to_be_set {column_list: [n, c]}",
          "multicolumn_sum_to_equal {column_list: [b, k], sum_total: 7}");

  /** What compares each group with its own past: {@link AnomalyTests} has groups with one. */
  private static final List<String> COMPARED_WITH_EARLIER_RUNS =
      List.of(
          "table_row_count_not_to_be_anomalous",
          "column_null_rate_not_to_be_anomalous {column: n}",
          "column_unique_value_count_not_to_be_anomalous {column: n}",
          "column_mean_not_to_be_anomalous {column: n}",
          "column_sum_not_to_be_anomalous {column: n}",
          "column_freshness_not_to_be_anomalous {column: day}");

  /** What looks at no rows of the table, or at more than them. */
  private static final List<String> REFUSED =
      List.of(
          "column_to_exist {column: id}",
          "column_to_be_absent {column: gone}",
          "column_values_to_be_of_type {column: id, type_: LongType}",
          "column_values_to_be_in_type_list {column: id, type_list: [LongType]}",
          "column_type_to_be {column: id, type_: LongType}",
          "table_column_count_to_equal {value: 3}",
          "table_column_count_to_be_between {max_value: 3}",
          "table_columns_to_match_set {column_set: [a]}",
          "table_columns_to_match_ordered_list {column_list: [a]}",
          "table_row_count_to_equal_other_table {other_table_name: o}",
          "column_distribution_not_to_drift {column: n, max_distance: 0.1}",
          "unexpected_rows_expectation {unexpected_rows_query: 'SELECT * FROM {batch}'}",
          "query_results_to_match_comparison {base_query: 'SELECT 1', comparison_query: 'SELECT 1',"
              + " comparison_data_source_name: x}",
          "query_results_to_match_source {target_query: 'SELECT 1', source_query: 'SELECT 1',"
              + " source_data_source_name: x}",
          "query_sums_to_reconcile {query: 'SELECT 1', other_query: 'SELECT 1'}");

  @Test
  void everyTypeIsEitherJudgedByGroupOrRefused() {
    TreeSet<String> listed = new TreeSet<>();
    Stream.of(DISTRIBUTIONS, OTHERS, COMPARED_WITH_EARLIER_RUNS, REFUSED)
        .flatMap(List::stream)
        .forEach(rule -> listed.add(Expectations.definition(rule).type()));
    assertThat(listed).containsExactlyElementsOf(new TreeSet<>(Expectations.types()));
    for (String rule : REFUSED) {
      assertThat(Expectations.faults(byGroup(rule)))
          .containsExactly(
              "checks/t.yml:20: %s cannot be evaluated by group; remove by, or use a type that looks at the rows of this table and nothing else"
                  .formatted(Expectations.definition(rule).type()));
    }
  }

  @Test
  void ofManyValuesEachGroupComesToWhatATableOfItAloneComesTo() {
    Cost cost = assertLikeTablesOfTheirOwn(37_000, 38_600, DISTRIBUTIONS);
    assertThat(cost.groupBys()).isBetween(2, 4);
    assertThat(cost.scans()).isEqualTo(1);
    assertThat(cost.queries()).isZero();
  }

  @Test
  void ofAnyOtherTypeEachGroupComesToWhatATableOfItAloneComesTo() {
    assertLikeTablesOfTheirOwn(100, 60, OTHERS);
  }

  private static Cost assertLikeTablesOfTheirOwn(int big, int wide, List<String> rules) {
    rows(RECORDS.replace("$big", "" + big).replace("$wide", "" + wide))
        .createOrReplaceTempView("every_type_by_group");
    Map<String, Map<String, String>> expected = new LinkedHashMap<>();
    rules.forEach(rule -> expected.put(rule, new LinkedHashMap<>()));
    for (String group : GROUPS) {
      TableResult alone =
          among("SELECT * FROM every_type_by_group WHERE g <=> " + group)
              .check(rules.toArray(String[]::new));
      String key = group.replace("'", "").replace("NULL", "null");
      rules.stream()
          .filter(rule -> !told(result(alone, rule)).startsWith("PASSED"))
          .forEach(rule -> expected.get(rule).put(key, told(result(alone, rule))));
    }
    assertThat(expected)
        .as("rules that nothing breaks")
        .allSatisfy((rule, told) -> assertThat(told).isNotEmpty());
    TableResult together =
        among("SELECT * FROM every_type_by_group")
            .check(rules.stream().map(EveryTypeByGroupTests::byGroup).toArray(String[]::new));
    for (String rule : rules) {
      CheckResult result = result(together, byGroup(rule));
      assertThat(result.segments()).as(told(result) + " " + rule).isPresent();
      Segments segments = result.segments().get();
      assertThat(shown(segments)).as(rule).containsExactlyInAnyOrderEntriesOf(expected.get(rule));
      assertThat(List.of(segments.groups(), segments.small())).as(rule).containsExactly(4, 1);
    }
    return together.cost();
  }

  private static Neighbours among(String sql) {
    return Neighbours.of(sql)
        .other("o", "SELECT substr('abc', 1 + id, 1) AS c, id AS m FROM range(3)");
  }

  private static String byGroup(String rule) {
    String braced = rule.contains("{") ? rule : rule + " {}";
    return braced.substring(0, braced.length() - 1) + ", by: [g]}";
  }

  private static Map<String, String> shown(Segments segments) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Segment segment : segments.shown()) {
      List<String> told = new ArrayList<>(List.of(segment.outcome().toString()));
      segment
          .evaluated()
          .ifPresent(rows -> told.add(segment.unexpected().orElseThrow() + "/" + rows));
      segment.observed().ifPresent(value -> told.add("=" + value));
      segment.error().ifPresent(told::add);
      shown.put(String.valueOf(segment.values().get(0)), String.join(" ", told));
    }
    return shown;
  }
}

package dev.plumbline.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The arguments with which every type of expectation fails, or is in error, on a table of canaries.
 * A type without an entry fails the test: add one, with canaries in every argument that can hold a
 * value.
 *
 * <p>The table has the columns {@code name}, {@code mail}, {@code phone}, {@code details} (texts),
 * {@code born} (dates), {@code amount} (whole numbers), all personal, {@code note} (sensitive) and
 * {@code token} (secret); its first three rows stand twice.
 */
final class CanaryCases {
  private static final String NAME = Canaries.name(3);
  private static final String MAIL = Canaries.mail(4);
  private static final String BORN = Canaries.born(5).toString();
  private static final long AMOUNT = Canaries.amount(20);

  private CanaryCases() {}

  /** By type, the arguments of one expectation each, as YAML. */
  static Map<String, List<String>> byType() {
    Map<String, List<String>> cases = new TreeMap<>();
    rows(cases);
    figures(cases);
    tables(cases);
    texts(cases);
    records(cases);
    distributions(cases);
    distinct(cases);
    others(cases);
    return cases;
  }

  private static void rows(Map<String, List<String>> cases) {
    cases.put(
        "expect_column_values_to_be_null",
        List.of(
            "{column: name}",
            "{column: born}",
            "{column: token}",
            "{column: note, row_condition: \"mail <> '%s'\", condition_parser: spark}"
                .formatted(MAIL),
            "{column: mail, row_condition: \"raise_error(mail) = 1\", condition_parser: spark}",
            "{column: mail, row_condition: \"'%s' nonsense\", condition_parser: spark}"
                .formatted(MAIL),
            "{column: mail, row_condition: \"nowhere = '%s'\", condition_parser: spark}"
                .formatted(MAIL)));
    cases.put("expect_column_values_to_not_be_null", List.of("{column: gone}"));
    cases.put(
        "expect_column_values_to_be_in_set",
        List.of(
            "{column: name, value_set: ['%s']}".formatted(NAME),
            "{column: amount, value_set: [%d]}".formatted(AMOUNT),
            "{column: born, value_set: ['%s']}".formatted(BORN),
            "{column: note, value_set: ['%s']}".formatted(NAME)));
    cases.put(
        "expect_column_values_to_not_be_in_set",
        List.of("{column: mail, value_set: ['%s', '%s']}".formatted(MAIL, Canaries.mail(0))));
    cases.put(
        "expect_column_values_to_match_regex",
        List.of("{column: mail, regex: '^%s$'}".formatted(MAIL), "{column: details, regex: '^x'}"));
    cases.put(
        "expect_column_values_to_not_match_regex",
        List.of("{column: phone, regex: '%s'}".formatted(Canaries.phone(6).substring(3))));
    cases.put(
        "expect_column_values_to_match_strftime_format",
        List.of("{column: name, strftime_format: '%s %%Y'}".formatted(NAME)));
    cases.put(
        "expect_column_values_to_be_between",
        List.of(
            "{column: amount, max_value: %d}".formatted(AMOUNT),
            "{column: born, min_value: '%s'}".formatted(BORN),
            "{column: name, min_value: '%s'}".formatted(NAME),
            "{column: born, min_value: '%s'}".formatted(NAME)));
    cases.put("expect_column_value_lengths_to_be_between", List.of("{column: name, max_value: 1}"));
    cases.put("expect_column_value_lengths_to_equal", List.of("{column: phone, value: 1}"));
    cases.put(
        "expect_column_pair_values_to_be_equal",
        List.of("{column_A: name, column_B: mail}", "{column_A: code, column_B: phone}"));
    cases.put(
        "expect_column_pair_values_a_to_be_greater_than_b",
        List.of("{column_A: name, column_B: mail}"));
  }

  private static void figures(Map<String, List<String>> cases) {
    cases.put(
        "expect_column_values_to_be_unique",
        List.of("{column: name}", "{column: born}", "{column: amount}", "{column: note}"));
    cases.put(
        "expect_compound_columns_to_be_unique",
        List.of("{column_list: [name, phone]}", "{column_list: [mail, born, amount]}"));
    String one = ", row_condition: \"name = '%s'\", condition_parser: spark}".formatted(NAME);
    List<String> numbers =
        List.of(
            "{column: amount, max_value: 1" + one,
            "{column: amount, min_value: %d}".formatted(Canaries.amount(39) * 100),
            "{column: mail, max_value: %d}".formatted(AMOUNT));
    cases.put("expect_column_mean_to_be_between", numbers);
    cases.put("expect_column_sum_to_be_between", numbers);
    cases.put(
        "expect_column_min_to_be_between",
        List.of(
            "{column: amount, max_value: 1" + one,
            "{column: name, min_value: '%s'}".formatted(NAME),
            "{column: born, min_value: '%s'}".formatted(BORN)));
    cases.put(
        "expect_column_max_to_be_between",
        List.of(
            "{column: amount, max_value: %d}".formatted(AMOUNT),
            "{column: name, max_value: '%s'}".formatted(NAME),
            "{column: born, max_value: '%s'}".formatted(BORN)));
  }

  private static void tables(Map<String, List<String>> cases) {
    cases.put(
        "expect_table_row_count_to_be_between",
        List.of(
            "{max_value: 0, row_condition: \"mail = '%s'\", condition_parser: spark}"
                .formatted(MAIL)));
    cases.put("expect_table_row_count_to_equal", List.of("{value: 0}"));
    cases.put("expect_table_column_count_to_be_between", List.of("{max_value: 1}"));
    cases.put("expect_table_column_count_to_equal", List.of("{value: 1}"));
    cases.put("expect_table_columns_to_match_set", List.of("{column_set: [name]}"));
    cases.put("expect_table_columns_to_match_ordered_list", List.of("{column_list: [name]}"));
    cases.put("expect_column_to_exist", List.of("{column: nowhere}"));
    cases.put("expect_column_type_to_be", List.of("{column: name, type_: LongType}"));
    cases.put("expect_column_values_to_be_of_type", List.of("{column: name, type_: LongType}"));
    cases.put(
        "expect_column_values_to_be_in_type_list",
        List.of("{column: born, type_list: [LongType, StringType]}"));
  }

  private static void texts(Map<String, List<String>> cases) {
    for (String format : List.of("email", "iban", "url", "country_code", "currency_code")) {
      cases.put(
          "expect_column_values_to_be_valid_" + format,
          List.of("{column: name}", "{column: details}"));
    }
    cases.put("expect_column_values_to_be_valid_phone", List.of("{column: mail, region: NL}"));
    cases.put("expect_column_values_to_hold_no_personal_data", List.of("{column: mail}"));
    cases.put("expect_column_values_to_be_json_parseable", List.of("{column: name}"));
    cases.put("expect_column_values_to_be_dateutil_parseable", List.of("{column: name}"));
    cases.put(
        "expect_column_values_to_match_json_schema",
        List.of(
            "{column: details, json_schema: {required: ['%s']}}".formatted(NAME),
            "{column: mail, json_schema: {type: object}}"));
    cases.put(
        "expect_column_values_to_match_regex_list",
        List.of("{column: mail, regex_list: ['^%s$', '^x']}".formatted(MAIL)));
    cases.put(
        "expect_column_values_to_not_match_regex_list",
        List.of("{column: mail, regex_list: ['%s', '@']}".formatted(MAIL)));
    cases.put(
        "expect_column_values_to_match_like_pattern",
        List.of("{column: name, like_pattern: '%s'}".formatted(NAME)));
    cases.put(
        "expect_column_values_to_not_match_like_pattern",
        List.of("{column: name, like_pattern: '%s'}".formatted(NAME)));
    cases.put(
        "expect_column_values_to_match_like_pattern_list",
        List.of("{column: name, like_pattern_list: ['%s', x]}".formatted(NAME)));
    cases.put(
        "expect_column_values_to_not_match_like_pattern_list",
        List.of("{column: name, like_pattern_list: ['%s', x]}".formatted(NAME)));
    cases.put(
        "expect_column_values_to_match_naming_convention",
        List.of("{column: name, pattern: '{who}_{what}', parts: {who: ['%s']}}".formatted(NAME)));
    cases.put(
        "expect_column_values_to_have_utm_parameters",
        List.of("{column: mail, required_parameters: [utm_source]}"));
  }

  private static void records(Map<String, List<String>> cases) {
    List<String> pair = List.of("{column_list: [name, mail]}");
    cases.put("expect_multicolumn_values_to_be_equal", pair);
    List<String> same = List.of("{column_list: [name, name]}");
    cases.put("expect_multicolumn_values_to_be_unique", same);
    cases.put("expect_select_column_values_to_be_unique_within_record", same);
    cases.put(
        "expect_multicolumn_values_to_be_set",
        List.of("{column_list: [name, mail, phone], exactly: 1}"));
    cases.put(
        "expect_multicolumn_sum_to_equal",
        List.of(
            "{column_list: [amount, amount], sum_total: %d}".formatted(AMOUNT),
            "{column_list: [name, amount], sum_total: 1}"));
    cases.put(
        "expect_column_pair_values_to_be_in_set",
        List.of(
            "{column_A: name, column_B: mail, value_pairs_set: [['%s', '%s']]}"
                .formatted(NAME, MAIL)));
    cases.put("expect_column_to_be_absent", List.of("{column: name}"));
  }

  private static void distributions(Map<String, List<String>> cases) {
    List<String> amounts =
        List.of("{column: amount, max_value: 1}", "{column: name, max_value: 1}");
    cases.put("expect_column_median_to_be_between", amounts);
    cases.put("expect_column_stdev_to_be_between", amounts);
    cases.put(
        "expect_column_proportion_of_non_null_values_to_be_between",
        List.of("{column: name, max_value: 0.1}"));
    cases.put(
        "expect_column_quantile_values_to_be_between",
        List.of(
            "{column: amount, quantile_ranges: {quantiles: [0, 0.5, 1],"
                + " value_ranges: [[0, 1], [0, 1], [%d, null]]}}".formatted(AMOUNT * 10)));
    cases.put(
        "expect_column_value_z_scores_to_be_less_than",
        List.of("{column: amount, threshold: 0.01, double_sided: true}"));
    cases.put(
        "expect_column_values_to_not_be_outliers",
        List.of("{column: amount, method: std, multiplier: 0.01}"));
    cases.put("expect_column_values_to_be_increasing", List.of("{column: mail, strictly: true}"));
    cases.put("expect_column_values_to_be_decreasing", List.of("{column: amount}"));
    cases.put(
        "expect_column_kl_divergence_to_be_less_than",
        List.of(
            "{column: name, threshold: 0.01, partition_object: {values: ['%s'], weights: [1]}}"
                .formatted(NAME),
            "{column: amount, threshold: 0.01,"
                + " partition_object: {bins: [0, 1, %d], weights: [0.5, 0.5]}}".formatted(AMOUNT)));
  }

  private static void distinct(Map<String, List<String>> cases) {
    for (String relation : List.of("be_in_set", "contain_set", "equal_set")) {
      cases.put(
          "expect_column_distinct_values_to_" + relation,
          List.of("{column: name, value_set: ['%s', absent]}".formatted(NAME)));
    }
    cases.put(
        "expect_column_most_common_value_to_be_in_set",
        List.of("{column: mail, value_set: ['%s']}".formatted(Canaries.mail(30))));
    List<String> few = List.of("{column: name, max_value: 0}");
    cases.put("expect_column_unique_value_count_to_be_between", few);
    cases.put("expect_column_proportion_of_unique_values_to_be_between", few);
  }

  private static void others(Map<String, List<String>> cases) {
    cases.put(
        "expect_column_values_to_exist_in_other_table",
        List.of("{column: name, other_table_name: parquet, other_column: code}"));
    cases.put(
        "expect_compound_columns_to_exist_in_other_table",
        List.of(
            "{column_list: [name, mail], other_table_name: parquet, other_column_list: [code, code]}"));
    cases.put("expect_table_row_count_to_equal_other_table", List.of("{other_table_name: either}"));
    cases.put("expect_column_max_to_be_recent", List.of("{column: born, within: P1D}"));
    cases.put(
        "expect_column_intervals_to_not_overlap",
        List.of("{key_columns: [token], start_column: born, end_column: amount}"));
    String query = "SELECT name, mail FROM {batch} AS t WHERE name = '%s'".formatted(NAME);
    cases.put(
        "unexpected_rows_expectation",
        List.of(
            "{unexpected_rows_query: \"%s\"}".formatted(query),
            "{unexpected_rows_query: \"SELECT concat(code, '%1$s'), '%1$s', code = '%1$s', code FROM {batch} AS t\"}"
                .formatted(NAME)));
    cases.put(
        "expect_query_results_to_match_comparison",
        List.of(
            "{base_query: \"%s\", comparison_data_source_name: other, comparison_query: \"SELECT '%s', 'x'\"}"
                .formatted(query, NAME)));
    cases.put(
        "expect_query_results_to_match_source",
        List.of(
            "{target_query: \"%s\", source_data_source_name: other, source_query: \"SELECT '%s', 'x'\"}"
                .formatted(query, NAME)));
    cases.put(
        "expect_query_sums_to_reconcile",
        List.of(
            "{query: \"SELECT name, sum(amount) FROM {batch} AS t GROUP BY name\","
                + " other_query: \"SELECT '%s', 1\"}".formatted(NAME)));
    cases.put(
        "expect_column_distribution_not_to_drift", List.of("{column: code, max_distance: 0}"));
    cases.put("expect_table_row_count_not_to_be_anomalous", List.of("{}"));
    cases.put("expect_column_null_rate_not_to_be_anomalous", List.of("{column: name}"));
    cases.put("expect_column_unique_value_count_not_to_be_anomalous", List.of("{column: name}"));
    cases.put("expect_column_mean_not_to_be_anomalous", List.of("{column: amount}"));
    cases.put("expect_column_sum_not_to_be_anomalous", List.of("{column: amount}"));
    cases.put("expect_column_freshness_not_to_be_anomalous", List.of("{column: born}"));
  }

  /**
   * Expectations of every type, as the YAML of a table.
   *
   * @param most how many of each type
   */
  static String yaml(String table, int most) {
    StringBuilder yaml = new StringBuilder("expectations:\n");
    byType()
        .forEach(
            (type, all) ->
                IntStream.range(0, Math.min(most, all.size()))
                    .forEach(
                        index ->
                            yaml.append(
                                "  - {id: %s-%s-%d, type: %s, kwargs: %s}\n"
                                    .formatted(table, type, index, type, all.get(index)))));
    return yaml.toString();
  }
}

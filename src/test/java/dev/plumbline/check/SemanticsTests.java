package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.result;
import static dev.plumbline.check.CheckedTables.rows;
import static dev.plumbline.check.CheckedTables.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.result.TableResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What every type of expectation makes of values, of nulls and of nothing. */
class SemanticsTests {
  private static final String PEOPLE =
      "SELECT * FROM VALUES"
          + " (1, 'NL', 'a@x.nl', 10.10BD, DATE'2024-01-31', 1.5D, 3, 3, '2024-02-29', 'u'),"
          + " (2, 'BE', NULL,     20.20BD, DATE'2024-02-01', 2.5D, 4, 3, '2023-02-29', 'u'),"
          + " (3, 'DE', 'c-x.de', NULL,    NULL,             NULL, 2, 3, '2024-2-9',   'v'),"
          + " (4, NULL, 'd@x.be', 30.30BD, DATE'2025-01-01', 4.0D, NULL, 3, 'soon',    NULL),"
          + " (5, 'nl', 'ee',     0.10BD,  DATE'2026-12-31', 0.0D, NULL, NULL, NULL,   NULL)"
          + " AS t(id, country, email, amount, born, score, a, b, text, code)";

  @Test
  void nullRulesJudgeEveryRow() {
    assertThat(outcomes("column_values_to_not_be_null {column: email, mostly: 0.8}"))
        .isEqualTo("PASSED 1/5");
    assertThat(outcomes("column_values_to_not_be_null {column: email, mostly: 0.81}"))
        .isEqualTo("FAILED 1/5");
    assertThat(outcomes("column_values_to_be_null {column: email}")).isEqualTo("FAILED 4/5");
    assertThat(outcomes("column_values_to_be_null {column: email, mostly: 0.2}"))
        .isEqualTo("PASSED 4/5");
  }

  @Test
  void setsRegexesLengthsAndRangesPassNullsOver() {
    assertTold(
        Map.of(
            "column_values_to_be_in_set {column: country, value_set: [NL, BE, DE]}", "FAILED 1/4",
            "column_values_to_be_in_set {column: country, value_set: [NL, BE, DE], mostly: 0.75}",
                "PASSED 1/4",
            "column_values_to_be_in_set {column: country, value_set: [NL, null]}", "PASSED 0/4",
            "column_values_to_not_be_in_set {column: country, value_set: [NL]}", "FAILED 1/4",
            "column_values_to_be_in_set {column: amount, value_set: [10.1, 20.2, 30.3, 0.1]}",
                "PASSED 0/4",
            "column_values_to_match_regex {column: email, regex: '^[^@]+@[^@]+$'}", "FAILED 2/4",
            "column_values_to_match_regex {column: email, regex: '@x\\.'}", "FAILED 2/4",
            "column_values_to_not_match_regex {column: email, regex: '@'}", "FAILED 2/4",
            "column_value_lengths_to_be_between {column: email, min_value: 6, max_value: 6}",
                "FAILED 1/4",
            "column_value_lengths_to_equal {column: amount, value: 5}", "FAILED 1/4"));
  }

  @Test
  void rangesCompareDecimalsExactlyAndDatesByIsoText() {
    assertTold(
        Map.of(
            "column_values_to_be_between {column: amount, min_value: 0.1, max_value: 30.3}",
                "PASSED 0/4",
            "column_values_to_be_between {column: amount, min_value: 0.1, strict_min: true}",
                "FAILED 1/4",
            "column_values_to_be_between {column: amount, max_value: 30.3, strict_max: true}",
                "FAILED 1/4",
            "column_values_to_be_between {column: born, max_value: '2024-02-01'}", "FAILED 2/4",
            "column_values_to_be_between {column: born, max_value: yesterday}",
                "ERROR CAST_INVALID_INPUT",
            "column_values_to_be_between {column: country, min_value: A, max_value: Z}",
                "FAILED 1/4",
            "column_values_to_be_between {column: text, min_value: 5}", "ERROR CAST_INVALID_INPUT",
            "column_values_to_be_between {column: born, min_value: 5}", "ERROR DATATYPE_MISMATCH"));
  }

  @Test
  void strftimeAsksForDaysThatExist() {
    assertTold(
        Map.of(
            "column_values_to_match_strftime_format {column: text, strftime_format: '%Y-%m-%d'}",
                "FAILED 2/4",
            "column_values_to_match_strftime_format {column: id, strftime_format: '%Y'}",
                "ERROR DATATYPE_MISMATCH"));
  }

  @Test
  void pairsLeaveOutTheRowsTheyAreToldTo() {
    assertTold(
        Map.of(
            "column_pair_values_to_be_equal {column_A: a, column_B: b}",
            "FAILED 3/4",
            "column_pair_values_to_be_equal"
                + " {column_A: a, column_B: b, ignore_row_if: either_value_is_missing}",
            "FAILED 2/3",
            "column_pair_values_to_be_equal {column_A: a, column_B: b, ignore_row_if: neither}",
            "FAILED 3/5",
            "column_pair_values_a_to_be_greater_than_b {column_A: a, column_B: b}",
            "FAILED 2/4",
            "column_pair_values_a_to_be_greater_than_b {column_A: a, column_B: b, or_equal: true}",
            "FAILED 1/4"));
  }

  @Test
  void allMembersOfAGroupOfDuplicatesAreUnexpected() {
    assertTold(
        Map.of(
            "column_values_to_be_unique {column: code}",
            "FAILED 2/3",
            "column_values_to_be_unique {column: id}",
            "PASSED 0/5",
            "compound_columns_to_be_unique {column_list: [code, b]}",
            "FAILED 2/4",
            "compound_columns_to_be_unique {column_list: [a, code], ignore_row_if: never}",
            "FAILED 2/5",
            "compound_columns_to_be_unique"
                + " {column_list: [a, code], ignore_row_if: any_value_is_missing}",
            "PASSED 0/3"));
  }

  @Test
  void statisticsAreExactAndObserved() {
    assertTold(
        Map.of(
            "column_sum_to_be_between {column: amount, min_value: 60.7, max_value: 60.7}",
                "PASSED =60.7",
            "column_mean_to_be_between {column: amount, min_value: 15.175, max_value: 15.175}",
                "PASSED =15.175",
            "column_min_to_be_between {column: amount, min_value: 0.1, strict_min: true}",
                "FAILED =0.1",
            "column_max_to_be_between {column: born, max_value: '2026-06-30'}",
                "FAILED =2026-12-31",
            "column_min_to_be_between {column: country, min_value: BE, max_value: BE}",
                "PASSED =BE",
            "column_max_to_be_between {column: country, max_value: 5}", "ERROR DATATYPE_MISMATCH",
            "column_mean_to_be_between {column: country, max_value: 5}", "ERROR DATATYPE_MISMATCH",
            "column_mean_to_be_between {column: score, min_value: 2, max_value: 2}", "PASSED =2",
            "column_sum_to_be_between {column: id, max_value: 14}", "FAILED =15"));
  }

  @Test
  void countsAndColumnsAreJudged() {
    assertTold(
        Map.of(
            "table_row_count_to_be_between {min_value: 5, max_value: 5}", "PASSED =5",
            "table_row_count_to_be_between {min_value: 5, strict_min: true}", "FAILED =5",
            "table_row_count_to_equal {value: 4}", "FAILED =5",
            "table_column_count_to_equal {value: 10}", "PASSED =10",
            "table_column_count_to_be_between {max_value: 9}", "FAILED =10",
            "column_values_to_be_of_type {column: amount, type_: DecimalType}",
                "PASSED =DecimalType",
            "column_values_to_be_in_type_list {column: born, type_list: [LongType, StringType]}",
                "FAILED =DateType"));
  }

  @Test
  void columnListsSetsAndPlacesAreJudged() {
    Dataset<Row> two = rows("SELECT 1 AS a, 2 AS B");
    assertThat(
            tell(
                    two,
                    "table_columns_to_match_set {column_set: [B, a]}",
                    "table_columns_to_match_set {column_set: [b, a]}",
                    "table_columns_to_match_set {column_set: [a], exact_match: false}",
                    "table_columns_to_match_ordered_list {column_list: [a, B]}",
                    "table_columns_to_match_ordered_list {column_list: [B, a]}",
                    "column_to_exist {column: B, column_index: 1}",
                    "column_to_exist {column: B, column_index: 0}",
                    "column_to_exist {column: c}")
                .values())
        .containsExactly(
            "PASSED =a, B",
            "FAILED =a, B",
            "PASSED =a, B",
            "PASSED =a, B",
            "FAILED =a, B",
            "PASSED =a, B",
            "PASSED =a, B",
            "FAILED =a, B");
  }

  @Test
  void rowConditionsComeFirst() {
    String condition = "row_condition: \"country = 'NL'\", condition_parser: spark";
    assertTold(
        Map.of(
            "column_values_to_not_be_null {column: email, %s}".formatted(condition),
            "PASSED 0/1",
            "table_row_count_to_equal {value: 1, %s}".formatted(condition),
            "PASSED =1",
            "column_max_to_be_between {column: id, max_value: 1, %s}".formatted(condition),
            "PASSED =1",
            "column_values_to_be_unique {column: code, %s}".formatted(condition),
            "PASSED 0/1",
            "column_values_to_be_null {column: id, row_condition: 'id >', condition_parser: spark}",
            "ERROR PARSE_SYNTAX_ERROR",
            "column_values_to_be_null {column: id, row_condition: 'no > 1', condition_parser: spark}",
            "ERROR UNRESOLVED_COLUMN"));
  }

  @Test
  void nothingIsNothingUnexpectedButNoFigure() {
    assertAllOnNothing(rows("SELECT * FROM (" + PEOPLE + ") WHERE id > 9"), "0/0");
    assertAllOnNothing(
        rows("SELECT CAST(NULL AS STRING) AS email, CAST(NULL AS INT) AS id FROM range(3)"), "0/0");
  }

  @Test
  void columnsOfAnyNameCanBeChecked() {
    for (String name :
        new String[] {"a.b", "a b", "a`b", "a'b", "ä\"ß", "select", "100%", "x{0}", "tab\\t"}) {
      Dataset<Row> records =
          rows("SELECT explode(array('p', 'p', NULL)) AS c").withColumnRenamed("c", name);
      String quoted = "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      assertThat(
              tell(
                      records,
                      "column_values_to_not_be_null {column: %s}".formatted(quoted),
                      "column_values_to_be_unique {column: %s}".formatted(quoted),
                      "column_max_to_be_between {column: %s, max_value: o}".formatted(quoted),
                      "column_values_to_be_in_set {column: %s, value_set: [\"'\\\\\", \"${p}\"]}"
                          .formatted(quoted))
                  .values())
          .as(name)
          .containsExactly("FAILED 1/3", "FAILED 2/2", "FAILED =p", "FAILED 2/2");
    }
  }

  private static void assertAllOnNothing(Dataset<Row> records, String counts) {
    assertThat(
            tell(
                    records,
                    "column_values_to_match_regex {column: email, regex: x}",
                    "column_values_to_be_between {column: id, min_value: 5}",
                    "column_values_to_be_unique {column: email}",
                    "column_pair_values_to_be_equal {column_A: email, column_B: id}",
                    "column_sum_to_be_between {column: id, max_value: 5}",
                    "column_min_to_be_between {column: email, max_value: x}")
                .values())
        .containsExactly(
            "PASSED " + counts,
            "PASSED " + counts,
            "PASSED " + counts,
            "PASSED " + counts,
            "FAILED",
            "FAILED");
  }

  private static String outcomes(String expectation) {
    return tell(rows(PEOPLE), expectation).get(expectation);
  }

  private static void assertTold(Map<String, String> expected) {
    assertThat(tell(rows(PEOPLE), expected.keySet().toArray(String[]::new)))
        .containsExactlyInAnyOrderEntriesOf(expected);
  }

  private static Map<String, String> tell(Dataset<Row> records, String... expectations) {
    TableResult table = check(records, expectations);
    Map<String, String> told = new LinkedHashMap<>();
    Stream.of(expectations).forEach(each -> told.put(each, told(result(table, each))));
    return told;
  }
}

package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.rows;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.result.CheckResult;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Rules on rows, on columns of any name and on columns without a value. */
class AnyColumnTests {
  /** One rule of each type; its column is written as $c, another beside it is d. */
  private static final List<String> RULES =
      List.of(
          "column_values_to_match_regex_list {column: $c, regex_list: [x, y]}",
          "column_values_to_not_match_regex_list {column: $c, regex_list: ['.']}",
          "column_values_to_match_like_pattern {column: $c, like_pattern: 'x%'}",
          "column_values_to_not_match_like_pattern {column: $c, like_pattern: '%'}",
          "column_values_to_match_like_pattern_list {column: $c, like_pattern_list: [x, y]}",
          "column_values_to_not_match_like_pattern_list {column: $c, like_pattern_list: ['%']}",
          "column_values_to_be_json_parseable {column: $c}",
          "column_values_to_match_json_schema {column: $c, json_schema: {}, row_condition: \"d ="
              + " 'none'\", condition_parser: spark}",
          "column_values_to_be_dateutil_parseable {column: $c}",
          "column_values_to_match_strftime_format {column: $c, strftime_format: '%Y'}",
          "column_values_to_be_valid_email {column: $c}",
          "column_values_to_be_valid_phone {column: $c, region: NL}",
          "column_values_to_be_valid_iban {column: $c}",
          "column_values_to_be_valid_country_code {column: $c, form: numeric}",
          "column_values_to_be_valid_currency_code {column: $c}",
          "column_values_to_be_valid_url {column: $c}",
          "column_values_to_have_utm_parameters {column: $c}",
          "column_values_to_match_naming_convention {column: $c, pattern: '{a}_{b}'}",
          "column_pair_values_to_be_in_set {column_A: $c, column_B: d, value_pairs_set: [[a, b]]}",
          "select_column_values_to_be_unique_within_record {column_list: [$c, d]}",
          "multicolumn_values_to_be_unique {column_list: [d, $c]}",
          "multicolumn_values_to_be_equal {column_list: [$c, d, e]}");

  @Test
  void columnsMayHaveAnyName() {
    for (String name : List.of("a.b", "a b", "a`b", "a'b\"", "ä{0}ß", "select", "100%")) {
      Dataset<Row> records =
          rows("SELECT 'p' AS c, 'p' AS d, 'q' AS e").withColumnRenamed("c", name);
      for (CheckResult result : checked(records, name)) {
        boolean none = result.type().endsWith("json_schema");
        assertThat(CheckedTables.told(result))
            .as(result.id())
            .isEqualTo(none ? "PASSED 0/0" : "FAILED 1/1");
      }
    }
  }

  @Test
  void nothingIsNothingUnexpected() {
    Dataset<Row> empty = rows("SELECT 'p' AS c, 'p' AS d, 'q' AS e WHERE false");
    Dataset<Row> missing =
        rows("SELECT CAST(NULL AS STRING) AS c, CAST(NULL AS STRING) AS d, '' || NULL AS e");
    for (Dataset<Row> records : List.of(empty, missing)) {
      assertThat(checked(records, "c")).extracting(CheckedTables::told).containsOnly("PASSED 0/0");
    }
  }

  @Test
  void columnsThatAreNotThereAreErrors() {
    assertThat(checked(rows("SELECT 'p' AS d"), "gone"))
        .extracting(CheckedTables::told)
        .containsOnly("ERROR UNRESOLVED_COLUMN");
  }

  private static List<CheckResult> checked(Dataset<Row> records, String column) {
    String quoted = TextNode.valueOf(column).toString();
    String[] rules = RULES.stream().map(rule -> rule.replace("$c", quoted)).toArray(String[]::new);
    return check(records, rules).checks().stream()
        .filter(result -> result.type().startsWith("expect_"))
        .toList();
  }
}

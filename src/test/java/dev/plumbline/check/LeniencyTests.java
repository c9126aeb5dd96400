package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.result;
import static dev.plumbline.check.CheckedTables.rows;
import static dev.plumbline.check.CheckedTables.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Arguments that Great Expectations takes although they say little, or say it in other words. */
class LeniencyTests {
  private final Dataset<Row> table =
      rows(
          "SELECT * FROM VALUES"
              + " (1, TIMESTAMP'1999-12-31 12:00:01', DATE'1999-12-31', '1', true),"
              + " (2, TIMESTAMP'2001-01-01 12:00:01', DATE'2001-01-01', '10', false),"
              + " (3, NULL, NULL, NULL, NULL) AS t(id, seen, born, code, active)");

  @Test
  void withoutASetOrColumnsAnyValueComplies() {
    assertTold("column_values_to_be_in_set {column: id, value_set: null}", "PASSED 0/3");
    assertTold("column_values_to_not_be_in_set {column: id, value_set: null}", "PASSED 0/3");
    assertTold("table_columns_to_match_ordered_list {column_list: null}", "PASSED");
    assertTold("table_columns_to_match_set {column_set: null}", "PASSED");
  }

  @Test
  void withoutARegexAnyValueMatches() {
    assertTold("column_values_to_match_regex {column: code}", "PASSED 0/2");
  }

  @Test
  void nothingIsInASetOfNothing() {
    assertTold("column_values_to_be_in_set {column: code, value_set: []}", "FAILED 2/2");
    assertTold("column_values_to_not_be_in_set {column: code, value_set: []}", "PASSED 0/2");
    Dataset<Row> empty = table.limit(0);
    assertThat(
            told(
                check(empty, "column_values_to_be_in_set {column: code, value_set: []}")
                    .checks()
                    .get(2)))
        .isEqualTo("PASSED 0/0");
  }

  @Test
  void figuresWithoutBoundsHoldOverAnyValue() {
    assertTold("column_sum_to_be_between {column: id}", "PASSED =6");
    assertTold("column_max_to_be_between {column: id, min_value: null}", "PASSED =3");
    assertTold("table_row_count_to_be_between {}", "PASSED =3");
    assertTold("table_column_count_to_be_between {}", "PASSED =5");
    assertTold(
        "column_sum_to_be_between"
            + " {column: id, row_condition: id > 3, condition_parser: spark}",
        "FAILED");
  }

  @Test
  void boundsThatCrossLetNoFigurePass() {
    assertTold("column_mean_to_be_between {column: id, min_value: 3, max_value: 1}", "FAILED =2");
  }

  @Test
  void boundsOfDatesAreReadAsPeopleWriteThem() {
    assertTold(
        "column_values_to_be_between {column: seen, max_value: Jan 01 2001 12:00:01}",
        "PASSED 0/2");
    assertTold(
        "column_values_to_be_between"
            + " {column: seen, max_value: Jan 01 2001 12:00:01, strict_max: true}",
        "FAILED 1/2");
    assertTold(
        "column_values_to_be_between {column: seen, max_value: '2001-01-01T13:00:01+01:00'}",
        "PASSED 0/2");
    assertTold(
        "column_values_to_be_between {column: born, min_value: 31 December 1999}", "PASSED 0/2");
    assertTold(
        "column_values_to_be_between {column: born, min_value: '2001-01-01T00:00:01'}",
        "FAILED 2/2");
    assertTold(
        "column_max_to_be_between {column: born, min_value: 1/1/2001, max_value: 1/1/2001}",
        "PASSED =2001-01-01");
    assertTold(
        "column_values_to_be_between {column: born, min_value: Jan 2001}",
        "ERROR CAST_INVALID_INPUT");
  }

  @Test
  void textsThatAreNumbersAreComparedAsSuch() {
    assertTold("column_values_to_be_between {column: code, max_value: 9}", "FAILED 1/2");
    assertTold("column_values_to_be_between {column: code, max_value: '9'}", "PASSED 0/2");
    assertTold("column_values_to_be_between {column: id, max_value: '2'}", "FAILED 1/3");
    assertTold(
        "column_values_to_be_between {column: active, max_value: 2}", "ERROR DATATYPE_MISMATCH");
  }

  @Test
  void textsAreComparedWithNumbersAsWhatTheyHold() {
    Dataset<Row> texts =
        rows("SELECT explode(array('2.5', '2.0', '1e1', ' 3 ', NULL)) AS measured");
    assertTold(texts, "column_values_to_be_between {column: measured, max_value: 2}", "FAILED 3/4");
    assertTold(
        texts,
        "column_values_to_be_between {column: measured, min_value: 2, max_value: 10}",
        "PASSED 0/4");
    assertTold(
        texts,
        "column_values_to_be_between"
            + " {column: measured, min_value: 2, max_value: 10, strict_min: true, strict_max: true}",
        "FAILED 2/4");
    assertTold(
        texts.selectExpr("concat(measured, 'x') AS measured"),
        "column_values_to_be_between {column: measured, max_value: 2}",
        "ERROR CAST_INVALID_INPUT");
  }

  @Test
  void extremesAreComparedWithNumbersWrittenAsTexts() {
    assertTold("column_min_to_be_between {column: id, min_value: ' 1.0 '}", "PASSED =1");
    assertTold("column_max_to_be_between {column: id, max_value: '2e0'}", "FAILED =3");
    assertTold(
        rows("SELECT 0.5D AS a"),
        "column_max_to_be_between {column: a, max_value: '1'}",
        "PASSED =0.5");
    assertTold("column_max_to_be_between {column: id, max_value: few}", "ERROR CAST_INVALID_INPUT");
  }

  @Test
  void aBoundOfAWholeDayHoldsTheLastMomentOfThatDay() {
    assertTold(
        "column_max_to_be_between {column: seen, max_value: '2001-01-01'}",
        "PASSED =2001-01-01T12:00:01");
    assertTold(
        "column_max_to_be_between {column: seen, max_value: '2001-01-01', strict_max: true}",
        "FAILED =2001-01-01T12:00:01");
    assertTold(
        "column_min_to_be_between {column: seen, min_value: '1999-12-31', strict_min: true}",
        "FAILED =1999-12-31T12:00:01");
    assertTold(
        "column_max_to_be_between {column: seen, max_value: '2001-01-01T00:00:00'}",
        "FAILED =2001-01-01T12:00:01");
  }

  @Test
  void countsOfDifferentValuesTakeAnyNumberForABound() {
    assertTold(
        "column_unique_value_count_to_be_between {column: id, min_value: -1, max_value: 3.5}",
        "PASSED =3");
    assertTold("column_unique_value_count_to_be_between {column: id, max_value: 2.5}", "FAILED =3");
  }

  @Test
  void rulesOnTypesTakeAShareAndAConditionWithoutEffect() {
    assertTold(
        "column_values_to_be_of_type {column: id, type_: IntegerType, mostly: 0.5}",
        "PASSED =IntegerType");
    assertTold(
        "column_values_to_be_in_type_list {column: id, type_list: [LongType], mostly: 0.1,"
            + " row_condition: id > 5, condition_parser: spark}",
        "FAILED =IntegerType");
  }

  @Test
  void typesAreUnderstoodInTheWordsOfOtherSystems() {
    assertTold("column_values_to_be_of_type {column: id, type_: INTEGER}", "PASSED =IntegerType");
    assertTold("column_values_to_be_of_type {column: id, type_: BIGINT}", "FAILED =IntegerType");
    assertTold("column_values_to_be_of_type {column: id, type_: int64}", "PASSED =IntegerType");
    assertTold("column_values_to_be_of_type {column: id, type_: LongType}", "FAILED =IntegerType");
    assertTold(
        "column_values_to_be_of_type {column: code, type_: 'VARCHAR(10)'}", "PASSED =StringType");
    assertTold(
        "column_values_to_be_in_type_list"
            + " {column: seen, type_list: [DATETIME, 'datetime64[ns]', Datum]}",
        "PASSED =TimestampType");
    assertTold("column_type_to_be {column: id, type_: IntegerType}", "PASSED =IntegerType");
    assertTold("column_type_to_be {column: id, type_: StringType}", "FAILED =IntegerType");
  }

  @Test
  void aTypeIsThatOfTheWholeColumn() {
    assertTold(
        "column_values_to_be_of_type {column: id, type_: INTEGER, mostly: 0.95,"
            + " row_condition: 'id > 1', condition_parser: spark}",
        "PASSED =IntegerType");
    assertTold(
        "column_values_to_be_of_type {column: id, type_: StringType, mostly: 0.0}",
        "FAILED =IntegerType");
    assertTold(
        "column_values_to_be_in_type_list {column: id, type_list: [StringType], mostly: 0.5}",
        "FAILED =IntegerType");
    assertTold(
        "column_values_to_be_in_type_list {column: id, type_list: null}", "PASSED =IntegerType");
  }

  private void assertTold(String expectation, String expected) {
    assertTold(table, expectation, expected);
  }

  private static void assertTold(Dataset<Row> records, String expectation, String expected) {
    String told = told(result(check(records, expectation), expectation));
    assertThat(told.startsWith("PASSED =id,") ? "PASSED" : told)
        .as(expectation)
        .isEqualTo(expected);
  }
}

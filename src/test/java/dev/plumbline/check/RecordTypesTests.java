package dev.plumbline.check;

import static dev.plumbline.check.Cases.assertCases;
import static dev.plumbline.check.CheckedTables.rows;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RecordTypesTests {
  private static final Dataset<Row> RECORDS =
      rows(
          "SELECT * FROM VALUES"
              + " (1,    1L,   2,    'a',  DATE'2024-01-01'),"
              + " (1,    2L,   3,    '1',  DATE'2024-01-02'),"
              + " (2,    NULL, 2,    NULL, NULL),"
              + " (NULL, NULL, 4,    'b',  DATE'2024-01-01'),"
              + " (NULL, NULL, NULL, NULL, NULL)"
              + " AS t(a, b, c, text, day)");

  private static final Dataset<Row> AMOUNTS =
      rows(
          "SELECT * FROM VALUES"
              + " (0.10BD, 0.20BD, 0.1D, 0.2D, 9223372036854775807L, 1, 'x'),"
              + " (0.30BD, NULL,   0.3D, NULL, 0L,                   NULL, 'y'),"
              + " (NULL,   NULL,   NULL, NULL, NULL,                 NULL, NULL)"
              + " AS t(net, tax, x, y, big, one, text)");

  @Test
  void pairsAreComparedWithPairsAndMissingEqualsMissing() {
    assertCases(
        RECORDS,
        """
        column_pair_values_to_be_in_set {column_A: a, column_B: b, value_pairs_set: [[1, 1], [1, 2]]} -> FAILED 1/3
        column_pair_values_to_be_in_set {column_A: a, column_B: b, value_pairs_set: [[1, 1], [1, 2], [2, null]]} -> PASSED 0/3
        column_pair_values_to_be_in_set {column_A: a, column_B: b, value_pairs_set: [[1, 1]], ignore_row_if: either_value_is_missing, mostly: 0.5} -> PASSED 1/2
        column_pair_values_to_be_in_set {column_A: a, column_B: b, value_pairs_set: [[1, 1]], ignore_row_if: either_value_is_missing, mostly: 0.51} -> FAILED 1/2
        column_pair_values_to_be_in_set {column_A: a, column_B: b, value_pairs_set: [[null, null]], ignore_row_if: neither} -> FAILED 3/5
        column_pair_values_to_be_in_set {column_A: a, column_B: b} -> FAILED 2/3
        column_pair_values_to_be_in_set {column_A: text, column_B: day, value_pairs_set: [[a, '2024-01-01'], ['1', '2024-01-02'], [b, '2024-01-01']]} -> PASSED 0/3
        column_pair_values_to_be_in_set {column_A: text, column_B: a, value_pairs_set: [[1, 1]]} -> FAILED 3/4
        column_pair_values_to_be_in_set {column_A: a, column_B: b, value_pairs_set: [[x, 1]]} -> ERROR CAST_INVALID_INPUT
        column_pair_values_to_be_in_set {column_A: a, column_B: day, value_pairs_set: [[1, x]]} -> ERROR CAST_INVALID_INPUT
        """);
  }

  @Test
  void valuesOfARecordDifferOrAreEqualAndMissingEqualsMissing() {
    assertCases(
        RECORDS,
        """
        select_column_values_to_be_unique_within_record {column_list: [a, b]} -> FAILED 1/3
        select_column_values_to_be_unique_within_record {column_list: [a, b, c]} -> FAILED 3/4
        select_column_values_to_be_unique_within_record {column_list: [a, b, c], mostly: 0.25} -> PASSED 3/4
        select_column_values_to_be_unique_within_record {column_list: [a, b, c], mostly: 0.26} -> FAILED 3/4
        select_column_values_to_be_unique_within_record {column_list: [a, b, c], ignore_row_if: any_value_is_missing} -> FAILED 1/2
        select_column_values_to_be_unique_within_record {column_list: [a, b], ignore_row_if: never} -> FAILED 3/5
        select_column_values_to_be_unique_within_record {column_list: [b, text]} -> PASSED 0/3
        multicolumn_values_to_be_unique {column_list: [a, b]} -> FAILED 1/3
        multicolumn_values_to_be_equal {column_list: [a, b]} -> FAILED 2/3
        multicolumn_values_to_be_equal {column_list: [a, b], ignore_row_if: never} -> FAILED 2/5
        multicolumn_values_to_be_equal {column_list: [a, b, c]} -> FAILED 4/4
        multicolumn_values_to_be_equal {column_list: [a, c], ignore_row_if: any_value_is_missing} -> FAILED 2/3
        multicolumn_values_to_be_equal {column_list: [b, text], ignore_row_if: never} -> FAILED 3/5
        """);
  }

  @Test
  void sumsOfDecimalsAndIntegersAreExact() {
    assertCases(
        AMOUNTS,
        """
        multicolumn_sum_to_equal {column_list: [net, tax], sum_total: 0.3} -> PASSED 0/2
        multicolumn_sum_to_equal {column_list: [net, tax], sum_total: 0.3, ignore_row_if: never} -> FAILED 1/3
        multicolumn_sum_to_equal {column_list: [net, tax], sum_total: 0, ignore_row_if: never, mostly: 0.3} -> PASSED 2/3
        multicolumn_sum_to_equal {column_list: [net, tax], sum_total: 0.3, ignore_row_if: any_value_is_missing} -> PASSED 0/1
        multicolumn_sum_to_equal {column_list: [x, y], sum_total: 0.3} -> FAILED 1/2
        multicolumn_sum_to_equal {column_list: [x, y], sum_total: 0.3, mostly: 0.5} -> PASSED 1/2
        multicolumn_sum_to_equal {column_list: [big, one], sum_total: 9223372036854775808} -> FAILED 1/2
        multicolumn_sum_to_equal {column_list: [big, one], sum_total: -9223372036854775808} -> FAILED 2/2
        multicolumn_sum_to_equal {column_list: [big, big, one], sum_total: 0} -> FAILED 1/2
        multicolumn_sum_to_equal {column_list: [net, text], sum_total: 0} -> ERROR DATATYPE_MISMATCH
        """);
  }

  @Test
  void soManyColumnsOfARecordHaveAValue() {
    assertCases(
        RECORDS,
        """
        multicolumn_values_to_be_set {column_list: [a, b]} -> FAILED 4/5
        multicolumn_values_to_be_set {column_list: [a, b], exactly: 1, mostly: 0.2} -> PASSED 4/5
        multicolumn_values_to_be_set {column_list: [a, b], exactly: 2} -> FAILED 3/5
        multicolumn_values_to_be_set {column_list: [a, b, text], at_least: 1} -> FAILED 1/5
        multicolumn_values_to_be_set {column_list: [a, b, text], at_most: 2} -> FAILED 2/5
        multicolumn_values_to_be_set {column_list: [a, b, text], at_least: 1, at_most: 1} -> FAILED 3/5
        multicolumn_values_to_be_set {column_list: [a, day], exactly: 0, mostly: 0.2} -> PASSED 4/5
        """);
  }

  @Test
  void columnsAreAbsentInWhateverCase() {
    assertCases(
        RECORDS,
        """
        column_to_be_absent {column: password} -> PASSED =a, b, c, text, day
        column_to_be_absent {column: TEXT} -> FAILED =a, b, c, text, day
        """);
  }
}

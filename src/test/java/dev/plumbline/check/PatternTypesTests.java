package dev.plumbline.check;

import static dev.plumbline.check.Cases.assertCases;
import static dev.plumbline.check.CheckedTables.rows;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class PatternTypesTests {
  private static final Dataset<Row> NAMES =
      rows(
          "SELECT * FROM VALUES ('foo_abc', 12, array(1)), ('foo%def', 34, NULL),"
              + " ('bar\\\\x', 56, NULL), ('f\\no', 78, NULL), (NULL, NULL, NULL)"
              + " AS t(name, number, many)");

  @Test
  void regularExpressionsAreEachLookedForByThemselves() {
    assertCases(
        NAMES,
        """
        column_values_to_match_regex_list {column: name, regex_list: [abc]} -> FAILED 3/4
        column_values_to_match_regex_list {column: name, regex_list: [abc, '^bar']} -> FAILED 2/4
        column_values_to_match_regex_list {column: name, regex_list: [abc, '^bar'], mostly: 0.5} -> PASSED 2/4
        column_values_to_match_regex_list {column: name, regex_list: [abc, '^bar'], mostly: 0.51} -> FAILED 2/4
        column_values_to_match_regex_list {column: name, regex_list: [a, 'o$'], match_on: any} -> FAILED 1/4
        column_values_to_match_regex_list {column: name, regex_list: ['c$', '^f'], match_on: all} -> FAILED 3/4
        column_values_to_match_regex_list {column: name, regex_list: ['b|f', 'o|r'], match_on: all} -> PASSED 0/4
        column_values_to_match_regex_list {column: number, regex_list: ['^\\d\\d$']} -> PASSED 0/4
        column_values_to_match_regex_list {column: many, regex_list: [a]} -> ERROR DATATYPE_MISMATCH
        column_values_to_not_match_regex_list {column: name, regex_list: [abc, '^bar']} -> FAILED 2/4
        column_values_to_not_match_regex_list {column: name, regex_list: [abc, '^bar'], mostly: 0.5} -> PASSED 2/4
        column_values_to_not_match_regex_list {column: name, regex_list: [z]} -> PASSED 0/4
        """);
  }

  @Test
  void patternsOfSqlCoverWholeValues() {
    assertCases(
        NAMES,
        """
        column_values_to_match_like_pattern {column: name, like_pattern: '%'} -> PASSED 0/4
        column_values_to_match_like_pattern {column: name, like_pattern: 'foo%'} -> FAILED 2/4
        column_values_to_match_like_pattern {column: name, like_pattern: 'foo%', mostly: 0.5} -> PASSED 2/4
        column_values_to_match_like_pattern {column: name, like_pattern: 'foo'} -> FAILED 4/4
        column_values_to_match_like_pattern {column: name, like_pattern: 'foo_abc'} -> FAILED 3/4
        column_values_to_match_like_pattern {column: name, like_pattern: 'foo\\_%'} -> FAILED 3/4
        column_values_to_match_like_pattern {column: name, like_pattern: '%\\%%'} -> FAILED 3/4
        column_values_to_match_like_pattern {column: name, like_pattern: 'bar\\\\_'} -> FAILED 3/4
        column_values_to_match_like_pattern {column: name, like_pattern: 'foo!_%', escape: '!'} -> FAILED 3/4
        column_values_to_match_like_pattern {column: name, like_pattern: 'foo!_%', escape: null} -> FAILED 4/4
        column_values_to_match_like_pattern {column: name, like_pattern: '%!%%', escape: '!'} -> FAILED 3/4
        column_values_to_match_like_pattern_list {column: name, like_pattern_list: ['%#%%', 'bar%'], escape: '#'} -> FAILED 2/4
        column_values_to_match_like_pattern {column: name, like_pattern: 'f_o'} -> FAILED 3/4
        column_values_to_match_like_pattern {column: name, like_pattern: 'FOO%'} -> FAILED 4/4
        column_values_to_match_like_pattern {column: name, like_pattern: '[f]%'} -> FAILED 4/4
        column_values_to_match_like_pattern {column: number, like_pattern: '_2'} -> FAILED 3/4
        column_values_to_match_like_pattern {column: many, like_pattern: '%'} -> ERROR DATATYPE_MISMATCH
        column_values_to_not_match_like_pattern {column: name, like_pattern: 'foo%'} -> FAILED 2/4
        column_values_to_not_match_like_pattern {column: name, like_pattern: 'foo%', mostly: 0.5} -> PASSED 2/4
        column_values_to_not_match_like_pattern {column: name, like_pattern: 'z%'} -> PASSED 0/4
        column_values_to_match_like_pattern_list {column: name, like_pattern_list: ['foo%', 'bar%']} -> FAILED 1/4
        column_values_to_match_like_pattern_list {column: name, like_pattern_list: ['foo%', 'bar%'], mostly: 0.75} -> PASSED 1/4
        column_values_to_match_like_pattern_list {column: name, like_pattern_list: ['f%', '%c'], match_on: all} -> FAILED 3/4
        column_values_to_not_match_like_pattern_list {column: name, like_pattern_list: ['bar%', '%c']} -> FAILED 2/4
        column_values_to_not_match_like_pattern_list {column: name, like_pattern_list: ['bar', 'c']} -> PASSED 0/4
        """);
  }
}

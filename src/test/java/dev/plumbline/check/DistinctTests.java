package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.result;
import static dev.plumbline.check.CheckedTables.rows;
import static dev.plumbline.expectation.Expectations.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.TableResult;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What the different values of a column are compared with, and how that is told. */
class DistinctTests {
  private static final Dataset<Row> RECORDS =
      rows(
          "SELECT * FROM VALUES"
              + " (1, 'a', 1.50BD, DATE '2026-01-01', TIMESTAMP '2026-01-01 10:00:00', true, 0.1D),"
              + " (2, 'b', 2.00BD, DATE '2026-01-01', TIMESTAMP '2026-01-02 00:00:00', true, 0.1D),"
              + " (2, 'b', 2.00BD, DATE '2026-01-02', TIMESTAMP '2026-01-02 00:00:00', true, 1e10D),"
              + " (NULL, NULL, NULL, NULL, NULL, NULL, NULL)"
              + " AS t(whole, text, decimal, day, moment, truth, floating)");

  private static final Dataset<Row> EMPTY = RECORDS.where("false");

  @Test
  void everyValueIsAMemberOrIsTold() {
    String type = "column_distinct_values_to_be_in_set ";
    assertThat(one(type + "{column: whole, value_set: [2, 1, 7]}")).isEqualTo("PASSED");
    assertThat(one(type + "{column: whole, value_set: [1]}"))
        .isEqualTo("FAILED, 1 value is not in the set: 2");
    assertThat(one(type + "{column: text, value_set: ['x']}"))
        .isEqualTo("FAILED, 2 values are not in the set: a, b");
  }

  @Test
  void everyMemberIsAValueOrIsTold() {
    String type = "column_distinct_values_to_contain_set ";
    assertThat(one(type + "{column: whole, value_set: [2]}")).isEqualTo("PASSED");
    assertThat(one(type + "{column: text, value_set: [a, c, d]}"))
        .isEqualTo("FAILED, 2 members of the set are missing: c, d");
  }

  @Test
  void equalSetsHaveNothingMoreAndNothingLess() {
    String type = "column_distinct_values_to_equal_set ";
    assertThat(one(type + "{column: whole, value_set: [2, 1, 1]}")).isEqualTo("PASSED");
    assertThat(one(type + "{column: whole, value_set: [2, 3]}"))
        .isEqualTo("FAILED, 1 value is not in the set: 1; 1 member of the set is missing: 3");
  }

  @Test
  void valuesAreComparedByWhatTheyAre() {
    String type = "column_distinct_values_to_equal_set ";
    assertThat(one(type + "{column: decimal, value_set: [1.5, 2]}")).isEqualTo("PASSED");
    assertThat(one(type + "{column: decimal, value_set: ['1.50', '2.0']}")).isEqualTo("PASSED");
    assertThat(one(type + "{column: whole, value_set: ['1', '2']}")).isEqualTo("PASSED");
    assertThat(one(type + "{column: whole, value_set: [1.0, 2.0]}")).isEqualTo("PASSED");
    assertThat(one(type + "{column: floating, value_set: [0.1, 10000000000]}")).isEqualTo("PASSED");
    assertThat(one(type + "{column: day, value_set: ['2026-01-02', '2026-01-01T00:00:00']}"))
        .isEqualTo("PASSED");
    assertThat(one(type + "{column: moment, value_set: ['2026-01-02', '2026-01-01 10:00:00']}"))
        .isEqualTo("PASSED");
    assertThat(one(type + "{column: truth, value_set: [true]}")).isEqualTo("PASSED");
    assertThat(one(type + "{column: moment, value_set: ['2026-01-02']}"))
        .isEqualTo("FAILED, 1 value is not in the set: 2026-01-01T10:00");
  }

  @Test
  void membersThatNoValueCanEqualAreMissing() {
    assertThat(
            one("column_distinct_values_to_contain_set {column: whole, value_set: [1, 1.5, none]}"))
        .isEqualTo("FAILED, 2 members of the set are missing");
    assertThat(one("column_distinct_values_to_contain_set {column: day, value_set: [soon]}"))
        .isEqualTo("FAILED, 1 member of the set is missing");
  }

  @Test
  void setsOfAnotherKindCannotBeCompared() {
    String type = "column_distinct_values_to_be_in_set ";
    assertThat(one(type + "{column: truth, value_set: [1]}")).startsWith("ERROR DATATYPE_MISMATCH");
    assertThat(one(type + "{column: day, value_set: [20260101]}"))
        .startsWith("ERROR DATATYPE_MISMATCH");
    assertThat(one(type + "{column: whole, value_set: [true]}"))
        .startsWith("ERROR DATATYPE_MISMATCH");
  }

  @Test
  void besideANullNoValueIsKnownToBeOutside() {
    assertThat(one("column_distinct_values_to_be_in_set {column: whole, value_set: [1, null]}"))
        .isEqualTo("PASSED");
    assertThat(one("column_distinct_values_to_contain_set {column: whole, value_set: [1, null]}"))
        .isEqualTo("PASSED");
  }

  @Test
  void noSetAtAllAllowsAnyValueButMustBeWritten() {
    assertThat(one("column_distinct_values_to_be_in_set {column: whole, value_set: null}"))
        .isEqualTo("PASSED");
    assertThat(faults("column_distinct_values_to_be_in_set {column: whole}"))
        .containsExactly(
            "checks/t.yml:10: expect_column_distinct_values_to_be_in_set lacks the kwarg value_set;"
                + " add a list of at least one value");
  }

  @Test
  void differentValuesAreCountedWithoutMissingOnes() {
    assertThat(one("column_unique_value_count_to_be_between {column: whole, min_value: 2}"))
        .isEqualTo("PASSED =2");
    assertThat(
            one(
                "column_unique_value_count_to_be_between {column: whole, min_value: 2,"
                    + " strict_min: true}"))
        .isEqualTo("FAILED =2");
    assertThat(
            one(
                "column_proportion_of_unique_values_to_be_between {column: whole,"
                    + " max_value: 0.67}"))
        .isEqualTo("PASSED =0.666666666667");
    assertThat(
            one(
                "column_proportion_of_unique_values_to_be_between {column: whole, min_value: 1,"
                    + " row_condition: whole = 1, condition_parser: spark}"))
        .isEqualTo("PASSED =1");
  }

  @Test
  void overNoValuesThereAreNoDifferentOnes() {
    assertThat(told(EMPTY, "column_unique_value_count_to_be_between {column: whole, max_value: 0}"))
        .isEqualTo("PASSED =0");
    assertThat(
            told(
                EMPTY,
                "column_proportion_of_unique_values_to_be_between {column: text, max_value: 0}"))
        .isEqualTo("PASSED =0");
    assertThat(told(EMPTY, "column_distinct_values_to_be_in_set {column: text, value_set: [a]}"))
        .isEqualTo("PASSED");
    assertThat(told(EMPTY, "column_distinct_values_to_contain_set {column: text, value_set: [a]}"))
        .isEqualTo("FAILED, 1 member of the set is missing: a");
    assertThat(told(EMPTY, "column_most_common_value_to_be_in_set {column: text, value_set: [a]}"))
        .isEqualTo("FAILED, There are no values to judge");
  }

  @Test
  void theMostCommonValueIsOneOfTheSet() {
    String type = "column_most_common_value_to_be_in_set ";
    assertThat(one(type + "{column: text, value_set: [b, c]}")).isEqualTo("PASSED =b");
    assertThat(one(type + "{column: text, value_set: [a]}")).isEqualTo("FAILED =b");
    assertThat(one(type + "{column: moment, value_set: ['2026-01-02']}"))
        .isEqualTo("PASSED =2026-01-02T00:00");
  }

  @Test
  void tiesAreRefusedUnlessTheyAreAccepted() {
    Dataset<Row> tied = rows("SELECT explode(array('a', 'b', 'a', 'b', 'c')) AS text");
    String type = "column_most_common_value_to_be_in_set ";
    assertThat(told(tied, type + "{column: text, value_set: [a, b]}"))
        .isEqualTo("FAILED =a, b, 2 values are equally common");
    assertThat(told(tied, type + "{column: text, value_set: [b, z], ties_okay: true}"))
        .isEqualTo("PASSED =a, b, 2 values are equally common");
    assertThat(told(tied, type + "{column: text, value_set: [c], ties_okay: true}"))
        .isEqualTo("FAILED =a, b, 2 values are equally common");
  }

  @Test
  void listsAreCutOffAndCountsAreNot() {
    Dataset<Row> many = rows("SELECT CAST(id AS STRING) AS text FROM range(100000)");
    String outside =
        told(many, "column_distinct_values_to_be_in_set {column: text, value_set: ['3']}");
    assertThat(outside)
        .isEqualTo(
            "FAILED, 99,999 values are not in the set, among them: 0, 1, 10, 100, 1000, 10000,"
                + " 10001, 10002, 10003, 10004, 10005, 10006, 10007, 10008, 10009, 1001, 10010,"
                + " 10011, 10012, 10013");
    assertThat(told(many, "column_most_common_value_to_be_in_set {column: text, value_set: ['3']}"))
        .endsWith("100,000 values are equally common");
  }

  @Test
  void aLargeSetIsComparedAsASmallOne() {
    String set =
        IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
    Dataset<Row> many = rows("SELECT id + 1 AS number FROM range(10000)");
    assertThat(
            told(
                many,
                "column_distinct_values_to_equal_set {column: number, value_set: [" + set + "]}"))
        .isEqualTo("FAILED, 1 value is not in the set: 10000; 1 member of the set is missing: 0");
  }

  @Test
  void valuesAndMembersAreToldAsFarAsTheClassAllows() {
    Dataset<Row> names = rows("SELECT explode(array('Jansen', 'Bo', 'Jacobs')) AS name");
    String equal = "column_distinct_values_to_equal_set {column: name, value_set: [Pietersen]}";
    String common =
        "column_most_common_value_to_be_in_set {column: name, value_set: [x], ties_okay: true}";
    Map<String, ColumnClass> personal = Map.of("name", ColumnClass.PERSONAL);
    assertThat(told(check(names, personal, equal), equal))
        .isEqualTo("FAILED, 3 values are not in the set; 1 member of the set is missing");
    assertThat(told(check(names, personal, common), common))
        .isEqualTo("FAILED =•••, 3 values are equally common");
    Map<String, ColumnClass> secret = Map.of("name", ColumnClass.SECRET);
    assertThat(told(check(names, secret, equal), equal))
        .isEqualTo("FAILED, 3 values are not in the set; 1 member of the set is missing");
    assertThat(told(check(names, secret, common), common))
        .isEqualTo("FAILED =•••, 3 values are equally common");
  }

  @Test
  void columnsOfAnyNameAreRead() {
    Dataset<Row> odd = rows("SELECT 1 AS `we.ird \"näme`, 2 AS `select`");
    assertThat(
            told(
                odd,
                "column_distinct_values_to_equal_set {column: 'we.ird \"näme', value_set: [1]}"))
        .isEqualTo("PASSED");
    assertThat(told(odd, "column_unique_value_count_to_be_between {column: select, max_value: 1}"))
        .isEqualTo("PASSED =1");
  }

  @Test
  void wrongArgumentsAreFaults() {
    assertThat(faults("column_distinct_values_to_be_in_set {column: a, value_set: []}"))
        .containsExactly(
            "checks/t.yml:12: expect_column_distinct_values_to_be_in_set has a value_set that is an"
                + " empty list; write a list of at least one value");
    assertThat(faults("column_unique_value_count_to_be_between {column: a, min_value: x}"))
        .containsExactly(
            "checks/t.yml:12: expect_column_unique_value_count_to_be_between has a min_value that is"
                + " a text; write a number");
    assertThat(
            faults(
                "column_most_common_value_to_be_in_set {column: a, value_set: [1], ties_ok: true}"))
        .containsExactly(
            "checks/t.yml:13: expect_column_most_common_value_to_be_in_set has no kwarg ties_ok; did"
                + " you mean ties_okay? it takes column, value_set, ties_okay, row_condition,"
                + " condition_parser, result_format, catch_exceptions, meta, windows, batch_id");
  }

  private static String one(String expectation) {
    return told(RECORDS, expectation);
  }

  private static String told(Dataset<Row> records, String expectation) {
    return told(check(records, expectation), expectation);
  }

  private static String told(TableResult table, String expectation) {
    CheckResult check = result(table, expectation);
    String reason = check.reason().map(text -> ", " + text.in(Locale.ENGLISH)).orElse("");
    return CheckedTables.told(check) + reason;
  }
}

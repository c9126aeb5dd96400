package dev.plumbline.expectation;

import static dev.plumbline.expectation.Expectations.expectation;
import static dev.plumbline.expectation.Expectations.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row conditions in every language, as Spark SQL. */
class RowConditionTests {

  @Test
  void sparkSqlStandsAsItIs() {
    assertSql("'a > 1 AND b'", "spark", "a > 1 AND b");
  }

  @Test
  void theLanguageOfGreatExpectationsIsOneComparison() {
    for (String parser :
        new String[] {"great_expectations", "great_expectations__experimental__"}) {
      Map.of(
              "'col(\"a\")==1'", "`a` = 1",
              "'col(\"a b\") != -1.5'", "`a b` != -1.5BD",
              "'col(\"a\") <= \"x y\"'", "`a` <= 'x y'",
              "\"col('a') > 'x'\"", "`a` > 'x'",
              "'col(\"a\") < date(\"2021-02-01\"))'", "`a` < TIMESTAMP_NTZ'2021-02-01T00:00'",
              "'col(\"a\")>=date(\"2021-01-31 06:30:00\")'",
                  "`a` >= TIMESTAMP_NTZ'2021-01-31T06:30'",
              "'col(\"a\").notNull()'", "`a` IS NOT NULL",
              "'col(\"a\").NOTNULL()'", "`a` IS NOT NULL")
          .forEach((condition, sql) -> assertSql(condition, parser, sql));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a == 1",
        "col(\"a\")",
        "col(\"a\") = 1",
        "col(\"a\") == b",
        "col(\"a\") == \"it's\"",
        "col(\"a\").isNull()",
        "col(\"a\") < date(\"soon\")",
        "col(\"a\") == 1 and col(\"b\") == 2",
        ""
      })
  void whatItCannotSayIsAFault(String condition) {
    assertThat(faultOf("'" + condition.replace("'", "''") + "'", "great_expectations"))
        .startsWith("checks/t.yml:12: expect_table_row_count_to_equal has a");
  }

  @Test
  void plainConditionsOfPandasAreTakenOver() {
    Map<String, String> conditions =
        Map.of(
            "a==1", "coalesce(`a` = 1, false)",
            "a != \"x\" and not b", "NOT (`a` <=> 'x') AND NOT coalesce(`b`, false)",
            "(`a b` > 1.5) & (c <= -2 | d)",
                "(coalesce(`a b` > 1.5BD, false)) AND"
                    + " (coalesce(`c` <= -2, false) OR coalesce(`d`, false))",
            "1 < a <= 3", "(coalesce(1 < `a`, false) AND coalesce(`a` <= 3, false))",
            "a in [1, \"x\"] or ~(b not in ())",
                "coalesce(`a` IN (1, 'x'), false) OR NOT (NOT false)",
            "a.isnull() or b.notna()", "(`a` IS NULL) OR (`b` IS NOT NULL)",
            "a.isin([1])", "(coalesce(`a` IN (1), false))",
            "a<datetime.date(2021,2,1)", "coalesce(`a` < TIMESTAMP_NTZ'2021-02-01T00:00', false)",
            "a>datetime.datetime(2021,1,31,6,30,0,tzinfo=datetime.timezone.utc)",
                "coalesce(`a` > TIMESTAMP_NTZ'2021-01-31T06:30', false)",
            "a == True and datetime == b",
                "coalesce(`a` = true, false) AND coalesce(`datetime` = `b`, false)");
    conditions.forEach((condition, sql) -> assertSql("'" + condition + "'", "pandas", sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a + 1 == 2",
        "a.str.contains(\"x\")",
        "a == @limit",
        "a == None",
        "a ==",
        "(a == 1",
        "a == 1)",
        "len(a) == 1",
        "df[\"a\"] == 1",
        "a == datetime.date(2021,2,30)",
        "a == datetime.datetime(2021,2,3,tzinfo=zone)",
        "a = 1",
        "a.between(1, 2)"
      })
  void anythingElseOfPandasIsAFaultWithARemedy(String condition) {
    assertThat(faultOf("'" + condition + "'", "pandas"))
        .isEqualTo(
            "checks/t.yml:12: expect_table_row_count_to_equal has a row_condition of pandas that"
                + " cannot be taken over; write it in Spark SQL with condition_parser: spark");
  }

  @Test
  void typedConditionsNeedNoParser() {
    Map.of(
            "{type: comparison, column: {name: a}, operator: '==', parameter: x}",
            "`a` = 'x'",
            "{type: comparison, column: {name: a}, operator: NOT_IN, parameter: [1, 2]}",
            "`a` NOT IN (1, 2)",
            "{type: nullity, column: {name: a}, is_null: false}",
            "`a` IS NOT NULL",
            "{type: pass_through, pass_through_filter: a > 1}",
            "a > 1",
            "{type: and, conditions: [{type: nullity, column: {name: a}, is_null: true},"
                + " {type: and, conditions: [{type: pass_through, pass_through_filter: b}]}]}",
            "(`a` IS NULL) AND ((b))",
            "{type: or, conditions: [{type: comparison, column: {name: a}, operator: '<',"
                + " parameter: 1.5}, {type: pass_through, pass_through_filter: b}]}",
            "(`a` < 1.5BD) OR (b)")
        .forEach(
            (condition, sql) ->
                assertThat(
                        conditionOf(
                            "table_row_count_to_equal {value: 1, row_condition: "
                                + condition
                                + "}"))
                    .isEqualTo(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{type: xor}",
        "{type: comparison, column: a, operator: '==', parameter: 1}",
        "{type: comparison, column: {name: a}, operator: '=', parameter: 1}",
        "{type: comparison, column: {name: a}, operator: '==', parameter: null}",
        "{type: comparison, column: {name: a}, operator: IN, parameter: 1}",
        "{type: comparison, column: {name: a}, operator: IN, parameter: 1, negate: true}",
        "{type: nullity, column: {name: a}}",
        "{type: and, conditions: []}",
        "{type: and, conditions: [{type: or, conditions: [{type: pass_through,"
            + " pass_through_filter: b}]}]}",
        "{type: pass_through}"
      })
  void brokenTypedConditionsAreFaults(String condition) {
    assertThat(faults("table_row_count_to_equal {value: 1, row_condition: " + condition + "}"))
        .singleElement()
        .asString()
        .startsWith("checks/t.yml:12: expect_table_row_count_to_equal has a row_condition ");
  }

  @Test
  void aHundredConditionsAreTheMost() {
    String one = "{type: nullity, column: {name: a}, is_null: true}";
    String line = "table_row_count_to_equal {value: 1, row_condition: {type: and, conditions: %s}}";
    assertThat(faults(line.formatted(Collections.nCopies(100, one)))).isEmpty();
    assertThat(faults(line.formatted(Collections.nCopies(101, one)))).hasSize(1);
  }

  private static void assertSql(String condition, String parser, String sql) {
    assertThat(conditionOf(line(condition, parser))).as(condition).isEqualTo(sql);
  }

  private static String conditionOf(String line) {
    return expectation(line).declaration().condition().orElseThrow();
  }

  private static String faultOf(String condition, String parser) {
    return faults(line(condition, parser)).get(0);
  }

  private static String line(String condition, String parser) {
    return "table_row_count_to_equal {value: 1, row_condition: %s, condition_parser: %s}"
        .formatted(condition, parser);
  }
}

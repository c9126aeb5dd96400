package dev.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TestSpark;
import dev.plumbline.expectation.Expectations;
import dev.plumbline.project.Fault;
import dev.plumbline.project.Faults;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConditionFaultsTests {

  @Test
  void aConditionThatIsNoSqlIsAFaultAtItsLine() {
    assertThat(faults("a = = 1"))
        .containsExactly(
            "checks/t.yml:12: expect_table_row_count_to_equal has a row_condition that is no"
                + " condition of Spark SQL; mend its syntax: it is what would stand after WHERE");
    assertThat(faults("a = 1) OR (b = 1")).hasSize(1);
    assertThat(faults("a = 1; DROP TABLE t")).hasSize(1);
  }

  @Test
  void anyExpressionIsACondition() {
    assertThat(faults("upper(`a b`) LIKE \"x%\" AND no_such_column")).isEmpty();
  }

  @Test
  void whatOtherLanguagesAreTakenOverToIsSql() {
    Faults faults = new Faults();
    ConditionFaults.find(
        TestSpark.session(),
        Stream.of(
                "'a != 1 and (b in [1] or not c.isnull())', condition_parser: pandas",
                "'col(\"a\") < date(\"2021-01-31\")', condition_parser: great_expectations",
                "{type: comparison, column: {name: a}, operator: IN, parameter: [x, 1.5, true]}")
            .map(
                condition ->
                    Expectations.expectation(
                        "table_row_count_to_equal {value: 1, row_condition: " + condition + "}"))
            .toList(),
        faults);
    assertThat(faults.all()).isEmpty();
  }

  private static List<String> faults(String condition) {
    Faults faults = new Faults();
    ConditionFaults.find(
        TestSpark.session(),
        List.of(
            Expectations.expectation(
                "table_row_count_to_equal {value: 1, row_condition: '%s', condition_parser: spark}"
                    .formatted(condition))),
        faults);
    return faults.all().stream().map(Fault::toString).toList();
  }
}

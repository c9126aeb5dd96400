package dev.plumbline.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.project.Fault;
import dev.plumbline.project.Faults;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expressions in place of arguments. */
class ParameterTests {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final String GIVEN =
      "'$PARAMETER.rows': 10, '$PARAMETER.rate': 0.1, '$PARAMETER.start': '2026-01-31',"
          + " '$PARAMETER.word': abc, '$PARAMETER.my list': [x, y],"
          + " '$PARAMETER.twice': {'$PARAMETER': rows * 2},"
          + " '$PARAMETER.a': {'$PARAMETER': b + 1}, '$PARAMETER.b': {'$PARAMETER': a + 1}";

  @Test
  void numbersAreCountedExactly() {
    Map.ofEntries(
            Map.entry("rows", "10"),
            Map.entry("rows + rate", "10.1"),
            Map.entry("rate + 0.2", "0.3"),
            Map.entry("rate * rate", "0.01"),
            Map.entry("1 + 2 * 3", "7"),
            Map.entry("(1 + 2) * 3", "9"),
            Map.entry("10 - 2 - 3", "5"),
            Map.entry("-rows + 1", "-9"),
            Map.entry("2 ^ 3 ^ 2", "512"),
            Map.entry("2 ^ -1", "0.5"),
            Map.entry("-2 ^ 2", "4"),
            Map.entry("rows / 4", "2.5"),
            Map.entry("twice + 1", "21"),
            Map.entry("abs(-1.5)", "1.5"),
            Map.entry("trunc(-1.5)", "-1"),
            Map.entry("round(2.5)", "2"),
            Map.entry("sgn(-3)", "-1"),
            Map.entry("exp(0) + sin(0) + cos(0) + tan(0)", "2.0"),
            Map.entry("trunc(PI * 100)", "314"),
            Map.entry("1e3", "1000"))
        .forEach(
            (expression, value) ->
                assertThat(bound(expression).decimalValue())
                    .as(expression)
                    .isEqualByComparingTo(value));
  }

  @Test
  void nowIsTheStartOfTheDayOfTheRun() {
    Map.of(
            "now()", "2026-06-30T00:00",
            "now() - timedelta(weeks=1, hours = 6)", "2026-06-22T18:00",
            "now() - timedelta(weeks=52*2)", "2024-07-02T00:00",
            "datetime(2003, 1, 1)", "2003-01-01T00:00",
            "datetime(2003, 1, 1, 12, minute=30)", "2003-01-01T12:30",
            "start + timedelta(1)", "2026-02-01T00:00",
            "now() - (now() - start)", "2026-01-31T00:00",
            "timedelta(days=1) * 2 + start", "2026-02-02T00:00")
        .forEach(
            (expression, value) ->
                assertThat(bound(expression).textValue()).as(expression).isEqualTo(value));
    assertThat(bound("(now() - datetime(2026, 6, 1)) / timedelta(days=1)").decimalValue())
        .isEqualByComparingTo("29");
  }

  @Test
  void aNameAloneStandsForItsValueWhateverThatIs() {
    Expectation parsed =
        parse("column_values_to_be_in_set {column: c, value_set: {'$PARAMETER': my list, %s}}")
            .get(0);
    assertThat(((SetRule) parsed).values().orElseThrow().toString()).isEqualTo("[\"x\", \"y\"]");
  }

  @Test
  void parametersStandInsideOtherValuesToo() {
    Expectation parsed =
        parse(
                "column_values_to_be_in_set {column: {'$PARAMETER': word, %1$s},"
                    + " value_set: [1, {'$PARAMETER': rows, %1$s}]}")
            .get(0);
    assertThat(((SetRule) parsed).column()).isEqualTo("abc");
    assertThat(((SetRule) parsed).values().orElseThrow().toString()).isEqualTo("[1, 10]");
  }

  @Test
  void whatHasNoValueIsAFaultAtItsLine() {
    assertThat(fault("row"))
        .isEqualTo(
            "checks/t.yml:12: expect_column_max_to_be_between has a min_value that names the"
                + " unknown parameter row; did you mean rows?");
    assertThat(fault("rows / (1 - 1)")).contains("that divides by zero; mend the divisor");
    assertThat(fault("a")).contains("that has a parameter that depends on itself, a");
    assertThat(fault("word + 1"))
        .contains("counts with a parameter that is neither a number nor a date, word");
    assertThat(fault("start + 1")).contains("combines values that do not go together");
    assertThat(fault("timedelta(days=1)")).contains("comes to a span of time");
    assertThat(fault("datetime(2026, 2, 30)")).contains("has a datetime that there is not");
    assertThat(fault("datetime()")).contains("has a datetime that there is not");
    assertThat(fault("now() + timedelta(weeks=1e6)")).contains("outside the years 1 to 9999");
    assertThat(fault("timedelta(weeks=1e90)")).contains("out of all bounds");
    assertThat(fault("log(2)")).contains("calls a function that there is not");
    assertThat(fault("exp(1e9)")).contains("comes to no finite number");
    assertThat(fault("1e99 * 1e99 ^ 99")).contains("out of all bounds");
    for (String broken : List.of("1 +", "(1", "1)", "1 2", "rows;", "timedelta(days=1, days=2)")) {
      assertThat(fault(broken)).as(broken).contains("is an expression that cannot be read");
    }
    assertThat(fault("''")).contains("has a parameter without an expression");
    assertThat(fault("'urn:great_expectations:validations:x'"))
        .contains("takes a result of another validation");
    assertThat(fault("'trunc(0.9 * urn:great_expectations:validations:x:y.result.observed_value)'"))
        .contains("takes a result of another validation");
  }

  private static JsonNode bound(String expression) {
    Expectation parsed = parse(line(expression)).get(0);
    return ((Statistic) parsed).bounds().lower().orElseThrow().value();
  }

  private static String fault(String expression) {
    Faults faults = new Faults();
    Vocabulary.asOf(AS_OF)
        .parse(Expectations.definition(line(expression).formatted(GIVEN)), faults);
    return faults.all().stream().map(Fault::toString).findFirst().orElse("none");
  }

  private static String line(String expression) {
    return "column_max_to_be_between {column: c, min_value: {'$PARAMETER': "
        + (expression.startsWith("'") ? expression : "'" + expression + "'")
        + ", %s}}";
  }

  private static List<Expectation> parse(String line) {
    Faults faults = new Faults();
    List<Expectation> parsed =
        Vocabulary.asOf(AS_OF)
            .parse(Expectations.definition(line.formatted(GIVEN)), faults)
            .stream()
            .toList();
    assertThat(faults.all()).isEmpty();
    return parsed;
  }
}

package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The languages in which the text of a row condition may be written. */
enum ConditionParser {
  SPARK("spark", UnaryOperator.identity()),
  GREAT_EXPECTATIONS("great_expectations", ColumnCondition::sql),
  GREAT_EXPECTATIONS_EXPERIMENTAL("great_expectations__experimental__", ColumnCondition::sql),
  PANDAS("pandas", PandasCondition::sql);

  private final String text;
  private final UnaryOperator<String> sql;

  ConditionParser(String text, UnaryOperator<String> sql) {
    this.text = text;
    this.sql = sql;
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(each -> each.text).toList();
  }

  /**
   * The row condition as Spark SQL, if there is one.
   *
   * @throws ConditionException if it cannot be read
   */
  static Optional<String> sql(Arguments arguments) {
    return arguments.value("row_condition").map(condition -> sql(condition, arguments));
  }

  private static String sql(JsonNode condition, Arguments arguments) {
    if (condition.isObject()) {
      return new TypedCondition(condition).sql();
    }
    return arguments
        .value("condition_parser")
        .flatMap(name -> of(name.textValue()))
        .map(parser -> parser.sql.apply(condition.textValue()))
        .orElseThrow(
            () ->
                new ConditionException(
                    "has a row_condition without a condition_parser",
                    "add condition_parser: spark and write the condition in Spark SQL"));
  }

  private static Optional<ConditionParser> of(String text) {
    return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
  }
}

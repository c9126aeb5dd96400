package dev.plumbline.expectation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition in the small language of Great Expectations: {@code col("a") >= 5}, {@code col("a")
 * == "b"}, {@code col("a") < date("2026-01-31")} or {@code col("a").notNull()}.
 *
 * <p>It is one condition. Closing brackets too many are passed over, as there; what else follows is
 * silently dropped there and refused here.
 */
final class ColumnCondition {
  private static final Map<String, String> OPERATORS =
      Map.of("==", "=", "!=", "!=", "<", "<", "<=", "<=", ">", ">", ">=", ">=");
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\s*col\\s*\\(\\s*(?:\"(?<column>[^\"]+)\"|'(?<name>[^']+)')\\s*\\)\\s*"
              + "(?:(?<present>(?i:\\.\\s*notnull\\s*\\(\\s*\\)))"
              + "|(?<operator>==|!=|<=|>=|<|>)\\s*"
              + "(?:(?<number>[+-]?\\d{1,99}(?:\\.\\d{0,99})?(?:[eE][+-]?\\d{1,3})?)"
              + "|date\\s*\\(\\s*[\"'](?<date>[^\"']*)[\"']\\s*\\)"
              + "|\"(?<text>[^\"']*)\"|'(?<quoted>[^\"']*)'))"
              + "(?<rest>.*)",
          Pattern.DOTALL);
  private static final Pattern BRACKETS = Pattern.compile("[\\s)]*");

  private ColumnCondition() {}

  /** The condition as Spark SQL. */
  static String sql(String condition) {
    Matcher parts = CONDITION.matcher(condition);
    if (!parts.matches()) {
      throw new ConditionException(
          "has a row_condition that cannot be read",
          "write col(\"name\") with ==, !=, <, <=, > or >= and a number, a \"text\" or"
              + " date(\"2026-01-31\"), or col(\"name\").notNull()");
    }
    if (!BRACKETS.matcher(parts.group("rest")).matches()) {
      throw new ConditionException(
          "has a row_condition that goes on after its end, which Great Expectations would drop",
          "join conditions with {type: and, conditions: [...]}, or with condition_parser: spark");
    }
    String column =
        Sql.column(parts.group("column") == null ? parts.group("name") : parts.group("column"));
    return parts.group("present") == null
        ? column + " " + OPERATORS.get(parts.group("operator")) + " " + value(parts)
        : column + " IS NOT NULL";
  }

  private static String value(Matcher parts) {
    if (parts.group("number") != null) {
      return Sql.number(new BigDecimal(parts.group("number")));
    }
    if (parts.group("date") != null) {
      return DateText.read(parts.group("date"))
          .map(Sql::moment)
          .orElseThrow(
              () ->
                  new ConditionException(
                      "has a date in its row_condition that cannot be read",
                      "write it as in date(\"2026-01-31\")"));
    }
    return Sql.text(parts.group("text") == null ? parts.group("quoted") : parts.group("text"));
  }
}

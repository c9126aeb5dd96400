package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Spark SQL text for names and values, quoted so that none can be read as anything else. */
public final class Sql {
  private static final int DECIMAL_DIGITS = 38;

  private Sql() {}

  /** A column by its exact name, whatever characters it holds. */
  public static String column(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  /** A text literal. */
  public static String text(String value) {
    // A dollar sign is written by its code, because Spark replaces ${...} even inside literals.
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'").replace("$", "\\u0024") + "'";
  }

  /**
   * The literal of a JSON scalar. Numbers are exact, so that decimals are compared as such; only
   * what no DECIMAL can hold becomes a DOUBLE.
   */
  public static String literal(JsonNode value) {
    if (value.isNumber()) {
      return number(value.decimalValue());
    }
    return value.isNull() || value.isBoolean() ? value.asText() : text(value.asText());
  }

  /** The literal of a JSON scalar, where a number is a DOUBLE. */
  static String floating(JsonNode value) {
    return value.isNumber() ? "double('" + value.doubleValue() + "')" : literal(value);
  }

  /**
   * The literal of a JSON scalar to compare dates and timestamps with, where a text that tells a
   * date or a time is one. The start of a day is a date, with which dates are compared as they are;
   * otherwise Spark makes a timestamp of each.
   */
  static String moment(JsonNode value) {
    Optional<LocalDateTime> moment =
        value.isTextual() ? DateText.read(value.textValue()) : Optional.empty();
    return moment
        .map(
            told ->
                told.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? "DATE'" + told.toLocalDate() + "'"
                    : moment(told))
        .orElseGet(() -> literal(value));
  }

  /** A timestamp literal, which Spark compares with dates and timestamps alike. */
  static String moment(LocalDateTime value) {
    return "TIMESTAMP_NTZ'" + value + "'";
  }

  /** The conjunction of conditions, each in parentheses. */
  public static String all(Collection<String> conditions) {
    return conditions.stream().map(each -> "(" + each + ")").collect(Collectors.joining(" AND "));
  }

  /** The literal of a number, exact unless no DECIMAL can hold it. */
  static String number(BigDecimal value) {
    boolean fits =
        value.scale() <= DECIMAL_DIGITS
            && value.precision() - Math.min(value.scale(), 0) <= DECIMAL_DIGITS;
    if (!fits) {
      return value.doubleValue() + "D";
    }
    return value.toPlainString() + (value.scale() > 0 ? "BD" : "");
  }
}

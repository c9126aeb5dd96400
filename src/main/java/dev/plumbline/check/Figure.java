package dev.plumbline.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.expectation.Bounds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.FloatType;

/** One figure computed by Spark: exact number, double, text, date or timestamp. */
sealed interface Figure {

  /** The sign of the comparison with a bound of the same nature. */
  int compareTo(JsonNode bound);

  /** Whether there is a comparison with this bound at all. */
  boolean isComparableWith(JsonNode bound);

  /** Whether it lies within bounds that it is comparable with. */
  default boolean isWithin(Bounds bounds) {
    return bounds.allow(this::compareTo);
  }

  /** Plain notation for numbers, ISO 8601 for dates and timestamps. */
  String text();

  /** The text that Spark casts it to, as a value of this type. */
  default String cast(DataType type) {
    return text();
  }

  /**
   * Takes a value as Spark hands it over.
   *
   * @param value not null
   */
  static Figure of(Object value) {
    if (value instanceof Double || value instanceof Float) {
      return new Floating(((Number) value).doubleValue());
    }
    if (value instanceof Number number) {
      return new Exact(new BigDecimal(number.toString()));
    }
    if (value instanceof Date || value instanceof LocalDate) {
      return new Time(LocalDate.parse(value.toString()).atStartOfDay(), value.toString());
    }
    if (value instanceof Timestamp timestamp) {
      return time(LocalDateTime.ofInstant(timestamp.toInstant(), ZoneOffset.UTC));
    }
    if (value instanceof Instant instant) {
      return time(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
    return value instanceof LocalDateTime local ? time(local) : new Text(value.toString());
  }

  private static Figure time(LocalDateTime moment) {
    return new Time(moment, moment.toString());
  }

  /** A whole number or a decimal. */
  record Exact(BigDecimal value) implements Figure {
    @Override
    public int compareTo(JsonNode bound) {
      return value.compareTo(Figure.number(bound).orElseThrow());
    }

    @Override
    public boolean isComparableWith(JsonNode bound) {
      return Figure.number(bound).isPresent();
    }

    @Override
    public String text() {
      return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public String cast(DataType type) {
      return value.toString();
    }
  }

  /** A floating-point number. */
  record Floating(double value) implements Figure {
    @Override
    public int compareTo(JsonNode bound) {
      return Double.compare(value + 0.0, Figure.number(bound).orElseThrow().doubleValue() + 0.0);
    }

    @Override
    public boolean isComparableWith(JsonNode bound) {
      return Figure.number(bound).isPresent();
    }

    @Override
    public boolean isWithin(Bounds bounds) {
      // NaN is no figure, so it lies within no bounds, not even open ones.
      return !Double.isNaN(value) && Figure.super.isWithin(bounds);
    }

    @Override
    public String text() {
      // Partial sums arrive in any order, so the last digit may differ from run to run.
      return Double.isFinite(value)
          ? new Exact(BigDecimal.valueOf(value).round(DISPLAYED)).text()
          : Double.toString(value);
    }

    @Override
    public String cast(DataType type) {
      return type instanceof FloatType ? Float.toString((float) value) : Double.toString(value);
    }
  }

  /** The number that a bound is, or that its text holds. */
  private static Optional<BigDecimal> number(JsonNode bound) {
    try {
      return bound.isNumber()
          ? Optional.of(bound.decimalValue())
          : Optional.of(bound.asText()).map(String::strip).map(BigDecimal::new);
    } catch (NumberFormatException text) {
      return Optional.empty();
    }
  }

  /** A date or a timestamp. */
  record Time(LocalDateTime value, String text) implements Figure {
    private static final DateTimeFormatter SPARKS =
        new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    @Override
    public int compareTo(JsonNode bound) {
      LocalDateTime moment = Moment.read(bound.textValue()).orElseThrow();
      // A bound that tells a day alone means all of it, as in Great Expectations.
      return DAY.matcher(bound.textValue()).matches()
          ? value.toLocalDate().compareTo(moment.toLocalDate())
          : value.compareTo(moment);
    }

    @Override
    public boolean isComparableWith(JsonNode bound) {
      return bound.isTextual() && Moment.read(bound.textValue()).isPresent();
    }

    @Override
    public String cast(DataType type) {
      return type instanceof DateType ? text : SPARKS.format(value);
    }
  }

  /** A text, in the order of its bytes, as Spark compares. */
  record Text(String text) implements Figure {
    @Override
    public int compareTo(JsonNode bound) {
      return Arrays.compareUnsigned(
          text.getBytes(StandardCharsets.UTF_8),
          bound.textValue().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isComparableWith(JsonNode bound) {
      return bound.isTextual();
    }
  }

  /** A date without a time, in ISO 8601. */
  Pattern DAY = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");

  /** As many digits of a double as mean anything after a long sum. */
  MathContext DISPLAYED = new MathContext(12);
}

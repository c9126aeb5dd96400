package dev.plumbline.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.expectation.Sql;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/**
 * How values of a column and members of a set in the configuration are compared: by a text that is
 * the same for both exactly where they are equal.
 */
sealed interface ValueKind extends Serializable {

  /** The text of a column's values, as Spark SQL. */
  default String sql(String column) {
    return "CAST(" + Sql.column(column) + " AS STRING)";
  }

  /** Whether a member may stand in a set that the column is compared with. */
  boolean isComparable(JsonNode member);

  /** The text of a member; empty if it equals no value that the column could have. */
  Optional<String> key(JsonNode member);

  /** A value, from its text. */
  default Figure figure(String key) {
    return new Figure.Text(key);
  }

  /** The kind of a column's values; empty if they cannot be members of a set. */
  static Optional<ValueKind> of(DataType type) {
    if (type instanceof StringType) {
      return Optional.of(new Text());
    }
    if (type instanceof IntegralType) {
      return Optional.of(new Whole());
    }
    if (type instanceof DecimalType decimal) {
      return Optional.of(new Decimal(decimal.scale()));
    }
    if (type instanceof DoubleType || type instanceof FloatType) {
      return Optional.of(new Floating());
    }
    if (type instanceof BooleanType) {
      return Optional.of(new Truth());
    }
    if (type instanceof DateType) {
      return Optional.of(new Day());
    }
    return type instanceof TimestampType || type instanceof TimestampNTZType
        ? Optional.of(new Instant())
        : Optional.empty();
  }

  /** A text; a number is compared with it as it is written. */
  record Text() implements ValueKind {
    @Override
    public boolean isComparable(JsonNode member) {
      return member.isTextual() || member.isNumber();
    }

    @Override
    public Optional<String> key(JsonNode member) {
      return Optional.of(
          member.isNumber() ? member.decimalValue().toPlainString() : member.textValue());
    }
  }

  /** A number; a text is compared with it as the number that it holds. */
  sealed interface Numeric extends ValueKind {
    Optional<String> key(BigDecimal number);

    @Override
    default boolean isComparable(JsonNode member) {
      return member.isTextual() || member.isNumber();
    }

    @Override
    default Optional<String> key(JsonNode member) {
      try {
        return key(
            member.isNumber() ? member.decimalValue() : new BigDecimal(member.textValue().strip()));
      } catch (NumberFormatException text) {
        return Optional.empty();
      }
    }
  }

  /** A whole number. */
  record Whole() implements Numeric {
    @Override
    public Optional<String> key(BigDecimal number) {
      return new Decimal(0).key(number).map(BigInteger::new).map(BigInteger::toString);
    }
  }

  /** A decimal with this many digits after the point. */
  record Decimal(int scale) implements Numeric {
    @Override
    public Optional<String> key(BigDecimal number) {
      BigDecimal bare = number.stripTrailingZeros();
      boolean fits =
          bare.scale() <= scale && bare.precision() - bare.scale() <= DecimalType.MAX_PRECISION();
      return fits ? Optional.of(bare.setScale(scale).toString()) : Optional.empty();
    }

    @Override
    public Figure figure(String key) {
      return Figure.of(new BigDecimal(key));
    }
  }

  /** A floating-point number; single precision is compared after it was widened, as in Spark. */
  record Floating() implements Numeric {
    @Override
    public String sql(String column) {
      return "CAST(CAST(" + Sql.column(column) + " AS DOUBLE) AS STRING)";
    }

    @Override
    public Optional<String> key(BigDecimal number) {
      return Optional.of(Double.toString(number.doubleValue() + 0.0));
    }

    @Override
    public Figure figure(String key) {
      return Figure.of(Double.valueOf(key));
    }
  }

  /** A truth value. */
  record Truth() implements ValueKind {
    @Override
    public boolean isComparable(JsonNode member) {
      return member.isBoolean();
    }

    @Override
    public Optional<String> key(JsonNode member) {
      return Optional.of(member.asText());
    }
  }

  /** A date; a time other than midnight is none. */
  record Day() implements ValueKind {
    @Override
    public boolean isComparable(JsonNode member) {
      return member.isTextual();
    }

    @Override
    public Optional<String> key(JsonNode member) {
      return Moment.read(member.textValue())
          .filter(moment -> moment.toLocalTime().equals(LocalTime.MIDNIGHT))
          .map(moment -> moment.toLocalDate().toString());
    }
  }

  /** A timestamp in UTC; a date is its start. */
  record Instant() implements ValueKind {
    @Override
    public String sql(String column) {
      return "CAST(unix_micros(CAST(" + Sql.column(column) + " AS TIMESTAMP)) AS STRING)";
    }

    @Override
    public boolean isComparable(JsonNode member) {
      return member.isTextual();
    }

    @Override
    public Optional<String> key(JsonNode member) {
      return Moment.read(member.textValue())
          .map(moment -> moment.toInstant(ZoneOffset.UTC))
          .map(moment -> Long.toString(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, moment)));
    }

    @Override
    public Figure figure(String key) {
      return Figure.of(java.time.Instant.EPOCH.plus(Long.parseLong(key), ChronoUnit.MICROS));
    }
  }
}

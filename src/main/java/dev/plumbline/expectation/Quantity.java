package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;

/** A value in the expressions of parameters: a number, a moment in UTC or a span of time. */
sealed interface Quantity {
  /** The value as an argument. */
  JsonNode node();

  Quantity plus(Quantity other);

  Quantity minus(Quantity other);

  default Quantity times(Quantity other) {
    throw mismatch();
  }

  default Quantity dividedBy(Quantity other) {
    throw mismatch();
  }

  default BigDecimal number() {
    throw mismatch();
  }

  static ParameterException mismatch() {
    return new ParameterException(
        "combines values that do not go together",
        "add, subtract, multiply and divide numbers; add a timedelta to a datetime");
  }

  /** A number; sums, differences and products are exact. */
  record Scalar(BigDecimal number) implements Quantity {
    private static final int MOST_DIGITS = 1_000;

    public Scalar {
      // Digits without end would be one product away.
      if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
        throw new ParameterException("comes to a number out of all bounds", "mend the expression");
      }
    }

    @Override
    public JsonNode node() {
      return DecimalNode.valueOf(number);
    }

    @Override
    public Quantity plus(Quantity other) {
      return new Scalar(number.add(other.number()));
    }

    @Override
    public Quantity minus(Quantity other) {
      return new Scalar(number.subtract(other.number()));
    }

    @Override
    public Quantity times(Quantity other) {
      return other instanceof Span
          ? other.times(this)
          : new Scalar(number.multiply(other.number()));
    }

    @Override
    public Quantity dividedBy(Quantity other) {
      return new Scalar(quotient(number, other.number()));
    }

    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
      if (divisor.signum() == 0) {
        throw new ParameterException("divides by zero", "mend the divisor");
      }
      return dividend.divide(divisor, MathContext.DECIMAL128);
    }
  }

  /** A date and a time, in UTC. */
  record Instant(LocalDateTime moment) implements Quantity {
    @Override
    public JsonNode node() {
      return TextNode.valueOf(moment.toString());
    }

    @Override
    public Quantity plus(Quantity other) {
      if (other instanceof Span span) {
        return shifted(span.duration());
      }
      throw mismatch();
    }

    @Override
    public Quantity minus(Quantity other) {
      if (other instanceof Instant earlier) {
        return new Span(Duration.between(earlier.moment(), moment));
      }
      if (other instanceof Span span) {
        return shifted(span.duration().negated());
      }
      throw mismatch();
    }

    private Instant shifted(Duration by) {
      try {
        LocalDateTime shifted = moment.plus(by);
        if (shifted.getYear() >= 1 && shifted.getYear() <= 9999) {
          return new Instant(shifted);
        }
      } catch (DateTimeException | ArithmeticException far) {
        // Told below, with the moments that have a year of five digits.
      }
      throw new ParameterException(
          "comes to a date outside the years 1 to 9999", "mend the timedelta");
    }
  }

  /** A span of time. */
  record Span(Duration duration) implements Quantity {
    private static final BigDecimal NANOSECONDS = BigDecimal.valueOf(1_000_000_000);

    static Span ofSeconds(BigDecimal seconds) {
      try {
        BigDecimal nanoseconds = seconds.multiply(NANOSECONDS);
        java.math.BigInteger[] parts =
            nanoseconds.toBigInteger().divideAndRemainder(NANOSECONDS.toBigInteger());
        return new Span(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact()));
      } catch (ArithmeticException far) {
        throw new ParameterException("has a timedelta out of all bounds", "mend the timedelta");
      }
    }

    @Override
    public JsonNode node() {
      throw new ParameterException(
          "comes to a span of time, which is no argument",
          "add it to a datetime, as in now() - timedelta(days=7)");
    }

    @Override
    public Quantity plus(Quantity other) {
      return other instanceof Span span ? new Span(duration.plus(span.duration())) : sum(other);
    }

    private Quantity sum(Quantity other) {
      if (other instanceof Instant) {
        return other.plus(this);
      }
      throw mismatch();
    }

    @Override
    public Quantity minus(Quantity other) {
      if (other instanceof Span span) {
        return new Span(duration.minus(span.duration()));
      }
      throw mismatch();
    }

    @Override
    public Quantity times(Quantity other) {
      return ofSeconds(seconds().multiply(other.number()));
    }

    @Override
    public Quantity dividedBy(Quantity other) {
      return other instanceof Span span
          ? new Scalar(Scalar.quotient(seconds(), span.seconds()))
          : ofSeconds(Scalar.quotient(seconds(), other.number()));
    }

    private BigDecimal seconds() {
      return BigDecimal.valueOf(duration.getSeconds())
          .add(BigDecimal.valueOf(duration.getNano(), 9));
    }
  }
}

package dev.plumbline.expectation;

import dev.plumbline.expectation.Quantity.Instant;
import dev.plumbline.expectation.Quantity.Scalar;
import dev.plumbline.expectation.Quantity.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression of parameters, as Great Expectations has it: {@code + - * / ^}, brackets, {@code
 * sin cos tan exp abs trunc round sgn}, {@code PI}, {@code now()}, {@code datetime(…)}, {@code
 * timedelta(…)} and names of parameters. As there a minus binds closer than a power.
 */
final class ParameterExpression {
  private static final int LONGEST = 1_000;
  private static final int MOST_POWER = 99;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*((?:\\d{1,99}(?:\\.\\d{0,99})?|\\.\\d{1,99})(?:[eE][-+]?\\d{1,2})?"
              + "|[\\p{L}_][\\p{L}\\p{N}_$.]*|[-+*/^(),=])");
  private static final Set<String> DATE_PARTS =
      Set.of("year", "month", "day", "hour", "minute", "second", "microsecond");
  private static final Map<String, BigDecimal> SECONDS =
      Map.of(
          "weeks", BigDecimal.valueOf(604_800),
          "days", BigDecimal.valueOf(86_400),
          "hours", BigDecimal.valueOf(3_600),
          "minutes", BigDecimal.valueOf(60),
          "seconds", BigDecimal.ONE,
          "milliseconds", new BigDecimal("0.001"),
          "microseconds", new BigDecimal("0.000001"));
  private static final List<String> SPAN_ORDER =
      List.of("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks");
  private static final List<String> DATE_ORDER =
      List.of("year", "month", "day", "hour", "minute", "second", "microsecond");
  private static final Map<String, Function<BigDecimal, BigDecimal>> FUNCTIONS =
      Map.of(
          "sin", number -> real(Math::sin, number),
          "cos", number -> real(Math::cos, number),
          "tan", number -> real(Math::tan, number),
          "exp", number -> real(Math::exp, number),
          "abs", BigDecimal::abs,
          "trunc", number -> number.setScale(0, RoundingMode.DOWN),
          "round", number -> number.setScale(0, RoundingMode.HALF_EVEN),
          "sgn", number -> BigDecimal.valueOf(number.signum()));

  private final List<String> tokens = new ArrayList<>();
  private final Function<String, Quantity> names;
  private final LocalDate asOf;
  private int at;

  /**
   * @param names the value of a parameter by its name
   * @param asOf at whose start it is now
   */
  ParameterExpression(String text, Function<String, Quantity> names, LocalDate asOf) {
    this.names = names;
    this.asOf = asOf;
    Matcher matcher = TOKEN.matcher(text.strip());
    int end = 0;
    while (end < text.strip().length()) {
      if (text.length() > LONGEST || !matcher.find(end) || matcher.start() != end) {
        throw unreadable();
      }
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
  }

  Quantity value() {
    Quantity value = sum();
    if (at < tokens.size()) {
      throw unreadable();
    }
    return value;
  }

  private Quantity sum() {
    Quantity value = product();
    while (peek().equals("+") || peek().equals("-")) {
      value = next().equals("+") ? value.plus(product()) : value.minus(product());
    }
    return value;
  }

  private Quantity product() {
    Quantity value = power();
    while (peek().equals("*") || peek().equals("/")) {
      value = next().equals("*") ? value.times(power()) : value.dividedBy(power());
    }
    return value;
  }

  private Quantity power() {
    Quantity base = signed();
    if (!peek().equals("^")) {
      return base;
    }
    next();
    return new Scalar(power(base.number(), power().number()));
  }

  private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
    boolean whole = exponent.stripTrailingZeros().scale() <= 0;
    if (whole && exponent.abs().compareTo(BigDecimal.valueOf(MOST_POWER)) <= 0) {
      BigDecimal positive = base.pow(exponent.abs().intValueExact(), MathContext.DECIMAL128);
      return exponent.signum() < 0 ? Scalar.quotient(BigDecimal.ONE, positive) : positive;
    }
    return real(real -> Math.pow(real, exponent.doubleValue()), base);
  }

  private Quantity signed() {
    boolean negative = false;
    while (peek().equals("-") || peek().equals("+")) {
      negative ^= next().equals("-");
    }
    Quantity value = single();
    return negative ? value.times(new Scalar(BigDecimal.ONE.negate())) : value;
  }

  private Quantity single() {
    String token = next();
    if (token.equals("(")) {
      Quantity inner = sum();
      expect(")");
      return inner;
    }
    char first = token.isEmpty() ? ' ' : token.charAt(0);
    if (Character.isDigit(first) || first == '.') {
      return new Scalar(new BigDecimal(token));
    }
    if (!Character.isLetter(first) && first != '_') {
      throw unreadable();
    }
    if (peek().equals("(")) {
      next();
      return call(token);
    }
    return token.equals("PI") ? new Scalar(BigDecimal.valueOf(Math.PI)) : names.apply(token);
  }

  private Quantity call(String function) {
    Quantity value =
        switch (function) {
          case "now" -> new Instant(asOf.atStartOfDay());
          case "datetime" -> new Instant(moment(arguments(DATE_ORDER)));
          case "timedelta" -> span(arguments(SPAN_ORDER));
          default -> applied(function);
        };
    expect(")");
    return value;
  }

  private Quantity applied(String function) {
    if (!FUNCTIONS.containsKey(function)) {
      throw new ParameterException(
          "calls a function that there is not",
          "use now, datetime, timedelta, sin, cos, tan, exp, abs, trunc, round or sgn");
    }
    return new Scalar(FUNCTIONS.get(function).apply(sum().number()));
  }

  /** The arguments of a function by name, where they are not named in this order. */
  private Map<String, BigDecimal> arguments(List<String> order) {
    Map<String, BigDecimal> arguments = new TreeMap<>();
    int place = 0;
    while (!peek().equals(")") && place < order.size()) {
      String name = order.get(place++);
      if (order.contains(peek()) && at + 1 < tokens.size() && tokens.get(at + 1).equals("=")) {
        name = next();
        next();
      }
      if (arguments.put(name, sum().number()) != null) {
        throw unreadable();
      }
      if (!peek().equals(",")) {
        break;
      }
      next();
    }
    return arguments;
  }

  private static LocalDateTime moment(Map<String, BigDecimal> parts) {
    try {
      return LocalDateTime.of(
              part(parts, "year", -1),
              part(parts, "month", -1),
              part(parts, "day", -1),
              part(parts, "hour", 0),
              part(parts, "minute", 0),
              part(parts, "second", 0))
          .plusNanos(part(parts, "microsecond", 0) * 1_000L);
    } catch (DateTimeException | ArithmeticException unreal) {
      throw new ParameterException(
          "has a datetime that there is not", "write it as in datetime(2026, 1, 31)");
    }
  }

  private static int part(Map<String, BigDecimal> parts, String name, int otherwise) {
    return parts.getOrDefault(name, BigDecimal.valueOf(otherwise)).intValueExact();
  }

  private static Span span(Map<String, BigDecimal> parts) {
    return Span.ofSeconds(
        parts.entrySet().stream()
            .map(part -> part.getValue().multiply(SECONDS.get(part.getKey())))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static BigDecimal real(DoubleUnaryOperator function, BigDecimal number) {
    double value = function.applyAsDouble(number.doubleValue());
    if (!Double.isFinite(value)) {
      throw new ParameterException("comes to no finite number", "mend the expression");
    }
    return BigDecimal.valueOf(value);
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private String next() {
    return at < tokens.size() ? tokens.get(at++) : "";
  }

  private void expect(String token) {
    if (!next().equals(token)) {
      throw unreadable();
    }
  }

  private static ParameterException unreadable() {
    return new ParameterException(
        "is an expression that cannot be read",
        "write names of parameters, numbers and + - * / ^ as in 0.9 * last_count, or"
            + " now() - timedelta(days=7)");
  }
}

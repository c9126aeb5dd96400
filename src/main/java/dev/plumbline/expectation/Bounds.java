package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.project.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** A lower and an upper bound, numbers or texts; without either every value lies within. */
public record Bounds(Optional<Bound> lower, Optional<Bound> upper) {

  /**
   * One end.
   *
   * @param value a number or a text
   * @param strict whether the value itself lies outside
   */
  public record Bound(JsonNode value, boolean strict) {}

  /** Whether neither bound is given. */
  public boolean isOpen() {
    return lower.isEmpty() && upper.isEmpty();
  }

  /** Bounds that only one value meets. */
  static Bounds exactly(JsonNode value) {
    Optional<Bound> bound = Optional.of(new Bound(value, false));
    return new Bounds(bound, bound);
  }

  /**
   * Whether a value lies within.
   *
   * @param comparedWith the sign of the value compared with a bound
   */
  public boolean allow(ToIntFunction<JsonNode> comparedWith) {
    boolean aboveLower =
        lower
            .filter(bound -> comparedWith.applyAsInt(bound.value()) < (bound.strict() ? 1 : 0))
            .isEmpty();
    boolean belowUpper =
        upper
            .filter(bound -> comparedWith.applyAsInt(bound.value()) > (bound.strict() ? -1 : 0))
            .isEmpty();
    return aboveLower && belowUpper;
  }

  /** The bounds that are texts. */
  public List<String> texts() {
    return Stream.of(lower, upper)
        .flatMap(Optional::stream)
        .map(Bound::value)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .toList();
  }

  /** The Spark SQL condition that an expression lies within. */
  String sql(String expression) {
    return sql(expression, Sql::literal);
  }

  /** The same, with bounds written in a way of their own. */
  String sql(String expression, Function<JsonNode, String> literal) {
    List<String> conditions = new ArrayList<>();
    lower.ifPresent(
        bound ->
            conditions.add(
                expression + (bound.strict() ? " > " : " >= ") + literal.apply(bound.value())));
    upper.ifPresent(
        bound ->
            conditions.add(
                expression + (bound.strict() ? " < " : " <= ") + literal.apply(bound.value())));
    return conditions.isEmpty() ? "true" : Sql.all(conditions);
  }

  /** The bounds in words, such as "between 1 and 5". */
  LocalizedText words() {
    Optional<LocalizedText> from =
        lower.map(bound -> Wording.of(bound.strict() ? "above" : "at-least", told(bound)));
    Optional<LocalizedText> to =
        upper.map(bound -> Wording.of(bound.strict() ? "below" : "at-most", told(bound)));
    if (from.isEmpty() || to.isEmpty()) {
      return from.or(() -> to).orElseGet(() -> Wording.of("anything"));
    }
    if (lower.get().strict() || upper.get().strict()) {
      return Wording.of("both", from.get(), to.get());
    }
    return lower.equals(upper)
        ? Wording.of("exactly", told(lower.get()))
        : Wording.of("between", told(lower.get()), told(upper.get()));
  }

  private static String told(Bound bound) {
    return Wording.value(bound.value());
  }
}

package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.expectation.ArgumentRule.Objection;
import dev.plumbline.expectation.QuantileRule.Quantile;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Reads the quantiles of an expectation and their ranges. */
final class QuantileArguments {
  static final String RANGES = "quantile_ranges";

  private QuantileArguments() {}

  /** What is wrong with quantiles and ranges that make no pairs, or no sense. */
  static Optional<Objection> objection(Arguments arguments) {
    JsonNode shares = arguments.required(RANGES).path("quantiles");
    JsonNode ranges = arguments.required(RANGES).path("value_ranges");
    if (shares.isEmpty() || !all(shares, ArgumentKind::isShare)) {
      return Optional.of(
          new Objection(
              RANGES, "has quantiles that are no shares", "write quantiles: [0.25, 0.5], say"));
    } else if (!all(ranges, QuantileArguments::isRange)) {
      return Optional.of(
          new Objection(
              RANGES,
              "has value_ranges that are no pairs of numbers",
              "write value_ranges: [[0, 10], [null, 20]], say"));
    } else if (shares.size() != ranges.size()) {
      return Optional.of(
          new Objection(
              RANGES,
              "has %d quantiles and %d value_ranges".formatted(shares.size(), ranges.size()),
              "give one range for each quantile"));
    } else if (!all(ranges, QuantileArguments::isOrdered)) {
      return Optional.of(
          new Objection(
              RANGES, "has a range whose lower bound is above its upper", "swap the two"));
    }
    return Optional.empty();
  }

  static List<Quantile> quantiles(Arguments arguments) {
    JsonNode shares = arguments.required(RANGES).path("quantiles");
    JsonNode ranges = arguments.required(RANGES).path("value_ranges");
    return IntStream.range(0, shares.size())
        .mapToObj(
            index ->
                new Quantile(
                    shares.get(index).doubleValue(),
                    bound(ranges.get(index).get(0)),
                    bound(ranges.get(index).get(1))))
        .toList();
  }

  private static Optional<Double> bound(JsonNode bound) {
    return bound.isNull() ? Optional.empty() : Optional.of(bound.doubleValue());
  }

  private static boolean isRange(JsonNode range) {
    return range.size() == 2 && all(range, bound -> bound.isNull() || bound.isNumber());
  }

  private static boolean isOrdered(JsonNode range) {
    Optional<Double> upper = bound(range.get(1));
    return bound(range.get(0))
        .filter(lower -> upper.filter(most -> lower > most).isPresent())
        .isEmpty();
  }

  private static boolean all(JsonNode list, Predicate<JsonNode> member) {
    return list.isArray() && StreamSupport.stream(list.spliterator(), false).allMatch(member);
  }
}

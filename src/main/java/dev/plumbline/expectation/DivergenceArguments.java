package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.expectation.ArgumentRule.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Reads the weights that are expected of bins or of values. */
final class DivergenceArguments {
  private static final String PARTITION = "partition_object";
  private static final String TAIL_HOLDOUT = "tail_weight_holdout";
  private static final String INTERNAL_HOLDOUT = "internal_weight_holdout";
  private static final String BUCKETS = "bucketize_data";
  private static final double SUM_TOLERANCE = 1e-5 + 1e-8;

  private DivergenceArguments() {}

  static ExpectationType type() {
    return new ExpectationType(
        "expect_column_kl_divergence_to_be_less_than",
        "accuracy",
        "The shares of values are near to those expected, by their relative entropy"
            + " (Kullback-Leibler divergence) in natural units.",
        Kwargs.ofFigure(
            Kwargs.joined(
                List.of(
                    Kwargs.COLUMN,
                    List.of(
                        Kwarg.optional(
                            PARTITION,
                            ArgumentKind.MAPPING,
                            "values and their weights; or bins (edges in rising order, the outer"
                                + " ones may be infinite), their weights and, if need be,"
                                + " tail_weights; if not given, the column is compared with itself"),
                        Kwarg.optional(
                            "threshold",
                            ArgumentKind.AMOUNT,
                            "the most relative entropy that is allowed; any if not given"),
                        Kwarg.optional(
                            TAIL_HOLDOUT,
                            ArgumentKind.SHARE,
                            "the weight kept for values outside of the bins or not expected at"
                                + " all; 0 if not given"),
                        Kwarg.optional(
                            INTERNAL_HOLDOUT,
                            ArgumentKind.SHARE,
                            "the weight kept for bins of weight 0; 0 if not given"),
                        Kwarg.optional(
                            BUCKETS,
                            ArgumentKind.FLAG,
                            "whether values are counted in the bins; true if not given, and with"
                                + " bins nothing else"),
                        Kwarg.optional(
                            "min_value", ArgumentKind.ANYTHING, "accepted, without effect"),
                        Kwarg.optional(
                            "max_value", ArgumentKind.ANYTHING, "accepted, without effect"))))),
        List.of(DivergenceArguments::objection),
        DivergenceArguments::rule);
  }

  private static Optional<Objection> objection(Arguments arguments) {
    return arguments.value(PARTITION).flatMap(partition -> check(partition, arguments));
  }

  private static Optional<Objection> check(JsonNode partition, Arguments arguments) {
    boolean ofValues = partition.has("values");
    if (!isNumbers(partition.path("weights")) || !(ofValues || partition.has("bins"))) {
      return Optional.of(
          new Objection(
              PARTITION,
              "has a partition_object without weights of bins or of values",
              "write weights: [0.6, 0.4] and values: [a, b], or bins: [0, 10, 20], say"));
    } else if (partition.has("tail_weights") && arguments.number(TAIL_HOLDOUT).orElse(0.0) != 0) {
      return Optional.of(
          new Objection(
              TAIL_HOLDOUT,
              "has both tail_weights and a tail_weight_holdout",
              "leave out one of them"));
    } else if (ofValues) {
      return checkValues(partition, arguments);
    } else {
      return checkBins(partition, arguments);
    }
  }

  private static Optional<Objection> checkValues(JsonNode partition, Arguments arguments) {
    JsonNode values = partition.path("values");
    boolean scalars =
        values.isArray()
            && StreamSupport.stream(values.spliterator(), false)
                .allMatch(value -> value.isValueNode() && !value.isNull());
    if (!scalars || values.isEmpty()) {
      return Optional.of(
          new Objection(
              PARTITION, "has values that are no list of values", "write values: [a, b], say"));
    } else if (StreamSupport.stream(values.spliterator(), false).distinct().count()
        < values.size()) {
      return Optional.of(new Objection(PARTITION, "names a value twice", "name each value once"));
    } else if (values.size() != partition.path("weights").size()) {
      return Optional.of(
          new Objection(
              PARTITION,
              "has %d values and %d weights"
                  .formatted(values.size(), partition.path("weights").size()),
              "give one weight for each value"));
    } else if (arguments.number(INTERNAL_HOLDOUT).orElse(0.0) > 0) {
      return Optional.of(
          new Objection(
              INTERNAL_HOLDOUT,
              "has an internal_weight_holdout, which is for bins",
              "leave it out, or raise the weights of 0"));
    } else {
      return checkSum(numbers(partition.path("weights")));
    }
  }

  private static Optional<Objection> checkBins(JsonNode partition, Arguments arguments) {
    JsonNode bins = partition.path("bins");
    int weights = partition.path("weights").size();
    JsonNode tails = partition.path("tail_weights");
    if (!arguments.value(BUCKETS).map(JsonNode::booleanValue).orElse(true)) {
      return Optional.of(
          new Objection(
              BUCKETS,
              "has bins, which values cannot be counted in without bucketize_data",
              "leave bucketize_data out, or write values instead of bins"));
    } else if (!isEdges(bins)) {
      return Optional.of(
          new Objection(
              PARTITION,
              "has bins that are not edges in rising order",
              "write bins: [0, 10, 20], say; the outer ones may be -inf and inf"));
    } else if (bins.size() != weights + 1) {
      return Optional.of(
          new Objection(
              PARTITION,
              "has %d edges of bins and %d weights".formatted(bins.size(), weights),
              "give one edge more than weights"));
    } else if (!tails.isMissingNode() && !(isNumbers(tails) && tails.size() == 2)) {
      return Optional.of(
          new Objection(
              PARTITION,
              "has tail_weights that are not two numbers",
              "write tail_weights: [0.05, 0.05], say"));
    } else {
      return checkTails(partition, arguments);
    }
  }

  private static Optional<Objection> checkTails(JsonNode partition, Arguments arguments) {
    List<Double> edges = edges(partition.path("bins"));
    boolean fromInfinity = Double.isInfinite(edges.get(0));
    boolean toInfinity = Double.isInfinite(edges.get(edges.size() - 1));
    if (partition.has("tail_weights") && (fromInfinity || toInfinity)) {
      return Optional.of(
          new Objection(
              PARTITION,
              "has tail_weights although a bin reaches to infinity",
              "leave out the tail_weights or the infinite edges"));
    } else if (fromInfinity && toInfinity && arguments.number(TAIL_HOLDOUT).orElse(0.0) > 0) {
      return Optional.of(
          new Objection(
              TAIL_HOLDOUT,
              "has a tail_weight_holdout although the bins reach to infinity both ways",
              "leave it out"));
    } else {
      List<Double> weights = new ArrayList<>(numbers(partition.path("weights")));
      weights.addAll(numbers(partition.path("tail_weights")));
      return checkSum(weights);
    }
  }

  private static Optional<Objection> checkSum(List<Double> weights) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      return Optional.of(
          new Objection(
              PARTITION, "has weights that do not add up to 1", "mend a weight so that they do"));
    }
    return Optional.empty();
  }

  private static Expectation rule(Declaration declaration, Arguments arguments) {
    Optional<Double> threshold = arguments.number("threshold");
    double tailHoldout = arguments.number(TAIL_HOLDOUT).orElse(0.0);
    Optional<JsonNode> partition = arguments.value(PARTITION);
    if (partition.isEmpty()) {
      return new HistogramRule(
          declaration,
          arguments.column(),
          List.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
          List.of(1.0),
          List.of(),
          0,
          0,
          threshold);
    }
    List<Double> weights = numbers(partition.get().path("weights"));
    if (partition.get().has("values")) {
      List<JsonNode> values =
          StreamSupport.stream(partition.get().path("values").spliterator(), false).toList();
      return new CategoryRule(
          declaration, arguments.column(), values, weights, tailHoldout, threshold);
    }
    return new HistogramRule(
        declaration,
        arguments.column(),
        edges(partition.get().path("bins")),
        weights,
        numbers(partition.get().path("tail_weights")),
        tailHoldout,
        arguments.number(INTERNAL_HOLDOUT).orElse(0.0),
        threshold);
  }

  private static boolean isNumbers(JsonNode list) {
    return list.isArray()
        && !list.isEmpty()
        && StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isNumber);
  }

  private static boolean isEdges(JsonNode bins) {
    List<Double> edges = edges(bins);
    return bins.isArray()
        && edges.size() > 1
        && edges.size() == bins.size()
        && IntStream.range(1, edges.size())
            .allMatch(index -> edges.get(index - 1) < edges.get(index));
  }

  private static List<Double> numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::doubleValue).toList();
  }

  /** The edges that can be read; an infinite one may be written as a text. */
  private static List<Double> edges(JsonNode bins) {
    return StreamSupport.stream(bins.spliterator(), false)
        .map(DivergenceArguments::edge)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Double> edge(JsonNode edge) {
    if (edge.isNumber()) {
      return Optional.of(edge.doubleValue());
    }
    return switch (edge.asText().toLowerCase(Locale.ROOT)) {
      case "-inf", "-infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
      case "inf", "infinity" -> Optional.of(Double.POSITIVE_INFINITY);
      default -> Optional.empty();
    };
  }
}

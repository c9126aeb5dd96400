package dev.plumbline.expectation;

import dev.plumbline.expectation.AnomalyRule.Limits;
import dev.plumbline.expectation.AnomalyRule.Metric;
import dev.plumbline.expectation.AnomalyRule.Peers;
import dev.plumbline.expectation.AnomalyRule.Strategy;
import dev.plumbline.expectation.ArgumentRule.Objection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The types that compare a figure with those of earlier runs. */
final class AnomalyTypes {
  private static final int DAYS = 91;
  private static final int MINIMUM = 21;
  private static final String CONSISTENCY = "consistency";

  private AnomalyTypes() {}

  static List<ExpectationType> all() {
    return List.of(
        type("table_row_count", "volume", "The number of rows", Metric.ROW_COUNT),
        type("column_null_rate", "completeness", "The share of missing values", Metric.NULL_RATE),
        type(
            "column_unique_value_count",
            CONSISTENCY,
            "The number of different values",
            Metric.DISTINCT_COUNT),
        type("column_mean", CONSISTENCY, "The mean", Metric.MEAN),
        type("column_sum", CONSISTENCY, "The sum", Metric.SUM),
        type(
            "column_freshness",
            "timeliness",
            "The age of the newest date or time in days",
            Metric.FRESHNESS));
  }

  private static ExpectationType type(
      String subject, String dimension, String figure, Metric metric) {
    return new ExpectationType(
        "expect_" + subject + "_not_to_be_anomalous",
        dimension,
        figure + " is like that of earlier runs; skipped until there are enough.",
        Kwargs.ofFigure(
            Kwargs.joined(
                List.of(metric == Metric.ROW_COUNT ? List.of() : Kwargs.COLUMN, history()))),
        List.of(AnomalyTypes::objection),
        (declaration, arguments) ->
            new AnomalyRule(
                declaration,
                metric,
                arguments.value("column").map(column -> column.textValue()),
                word(arguments, "strategy").map(Strategy::valueOf).orElse(Strategy.MEDIAN_MAD),
                word(arguments, "peers").map(Peers::valueOf).orElse(Peers.AUTO),
                number(arguments, "window_days").orElse(DAYS),
                number(arguments, "minimum_history").orElse(MINIMUM),
                new Limits(
                    limit(arguments, "min_value"),
                    limit(arguments, "max_value"),
                    limit(arguments, "threshold"))));
  }

  private static List<Kwarg> history() {
    return List.of(
        Kwarg.choice(
            "strategy",
            Strategy.words(),
            "how earlier figures tell what is usual: median_mad if not given, or as the strategy"
                + " of Deequ of that name does it"),
        Kwarg.choice(
            "peers",
            Peers.words(),
            "which earlier days are alike, for median_mad: those of the same weekday and, at the"
                + " end of a month, month-ends (auto), all (none), or one of these alone; auto if"
                + " not given"),
        Kwarg.optional(
            "threshold",
            ArgumentKind.AMOUNT,
            "how many standard deviations, as the median absolute deviation tells them, are too"
                + " far; 2.5 if not given"),
        Kwarg.optional(
            "window_days",
            ArgumentKind.COUNT,
            "how many days back are looked at; " + DAYS + " if not given"),
        Kwarg.optional(
            "minimum_history",
            ArgumentKind.COUNT,
            "how many earlier figures it takes; " + MINIMUM + " if not given"),
        Kwarg.optional(
            "min_value",
            ArgumentKind.NUMBER,
            "the lower limit of a strategy of Deequ: of the figure, of its change, of its ratio to"
                + " the one before, or of deviations downwards"),
        Kwarg.optional("max_value", ArgumentKind.NUMBER, "the upper limit likewise"));
  }

  private static Optional<Objection> objection(Arguments arguments) {
    if (number(arguments, "minimum_history").orElse(MINIMUM) < 2) {
      return Optional.of(
          new Objection("minimum_history", "has a minimum_history below 2", "give at least 2"));
    }
    if (number(arguments, "window_days").orElse(DAYS) < 1) {
      return Optional.of(new Objection("window_days", "has a window of no day", "give at least 1"));
    }
    if (arguments.number("threshold").orElse(1.0) <= 0) {
      return Optional.of(new Objection("threshold", "has a threshold of 0", "give more than 0"));
    }
    Strategy strategy =
        word(arguments, "strategy").map(Strategy::valueOf).orElse(Strategy.MEDIAN_MAD);
    boolean limited =
        limit(arguments, "min_value").isPresent() || limit(arguments, "max_value").isPresent();
    boolean needsLimits =
        strategy == Strategy.SIMPLE_THRESHOLD
            || strategy == Strategy.ABSOLUTE_CHANGE
            || strategy == Strategy.RELATIVE_RATE_OF_CHANGE;
    if (needsLimits && !limited) {
      return Optional.of(
          new Objection(
              "strategy", "has a strategy without limits", "give min_value, max_value or both"));
    }
    return limit(arguments, "min_value").orElse(Double.NEGATIVE_INFINITY)
            > limit(arguments, "max_value").orElse(Double.POSITIVE_INFINITY)
        ? Optional.of(
            new Objection(
                "min_value", "has a min_value above its max_value", "give the lower one first"))
        : Optional.empty();
  }

  private static Optional<String> word(Arguments arguments, String name) {
    return arguments.value(name).map(word -> word.textValue().toUpperCase(Locale.ROOT));
  }

  private static Optional<Integer> number(Arguments arguments, String name) {
    return arguments.value(name).map(count -> count.intValue());
  }

  private static OptionalDouble limit(Arguments arguments, String name) {
    return arguments.number(name).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}

package dev.plumbline.expectation;

import dev.plumbline.expectation.Fence.Score.Sides;
import dev.plumbline.expectation.OrderRule.Direction;
import dev.plumbline.expectation.OrderRule.Ties;
import dev.plumbline.expectation.OutlierRule.Method;
import java.util.List;

/**
 * The types that judge how the values of a column are distributed, and in which order they come.
 */
final class DistributionTypes {
  private static final String ACCURACY = "accuracy";
  private static final double USUAL_MULTIPLIER = 1.5;

  private DistributionTypes() {}

  static List<ExpectationType> all() {
    return List.of(
        median(),
        deviation(),
        presence(),
        quantiles(),
        zScores(),
        outliers(),
        order("increasing", Direction.INCREASING),
        order("decreasing", Direction.DECREASING),
        DivergenceArguments.type());
  }

  private static ExpectationType median() {
    return new ExpectationType(
        "expect_column_median_to_be_between",
        ACCURACY,
        "The median lies within bounds.",
        bounded(ArgumentKind.NUMBER),
        (declaration, arguments) ->
            new MedianRule(declaration, arguments.column(), arguments.bounds()));
  }

  private static ExpectationType deviation() {
    return new ExpectationType(
        "expect_column_stdev_to_be_between",
        ACCURACY,
        "The sample standard deviation lies within bounds.",
        bounded(ArgumentKind.NUMBER),
        (declaration, arguments) ->
            new DeviationRule(declaration, arguments.column(), arguments.bounds()));
  }

  private static ExpectationType presence() {
    return new ExpectationType(
        "expect_column_proportion_of_non_null_values_to_be_between",
        "completeness",
        "The share of rows that have a value lies within bounds.",
        bounded(ArgumentKind.NUMBER),
        (declaration, arguments) ->
            new PresenceRule(declaration, arguments.column(), arguments.bounds()));
  }

  private static ExpectationType quantiles() {
    return new ExpectationType(
        "expect_column_quantile_values_to_be_between",
        ACCURACY,
        "Quantiles lie within a range each.",
        Kwargs.ofFigure(
            Kwargs.joined(
                List.of(
                    Kwargs.COLUMN,
                    List.of(
                        Kwarg.required(
                            QuantileArguments.RANGES,
                            ArgumentKind.MAPPING,
                            "quantiles: shares from 0 to 1; value_ranges: as many pairs of a lower"
                                + " and an upper bound, null where there is none"),
                        Kwarg.optional(
                            "allow_relative_error",
                            ArgumentKind.RELATIVE_ERROR,
                            "accepted, without effect: quantiles are exact"))))),
        List.of(QuantileArguments::objection),
        (declaration, arguments) ->
            new QuantileRule(
                declaration, arguments.column(), QuantileArguments.quantiles(arguments)));
  }

  private static ExpectationType zScores() {
    return new ExpectationType(
        "expect_column_value_z_scores_to_be_less_than",
        ACCURACY,
        "The distance of each value from the mean, in standard deviations, is less than a threshold.",
        Kwargs.ofRows(
            Kwargs.joined(
                List.of(
                    Kwargs.COLUMN,
                    List.of(
                        Kwarg.required(
                            "threshold", ArgumentKind.NUMBER, "the z-score that is too much"),
                        Kwarg.required(
                            "double_sided",
                            ArgumentKind.FLAG,
                            "whether low values can be too far away too"))))),
        (declaration, arguments) ->
            new ZScoreRule(
                declaration,
                arguments.column(),
                arguments.required("threshold").doubleValue(),
                arguments.flag("double_sided") ? Sides.BOTH : Sides.UPPER));
  }

  private static ExpectationType outliers() {
    return new ExpectationType(
        "expect_column_values_to_not_be_outliers",
        ACCURACY,
        "No value is far from the others.",
        Kwargs.ofRows(
            Kwargs.joined(
                List.of(
                    Kwargs.COLUMN,
                    List.of(
                        Kwarg.choice(
                            "method",
                            Method.texts(),
                            "far from the quartiles (iqr) or from the mean (std); iqr if not given"),
                        Kwarg.optional(
                            "multiplier",
                            ArgumentKind.AMOUNT,
                            "how many times the distance of the quartiles, or the standard"
                                + " deviation, is far; 1.5 if not given"))))),
        (declaration, arguments) ->
            new OutlierRule(
                declaration,
                arguments.column(),
                arguments
                    .value("method")
                    .map(method -> Method.of(method.textValue()))
                    .orElse(Method.QUARTILES),
                arguments.number("multiplier").orElse(USUAL_MULTIPLIER)));
  }

  private static ExpectationType order(String name, Direction direction) {
    return new ExpectationType(
        "expect_column_values_to_be_" + name,
        "consistency",
        "Values are "
            + name
            + " from each row to the next, in the order of the files' names and of the rows in"
            + " them; dates and times by day.",
        Kwargs.ofRows(
            Kwargs.joined(
                List.of(
                    Kwargs.COLUMN,
                    List.of(
                        Kwarg.optional(
                            "strictly",
                            ArgumentKind.FLAG,
                            "whether a value that equals the one before is wrong"))))),
        (declaration, arguments) ->
            new OrderRule(
                declaration,
                arguments.column(),
                direction,
                arguments.flag("strictly") ? Ties.WRONG : Ties.ALLOWED));
  }

  private static List<Kwarg> bounded(ArgumentKind bound) {
    return Kwargs.ofFigure(
        Kwargs.joined(List.of(Kwargs.COLUMN, Kwargs.bounds(bound), Kwargs.STRICT)));
  }
}

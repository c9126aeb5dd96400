package dev.plumbline.expectation;

import dev.plumbline.expectation.Statistic.Measure;
import java.util.List;

/** The types that judge one figure over the values of a column, and uniqueness. */
final class FigureTypes {
  private FigureTypes() {}

  static List<ExpectationType> all() {
    return List.of(
        figure("mean", Measure.MEAN, ArgumentKind.NUMBER),
        figure("sum", Measure.SUM, ArgumentKind.NUMBER),
        figure("min", Measure.MINIMUM, ArgumentKind.BOUND),
        figure("max", Measure.MAXIMUM, ArgumentKind.BOUND),
        unique(),
        uniqueTogether());
  }

  private static ExpectationType figure(String name, Measure measure, ArgumentKind bound) {
    return new ExpectationType(
        "expect_column_" + name + "_to_be_between",
        measure.isValue() ? "validity" : "accuracy",
        measure.meaning() + " lies within bounds.",
        Kwargs.ofFigure(Kwargs.joined(List.of(Kwargs.COLUMN, Kwargs.bounds(bound), Kwargs.STRICT))),
        (declaration, arguments) ->
            new Statistic(declaration, arguments.column(), measure, arguments.bounds()));
  }

  private static ExpectationType unique() {
    return new ExpectationType(
        "expect_column_values_to_be_unique",
        "uniqueness",
        "No value stands in two rows; missing values are not looked at.",
        Kwargs.ofRows(Kwargs.COLUMN),
        (declaration, arguments) ->
            new UniqueRule(declaration, List.of(arguments.column()), IgnoredRows.ALL_MISSING));
  }

  private static ExpectationType uniqueTogether() {
    return new ExpectationType(
        "expect_compound_columns_to_be_unique",
        "uniqueness",
        "No combination of values stands in two rows; missing equals missing.",
        Kwargs.ofRows(
            Kwargs.joined(
                List.of(
                    List.of(
                        Kwarg.required(
                            "column_list",
                            ArgumentKind.COMPOUND,
                            "the columns that are taken together")),
                    Kwargs.IGNORED_ROWS))),
        (declaration, arguments) ->
            new UniqueRule(declaration, arguments.texts("column_list"), arguments.ignoredRows()));
  }
}

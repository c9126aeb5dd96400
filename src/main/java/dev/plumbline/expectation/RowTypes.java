package dev.plumbline.expectation;

import static dev.plumbline.expectation.Kwarg.optional;
import static dev.plumbline.expectation.Kwarg.required;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.expectation.PairRule.Relation;
import java.util.List;

/** The types that judge each row by itself. */
final class RowTypes {
  private static final String COMPLETENESS = "completeness";
  private static final String VALIDITY = "validity";
  private static final String CONSISTENCY = "consistency";
  private static final String REGEX =
      "a regular expression of Java; anchor it with ^ and $ to match whole values";

  /** What Great Expectations looks for where no expression is given. */
  private static final String ANYTHING = "(?s).*";

  private RowTypes() {}

  static List<ExpectationType> all() {
    return List.of(
        isNull("expect_column_values_to_be_null", Polarity.IS, "Values are missing."),
        isNull("expect_column_values_to_not_be_null", Polarity.IS_NOT, "Values are present."),
        inSet("expect_column_values_to_be_in_set", Polarity.IS, "Values are members of a set."),
        inSet("expect_column_values_to_not_be_in_set", Polarity.IS_NOT, "No value is in a set."),
        regex(
            "expect_column_values_to_match_regex",
            Polarity.IS,
            optional("regex", ArgumentKind.REGEX, REGEX),
            "Some part of a value matches."),
        regex(
            "expect_column_values_to_not_match_regex",
            Polarity.IS_NOT,
            required("regex", ArgumentKind.REGEX, REGEX),
            "No part of a value matches."),
        strftime(),
        between(),
        lengthsBetween(),
        lengthsEqual(),
        pairEqual(),
        pairGreater());
  }

  private static ExpectationType isNull(String name, Polarity polarity, String meaning) {
    return new ExpectationType(
        name,
        COMPLETENESS,
        meaning,
        Kwargs.ofRows(Kwargs.COLUMN),
        (declaration, arguments) -> new NullRule(declaration, arguments.column(), polarity));
  }

  private static ExpectationType inSet(String name, Polarity polarity, String meaning) {
    return new ExpectationType(
        name,
        VALIDITY,
        meaning,
        Kwargs.ofRows(
            Kwargs.joined(
                List.of(
                    Kwargs.COLUMN,
                    List.of(
                        Kwarg.nullable(
                            "value_set",
                            ArgumentKind.SET,
                            "the members of the set; with null, any value complies"))))),
        (declaration, arguments) ->
            new SetRule(declaration, arguments.column(), arguments.listed("value_set"), polarity));
  }

  private static ExpectationType regex(
      String name, Polarity polarity, Kwarg regex, String meaning) {
    return new ExpectationType(
        name,
        VALIDITY,
        meaning,
        Kwargs.ofRows(Kwargs.joined(List.of(Kwargs.COLUMN, List.of(regex)))),
        (declaration, arguments) ->
            new RegexRule(
                declaration,
                arguments.column(),
                arguments.value("regex").map(JsonNode::textValue).orElse(ANYTHING),
                polarity));
  }

  private static ExpectationType strftime() {
    return new ExpectationType(
        "expect_column_values_to_match_strftime_format",
        VALIDITY,
        "Texts are dates or times written in a format.",
        Kwargs.ofRows(
            Kwargs.joined(
                List.of(
                    Kwargs.COLUMN,
                    List.of(
                        required(
                            "strftime_format",
                            ArgumentKind.STRFTIME,
                            "the format, in the directives of Python's strptime"))))),
        (declaration, arguments) ->
            new StrftimeRule(
                declaration,
                arguments.column(),
                StrftimeFormat.parse(arguments.text("strftime_format"))));
  }

  private static ExpectationType between() {
    return new ExpectationType(
        "expect_column_values_to_be_between",
        VALIDITY,
        "Values lie within bounds.",
        Kwargs.ofRows(
            Kwargs.joined(
                List.of(Kwargs.COLUMN, Kwargs.bounds(ArgumentKind.BOUND), Kwargs.STRICT))),
        List.of(BoundsRule.values()),
        (declaration, arguments) ->
            new RangeRule(declaration, arguments.column(), arguments.bounds()));
  }

  private static ExpectationType lengthsBetween() {
    return new ExpectationType(
        "expect_column_value_lengths_to_be_between",
        VALIDITY,
        "The number of characters lies within bounds.",
        Kwargs.ofRows(
            Kwargs.joined(
                List.of(Kwargs.COLUMN, Kwargs.bounds(ArgumentKind.COUNT), Kwargs.STRICT))),
        List.of(BoundsRule.values()),
        (declaration, arguments) ->
            new LengthRule(declaration, arguments.column(), arguments.bounds()));
  }

  private static ExpectationType lengthsEqual() {
    return new ExpectationType(
        "expect_column_value_lengths_to_equal",
        VALIDITY,
        "Values have this number of characters.",
        Kwargs.ofRows(
            Kwargs.joined(
                List.of(
                    Kwargs.COLUMN,
                    List.of(required("value", ArgumentKind.COUNT, "the number of characters"))))),
        (declaration, arguments) ->
            new LengthRule(
                declaration, arguments.column(), Bounds.exactly(arguments.required("value"))));
  }

  private static ExpectationType pairEqual() {
    return new ExpectationType(
        "expect_column_pair_values_to_be_equal",
        CONSISTENCY,
        "Two columns have the same value, or neither has one.",
        Kwargs.ofRows(Kwargs.joined(List.of(Kwargs.PAIR, Kwargs.IGNORED_PAIRS))),
        (declaration, arguments) -> pair(declaration, arguments, Relation.EQUAL));
  }

  private static ExpectationType pairGreater() {
    return new ExpectationType(
        "expect_column_pair_values_a_to_be_greater_than_b",
        CONSISTENCY,
        "The value of the first column is greater than that of the second.",
        Kwargs.ofRows(
            Kwargs.joined(
                List.of(
                    Kwargs.PAIR,
                    List.of(
                        optional("or_equal", ArgumentKind.FLAG, "whether equal values comply too")),
                    Kwargs.IGNORED_PAIRS))),
        (declaration, arguments) ->
            pair(
                declaration,
                arguments,
                arguments.flag("or_equal") ? Relation.GREATER_OR_EQUAL : Relation.GREATER));
  }

  private static PairRule pair(Declaration declaration, Arguments arguments, Relation relation) {
    return new PairRule(
        declaration,
        arguments.text("column_A"),
        arguments.text("column_B"),
        relation,
        arguments.ignoredRows());
  }
}

package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.plumbline.expectation.DistinctCountRule.Measure;
import dev.plumbline.expectation.DistinctSetRule.Relation;
import dev.plumbline.expectation.Kwarg.Presence;
import dev.plumbline.expectation.MostCommonRule.Ties;
import java.util.List;

/** The types that judge the different values of a column. */
final class DistinctTypes {
  private static final List<Kwarg> ANY_SET =
      List.of(
          new Kwarg(
              "value_set",
              ArgumentKind.VALUES,
              Presence.NULLABLE,
              List.of(),
              "the members of the set; null for any value at all"));
  private static final List<Kwarg> SET =
      List.of(Kwarg.required("value_set", ArgumentKind.VALUES, "the members of the set"));

  private DistinctTypes() {}

  static List<ExpectationType> all() {
    return List.of(
        within(),
        inRelation(
            "expect_column_distinct_values_to_contain_set",
            Relation.CONTAINING,
            "Every member of the set is a value."),
        inRelation(
            "expect_column_distinct_values_to_equal_set",
            Relation.EQUAL,
            "Every value is a member of the set, and every member is a value."),
        counted(
            "expect_column_unique_value_count_to_be_between",
            Measure.COUNT,
            "The number of different values lies within bounds."),
        counted(
            "expect_column_proportion_of_unique_values_to_be_between",
            Measure.SHARE,
            "The number of different values for each value lies within bounds."),
        mostCommon());
  }

  private static ExpectationType within() {
    return new ExpectationType(
        "expect_column_distinct_values_to_be_in_set",
        "validity",
        "Every value is a member of the set.",
        Kwargs.ofFigure(Kwargs.joined(List.of(Kwargs.COLUMN, ANY_SET))),
        (declaration, arguments) ->
            new DistinctSetRule(
                declaration,
                arguments.column(),
                arguments
                    .value("value_set")
                    .map(given -> arguments.values("value_set"))
                    .orElse(List.of(NullNode.instance)),
                Relation.WITHIN));
  }

  private static ExpectationType inRelation(String name, Relation relation, String meaning) {
    return new ExpectationType(
        name,
        "validity",
        meaning,
        Kwargs.ofFigure(Kwargs.joined(List.of(Kwargs.COLUMN, SET))),
        (declaration, arguments) ->
            new DistinctSetRule(
                declaration, arguments.column(), arguments.values("value_set"), relation));
  }

  private static ExpectationType counted(String name, Measure measure, String meaning) {
    return new ExpectationType(
        name,
        "uniqueness",
        meaning,
        Kwargs.ofFigure(
            Kwargs.joined(
                List.of(Kwargs.COLUMN, Kwargs.bounds(ArgumentKind.NUMBER), Kwargs.STRICT))),
        (declaration, arguments) ->
            new DistinctCountRule(declaration, arguments.column(), measure, arguments.bounds()));
  }

  private static ExpectationType mostCommon() {
    return new ExpectationType(
        "expect_column_most_common_value_to_be_in_set",
        "validity",
        "The most common value is a member of the set.",
        Kwargs.ofFigure(
            Kwargs.joined(
                List.of(
                    Kwargs.COLUMN,
                    SET,
                    List.of(
                        Kwarg.optional(
                            "ties_okay",
                            ArgumentKind.FLAG,
                            "whether one of several equally common values will do"))))),
        (declaration, arguments) ->
            new MostCommonRule(
                declaration,
                arguments.column(),
                arguments.values("value_set"),
                arguments.flag("ties_okay") ? Ties.ACCEPTED : Ties.REFUSED));
  }
}

package dev.plumbline.expectation;

import static dev.plumbline.expectation.Kwarg.optional;
import static dev.plumbline.expectation.Kwarg.required;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.plumbline.expectation.ArgumentRule.Objection;
import dev.plumbline.expectation.Bounds.Bound;
import dev.plumbline.expectation.PairRule.Relation;
import dev.plumbline.expectation.PairSetRule.Pair;
import java.util.List;
import java.util.Optional;

/** The types that compare the values of several columns in one row. */
final class RecordTypes {
  private static final String CONSISTENCY = "consistency";
  private static final List<Kwarg> COLUMNS =
      List.of(
          required(
              "column_list", ArgumentKind.COMPOUND, "the columns that are compared in each row"));

  private RecordTypes() {}

  static List<ExpectationType> all() {
    return List.of(
        pairInSet(),
        compared(
            "expect_select_column_values_to_be_unique_within_record",
            "The values of the columns differ in each row; missing equals missing.",
            RecordRule.Relation.DIFFERENT),
        compared(
            "expect_multicolumn_values_to_be_unique",
            "An older name of `expect_select_column_values_to_be_unique_within_record`.",
            RecordRule.Relation.DIFFERENT),
        compared(
            "expect_multicolumn_values_to_be_equal",
            "The values of the columns are equal in each row; missing equals missing.",
            RecordRule.Relation.EQUAL),
        sum(),
        set());
  }

  private static ExpectationType pairInSet() {
    return new ExpectationType(
        "expect_column_pair_values_to_be_in_set",
        CONSISTENCY,
        "The values of two columns are together one of a set of pairs.",
        Kwargs.ofRows(
            Kwargs.joined(
                List.of(
                    Kwargs.PAIR,
                    List.of(
                        optional(
                            "value_pairs_set",
                            ArgumentKind.PAIRS,
                            "the pairs that are allowed; those of two equal values if not given")),
                    Kwargs.IGNORED_PAIRS))),
        (declaration, arguments) ->
            arguments.value("value_pairs_set").isPresent()
                ? new PairSetRule(
                    declaration,
                    arguments.text("column_A"),
                    arguments.text("column_B"),
                    arguments.values("value_pairs_set").stream()
                        .map(pair -> new Pair(pair.get(0), pair.get(1)))
                        .toList(),
                    arguments.ignoredRows())
                : new PairRule(
                    declaration,
                    arguments.text("column_A"),
                    arguments.text("column_B"),
                    Relation.EQUAL,
                    arguments.ignoredRows()));
  }

  private static ExpectationType compared(
      String name, String meaning, RecordRule.Relation relation) {
    return new ExpectationType(
        name,
        CONSISTENCY,
        meaning,
        Kwargs.ofRows(Kwargs.joined(List.of(COLUMNS, Kwargs.IGNORED_ROWS))),
        (declaration, arguments) ->
            new RecordRule(
                declaration, arguments.texts("column_list"), relation, arguments.ignoredRows()));
  }

  private static ExpectationType sum() {
    return new ExpectationType(
        "expect_multicolumn_sum_to_equal",
        CONSISTENCY,
        "The values of the columns add up to a total in each row; missing counts as nothing.",
        Kwargs.ofRows(
            Kwargs.joined(
                List.of(
                    List.of(
                        required("column_list", ArgumentKind.COLUMNS, "the columns to add up"),
                        required("sum_total", ArgumentKind.NUMBER, "what they add up to")),
                    Kwargs.IGNORED_ROWS))),
        (declaration, arguments) ->
            new RecordSumRule(
                declaration,
                arguments.texts("column_list"),
                arguments.required("sum_total"),
                arguments.ignoredRows()));
  }

  private static ExpectationType set() {
    return new ExpectationType(
        "expect_multicolumn_values_to_be_set",
        "completeness",
        "So many of the columns have a value in each row; exactly one where nothing is said.",
        Kwargs.ofRows(
            Kwargs.joined(
                List.of(
                    List.of(
                        required(
                            "column_list",
                            ArgumentKind.COMPOUND,
                            "the columns of which some have a value"),
                        optional("exactly", ArgumentKind.COUNT, "how many must have one"),
                        optional("at_least", ArgumentKind.COUNT, "how many must have one at least"),
                        optional(
                            "at_most", ArgumentKind.COUNT, "how many may have one at most"))))),
        List.of(RecordTypes::counted),
        (declaration, arguments) ->
            new RecordCountRule(declaration, arguments.texts("column_list"), counts(arguments)));
  }

  private static Bounds counts(Arguments arguments) {
    Optional<Bound> least = bound(arguments, "at_least");
    Optional<Bound> most = bound(arguments, "at_most");
    return least.isPresent() || most.isPresent()
        ? new Bounds(least, most)
        : Bounds.exactly(arguments.value("exactly").orElse(IntNode.valueOf(1)));
  }

  private static Optional<Bound> bound(Arguments arguments, String name) {
    return arguments.value(name).map(value -> new Bound(value, false));
  }

  private static Optional<Objection> counted(Arguments arguments) {
    Optional<Integer> least = arguments.value("at_least").map(JsonNode::intValue);
    Optional<Integer> most = arguments.value("at_most").map(JsonNode::intValue);
    Optional<Integer> exactly = arguments.value("exactly").map(JsonNode::intValue);
    if (exactly.isPresent() && (least.isPresent() || most.isPresent())) {
      return Optional.of(
          new Objection(
              "exactly", "has exactly beside at_least or at_most", "give the one or the others"));
    }
    if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
      return Optional.of(
          new Objection(
              "at_least", "has an at_least above its at_most", "swap them or mend one of them"));
    }
    int columns = arguments.texts("column_list").size();
    if (least.or(() -> exactly).filter(count -> count > columns).isPresent()) {
      return Optional.of(
          new Objection(
              least.isPresent() ? "at_least" : "exactly",
              "asks for more values than it has columns",
              "write at most " + columns));
    }
    return Optional.empty();
  }
}

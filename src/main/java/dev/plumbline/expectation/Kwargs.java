package dev.plumbline.expectation;

import java.util.List;

/** The arguments that several types share. */
final class Kwargs {
  static final List<Kwarg> COLUMN =
      List.of(Kwarg.required("column", ArgumentKind.COLUMN, "the column that is looked at"));
  static final List<Kwarg> PAIR =
      List.of(
          Kwarg.required("column_A", ArgumentKind.COLUMN, "the first column"),
          Kwarg.required("column_B", ArgumentKind.COLUMN, "the second column"));
  static final List<Kwarg> IGNORED_PAIRS =
      List.of(
          Kwarg.choice(
              "ignore_row_if",
              List.of("both_values_are_missing", "either_value_is_missing", "neither"),
              "which rows are left out; both_values_are_missing if not given"));
  static final List<Kwarg> IGNORED_ROWS =
      List.of(
          Kwarg.choice(
              "ignore_row_if",
              List.of("all_values_are_missing", "any_value_is_missing", "never"),
              "which rows are left out; all_values_are_missing if not given"));
  static final List<Kwarg> STRICT =
      List.of(
          Kwarg.optional("strict_min", ArgumentKind.FLAG, "whether min_value itself is too little"),
          Kwarg.optional("strict_max", ArgumentKind.FLAG, "whether max_value itself is too much"));

  private static final List<Kwarg> MOSTLY =
      List.of(
          Kwarg.optional(
              "mostly", ArgumentKind.SHARE, "the share of rows that must comply; 1 if not given"));
  private static final List<Kwarg> CONDITION =
      List.of(
          Kwarg.optional(
              "row_condition",
              ArgumentKind.CONDITION,
              "a condition; only rows that meet it are looked at"),
          Kwarg.choice(
              "condition_parser",
              ConditionParser.texts(),
              "the language in which row_condition is written"));
  private static final List<Kwarg> IGNORED =
      List.of(
          Kwarg.optional("result_format", ArgumentKind.ANYTHING, "accepted, without effect"),
          Kwarg.optional("catch_exceptions", ArgumentKind.ANYTHING, "accepted, without effect"),
          Kwarg.optional("meta", ArgumentKind.ANYTHING, "accepted, without effect"),
          Kwarg.optional("windows", ArgumentKind.ANYTHING, "accepted, without effect"),
          Kwarg.optional("batch_id", ArgumentKind.ANYTHING, "accepted, without effect"));

  private static final String WITHOUT_EFFECT =
      "accepted, without effect: the type is that of the whole column";

  /** What rules on the type of a column take because Great Expectations counts rows by it. */
  static final List<Kwarg> ROWS_OF_A_TYPE =
      List.of(
          Kwarg.optional("mostly", ArgumentKind.SHARE, WITHOUT_EFFECT),
          Kwarg.optional("row_condition", ArgumentKind.CONDITION, WITHOUT_EFFECT),
          Kwarg.choice("condition_parser", ConditionParser.texts(), WITHOUT_EFFECT));

  private Kwargs() {}

  /** A lower and an upper bound. */
  static List<Kwarg> bounds(ArgumentKind kind) {
    return List.of(
        Kwarg.optional("min_value", kind, "the least that is allowed"),
        Kwarg.optional("max_value", kind, "the most that is allowed"));
  }

  /** The share of rows that must comply, of a rule that takes no condition. */
  static Kwarg mostlyRows() {
    return MOSTLY.get(0);
  }

  /** The arguments of a rule that judges rows. */
  static List<Kwarg> ofRows(List<Kwarg> own) {
    return joined(List.of(own, MOSTLY, CONDITION, IGNORED));
  }

  /** The arguments of a rule on one figure of the rows. */
  static List<Kwarg> ofFigure(List<Kwarg> own) {
    return joined(List.of(own, CONDITION, IGNORED));
  }

  /** The arguments of a rule that reads no row. */
  static List<Kwarg> ofSchema(List<Kwarg> own) {
    return joined(List.of(own, IGNORED));
  }

  static List<Kwarg> joined(List<List<Kwarg>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}

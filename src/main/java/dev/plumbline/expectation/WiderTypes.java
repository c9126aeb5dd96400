package dev.plumbline.expectation;

import static dev.plumbline.expectation.Kwarg.choice;
import static dev.plumbline.expectation.Kwarg.optional;
import static dev.plumbline.expectation.Kwarg.required;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.expectation.DriftRule.Method;
import dev.plumbline.expectation.NoOverlapRule.Ends;
import dev.plumbline.expectation.ReferenceRule.NullKeys;
import dev.plumbline.expectation.WiderRule.DeclaredQuery;
import dev.plumbline.expectation.WiderRule.OtherColumns;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The types that look beyond single rows and single columns of one table. */
final class WiderTypes {
  private static final String CONSISTENCY = "consistency";
  private static final String OTHER_TABLE = "other_table_name";
  private static final Map<String, Method> METHODS =
      Map.of(
          "ks", Method.KOLMOGOROV_SMIRNOV,
          "linf", Method.LARGEST_DIFFERENCE,
          "psi", Method.STABILITY_INDEX);

  private WiderTypes() {}

  static List<ExpectationType> all() {
    return List.of(
        unexpectedRows(),
        rowCountOfOther(),
        queryMatch(
            "expect_query_results_to_match_comparison",
            "base_query",
            "comparison_data_source_name",
            "comparison_query"),
        queryMatch(
            "expect_query_results_to_match_source",
            "target_query",
            "source_data_source_name",
            "source_query"),
        exists(),
        existTogether(),
        recent(),
        reconcile(),
        noOverlap(),
        noDrift());
  }

  private static ExpectationType unexpectedRows() {
    return new ExpectationType(
        "unexpected_rows_expectation",
        "validity",
        "A query finds no row; {batch} in it stands for the rows of the table.",
        Kwargs.ofSchema(
            List.of(
                required(
                    "unexpected_rows_query",
                    ArgumentKind.TEXT,
                    "one SELECT of Spark SQL for the rows that should not be there"))),
        (declaration, arguments) ->
            new UnexpectedRowsRule(declaration, query(arguments, "unexpected_rows_query")));
  }

  private static ExpectationType rowCountOfOther() {
    return new ExpectationType(
        "expect_table_row_count_to_equal_other_table",
        "volume",
        "The table has as many rows as another table or roll-up.",
        Kwargs.ofSchema(List.of(otherTable())),
        (declaration, arguments) ->
            new EqualRowCountRule(declaration, arguments.text(OTHER_TABLE)));
  }

  private static ExpectationType queryMatch(
      String name, String base, String comparedWith, String comparison) {
    return new ExpectationType(
        name,
        CONSISTENCY,
        "Two queries give the same rows, in any order; columns are compared by position.",
        Kwargs.ofSchema(
            List.of(
                required(base, ArgumentKind.TEXT, "one SELECT of Spark SQL"),
                required(
                    comparedWith,
                    ArgumentKind.TEXT,
                    "what the other query is about, for the report alone: queries name the tables"
                        + " and roll-ups of the project"),
                required(
                    comparison, ArgumentKind.TEXT, "the SELECT whose rows the first must give"),
                Kwargs.mostlyRows())),
        (declaration, arguments) ->
            new QueryMatchRule(
                declaration,
                query(arguments, base),
                query(arguments, comparison),
                arguments.text(comparedWith)));
  }

  private static ExpectationType exists() {
    return new ExpectationType(
        "expect_column_values_to_exist_in_other_table",
        CONSISTENCY,
        "Values stand in a column of another table or roll-up.",
        Kwargs.ofRows(
            Kwargs.joined(
                List.of(
                    Kwargs.COLUMN,
                    List.of(
                        otherTable(),
                        optional(
                            "other_column",
                            ArgumentKind.COLUMN,
                            "the column there; of the same name if not given"),
                        nullKeys())))),
        (declaration, arguments) ->
            new ReferenceRule(
                declaration,
                List.of(arguments.column()),
                new OtherColumns(
                    arguments.text(OTHER_TABLE),
                    List.of(
                        arguments
                            .value("other_column")
                            .map(JsonNode::textValue)
                            .orElseGet(arguments::column)),
                    OTHER_TABLE,
                    "other_column"),
                nullKeys(arguments)));
  }

  private static ExpectationType existTogether() {
    return new ExpectationType(
        "expect_compound_columns_to_exist_in_other_table",
        CONSISTENCY,
        "Combinations of values stand in columns of another table or roll-up.",
        Kwargs.ofRows(
            List.of(
                required(
                    "column_list", ArgumentKind.COMPOUND, "the columns that are taken together"),
                otherTable(),
                optional(
                    "other_column_list",
                    ArgumentKind.COMPOUND,
                    "the columns there, in the same order; of the same names if not given"),
                nullKeys())),
        (declaration, arguments) ->
            new ReferenceRule(
                declaration,
                arguments.texts("column_list"),
                new OtherColumns(
                    arguments.text(OTHER_TABLE),
                    arguments.texts(
                        arguments.value("other_column_list").isPresent()
                            ? "other_column_list"
                            : "column_list"),
                    OTHER_TABLE,
                    "other_column_list"),
                nullKeys(arguments)));
  }

  private static ExpectationType recent() {
    return new ExpectationType(
        "expect_column_max_to_be_recent",
        "timeliness",
        "The newest date or time is not long before the as-of date.",
        Kwargs.ofFigure(
            Kwargs.joined(
                List.of(
                    Kwargs.COLUMN,
                    List.of(
                        required(
                            "within",
                            ArgumentKind.DURATION,
                            "how long before the start of the as-of date it may be"),
                        optional(
                            "not_after",
                            ArgumentKind.DURATION,
                            "how long after the end of the as-of date it may be, P0D for no time"
                                + " at all; any time if not given"))))),
        (declaration, arguments) ->
            new RecencyRule(
                declaration,
                arguments.column(),
                Duration.parse(arguments.text("within")),
                arguments.value("not_after").map(span -> Duration.parse(span.textValue()))));
  }

  private static ExpectationType reconcile() {
    return new ExpectationType(
        "expect_query_sums_to_reconcile",
        "accuracy",
        "Two queries give the same figures: one each, or one for each key.",
        Kwargs.ofSchema(
            List.of(
                required(
                    "query",
                    ArgumentKind.TEXT,
                    "one SELECT of Spark SQL: the columns of a key, if any, and last a figure"),
                required(
                    "other_query", ArgumentKind.TEXT, "the SELECT whose figures are the measure"),
                optional(
                    "tolerance",
                    ArgumentKind.AMOUNT,
                    "how far two figures may be apart; 0 if not given"),
                optional(
                    "relative_tolerance",
                    ArgumentKind.AMOUNT,
                    "the same as a share of the other figure; 0 if not given, and the wider of"
                        + " both counts"))),
        (declaration, arguments) ->
            new ReconciliationRule(
                declaration,
                query(arguments, "query"),
                query(arguments, "other_query"),
                amount(arguments, "tolerance"),
                amount(arguments, "relative_tolerance")));
  }

  private static ExpectationType noOverlap() {
    return new ExpectationType(
        "expect_column_intervals_to_not_overlap",
        CONSISTENCY,
        "The intervals of rows with the same key do not overlap; a missing start or end is open.",
        Kwargs.ofRows(
            List.of(
                required("key_columns", ArgumentKind.COLUMNS, "the columns of the key"),
                required("start_column", ArgumentKind.COLUMN, "the column of the starts"),
                required("end_column", ArgumentKind.COLUMN, "the column of the ends"),
                choice(
                    "ends",
                    List.of("excluded", "included"),
                    "whether an interval holds its end; excluded if not given"))),
        (declaration, arguments) ->
            new NoOverlapRule(
                declaration,
                arguments.texts("key_columns"),
                arguments.text("start_column"),
                arguments.text("end_column"),
                arguments
                    .value("ends")
                    .map(ends -> Ends.valueOf(ends.textValue().toUpperCase(Locale.ROOT)))
                    .orElse(Ends.EXCLUDED)));
  }

  private static ExpectationType noDrift() {
    return new ExpectationType(
        "expect_column_distribution_not_to_drift",
        CONSISTENCY,
        "Values are distributed much as in the run before; public and internal columns only.",
        Kwargs.ofFigure(
            Kwargs.joined(
                List.of(
                    Kwargs.COLUMN,
                    List.of(
                        required(
                            "max_distance",
                            ArgumentKind.SHARE,
                            "how far the distributions may be apart"),
                        choice(
                            "method",
                            List.of("ks", "linf", "psi"),
                            "Kolmogorov–Smirnov for numbers, the largest difference of shares or"
                                + " the population stability index for other values; ks or linf"
                                + " by the type if not given"))))),
        (declaration, arguments) ->
            new DriftRule(
                declaration,
                arguments.column(),
                arguments.required("max_distance").decimalValue(),
                arguments.value("method").map(method -> METHODS.get(method.textValue()))));
  }

  private static Kwarg otherTable() {
    return required(OTHER_TABLE, ArgumentKind.TEXT, "a table or roll-up of the project");
  }

  private static Kwarg nullKeys() {
    return choice(
        "null_keys",
        List.of("ignore", "fail", "match"),
        "what becomes of rows with a missing value: not judged, unexpected, or looked for as"
            + " missing; ignore if not given");
  }

  private static NullKeys nullKeys(Arguments arguments) {
    return arguments
        .value("null_keys")
        .map(word -> NullKeys.valueOf(word.textValue().toUpperCase(Locale.ROOT)))
        .orElse(NullKeys.IGNORE);
  }

  private static DeclaredQuery query(Arguments arguments, String kwarg) {
    return new DeclaredQuery(kwarg, arguments.text(kwarg));
  }

  private static BigDecimal amount(Arguments arguments, String kwarg) {
    return arguments.value(kwarg).map(JsonNode::decimalValue).orElse(BigDecimal.ZERO);
  }
}

package dev.plumbline.expectation;

import static dev.plumbline.expectation.Kwarg.optional;
import static dev.plumbline.expectation.Kwarg.required;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.expectation.ColumnSetRule.Match;
import java.util.List;

/** The types that judge the table as a whole: its size and its columns. */
final class TableTypes {
  private static final String SCHEMA = "schema";
  private static final String VOLUME = "volume";

  private TableTypes() {}

  static List<ExpectationType> all() {
    return List.of(
        rowCountBetween(),
        rowCountEqual(),
        columnCountBetween(),
        columnCountEqual(),
        columnSet(),
        columnList(),
        columnExists(),
        columnAbsent(),
        ofType("expect_column_values_to_be_of_type", Kwargs.ROWS_OF_A_TYPE),
        ofType("expect_column_type_to_be", List.of()),
        inTypeList());
  }

  private static ExpectationType rowCountBetween() {
    return new ExpectationType(
        "expect_table_row_count_to_be_between",
        VOLUME,
        "The number of rows lies within bounds.",
        Kwargs.ofFigure(Kwargs.joined(List.of(Kwargs.bounds(ArgumentKind.COUNT), Kwargs.STRICT))),
        List.of(BoundsRule.ORDERED),
        (declaration, arguments) -> new RowCountRule(declaration, arguments.bounds()));
  }

  private static ExpectationType rowCountEqual() {
    return new ExpectationType(
        "expect_table_row_count_to_equal",
        VOLUME,
        "The table has this number of rows.",
        Kwargs.ofFigure(List.of(required("value", ArgumentKind.COUNT, "the number of rows"))),
        (declaration, arguments) ->
            new RowCountRule(declaration, Bounds.exactly(arguments.required("value"))));
  }

  private static ExpectationType columnCountBetween() {
    return new ExpectationType(
        "expect_table_column_count_to_be_between",
        SCHEMA,
        "The number of columns lies within bounds.",
        Kwargs.ofSchema(Kwargs.bounds(ArgumentKind.COUNT)),
        List.of(BoundsRule.ORDERED),
        (declaration, arguments) -> new ColumnCountRule(declaration, arguments.bounds()));
  }

  private static ExpectationType columnCountEqual() {
    return new ExpectationType(
        "expect_table_column_count_to_equal",
        SCHEMA,
        "The table has this number of columns.",
        Kwargs.ofSchema(List.of(required("value", ArgumentKind.COUNT, "the number of columns"))),
        (declaration, arguments) ->
            new ColumnCountRule(declaration, Bounds.exactly(arguments.required("value"))));
  }

  private static ExpectationType columnSet() {
    return new ExpectationType(
        "expect_table_columns_to_match_set",
        SCHEMA,
        "The table has these columns, in any order.",
        Kwargs.ofSchema(
            Kwargs.joined(
                List.of(
                    List.of(
                        Kwarg.nullable(
                            "column_set",
                            ArgumentKind.COLUMNS,
                            "the names of the columns; with null, any will do")),
                    List.of(
                        optional(
                            "exact_match",
                            ArgumentKind.FLAG,
                            "whether no other column may be there; true if not given"))))),
        (declaration, arguments) ->
            new ColumnSetRule(
                declaration,
                arguments.listedTexts("column_set"),
                arguments.value("exact_match").map(JsonNode::booleanValue).orElse(true)
                    ? Match.EXACT
                    : Match.AT_LEAST));
  }

  private static ExpectationType columnList() {
    return new ExpectationType(
        "expect_table_columns_to_match_ordered_list",
        SCHEMA,
        "The table has exactly these columns, in this order.",
        Kwargs.ofSchema(
            List.of(
                Kwarg.nullable(
                    "column_list",
                    ArgumentKind.COLUMNS,
                    "the names of the columns, in order; with null, any will do"))),
        (declaration, arguments) ->
            new ColumnListRule(declaration, arguments.listedTexts("column_list")));
  }

  private static ExpectationType columnExists() {
    return new ExpectationType(
        "expect_column_to_exist",
        SCHEMA,
        "The table has this column.",
        Kwargs.ofSchema(
            Kwargs.joined(
                List.of(
                    Kwargs.COLUMN,
                    List.of(
                        optional(
                            "column_index",
                            ArgumentKind.COUNT,
                            "where the column stands, counted from 0; anywhere if not given or 0"))))),
        (declaration, arguments) ->
            new ColumnExistsRule(
                declaration,
                arguments.column(),
                // Great Expectations takes 0 for not given.
                arguments
                    .value("column_index")
                    .map(JsonNode::intValue)
                    .filter(index -> index > 0)));
  }

  private static ExpectationType columnAbsent() {
    return new ExpectationType(
        "expect_column_to_be_absent",
        SCHEMA,
        "The table has no column of this name, in whatever case.",
        Kwargs.ofSchema(
            List.of(required("column", ArgumentKind.COLUMN, "the column that must not be there"))),
        (declaration, arguments) -> new ColumnAbsentRule(declaration, arguments.column()));
  }

  private static ExpectationType ofType(String name, List<Kwarg> ignored) {
    return new ExpectationType(
        name,
        SCHEMA,
        "The column is of this type.",
        Kwargs.ofSchema(
            Kwargs.joined(
                List.of(
                    Kwargs.COLUMN,
                    List.of(
                        required(
                            "type_",
                            ArgumentKind.TYPE,
                            "a type, in the words of Spark, of a database or of pandas")),
                    ignored))),
        (declaration, arguments) ->
            new ColumnTypeRule(
                declaration,
                arguments.column(),
                NamedType.of(arguments.text("type_")).stream().toList()));
  }

  private static ExpectationType inTypeList() {
    return new ExpectationType(
        "expect_column_values_to_be_in_type_list",
        SCHEMA,
        "The column is of one of these types.",
        Kwargs.ofSchema(
            Kwargs.joined(
                List.of(
                    Kwargs.COLUMN,
                    List.of(
                        Kwarg.nullable(
                            "type_list",
                            ArgumentKind.TYPES,
                            "types, of which at least one must be known; others are passed over;"
                                + " null allows any")),
                    Kwargs.ROWS_OF_A_TYPE))),
        (declaration, arguments) ->
            new ColumnTypeRule(
                declaration,
                arguments.column(),
                arguments.listedTexts("type_list").orElse(List.of()).stream()
                    .flatMap(name -> NamedType.of(name).stream())
                    .toList()));
  }
}

package dev.plumbline.expectation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page that lists the vocabulary for readers. */
final class VocabularyPage {
  private static final String INTRODUCTION =
      """
      # Expectations

      What can be expected of a table, in the names and with the meaning of Great Expectations 1.x.

      - **Missing values.** Rules on the values of a column pass over missing ones; `mostly` is a
        share of the rows that were judged. Where none was judged, nothing is wrong.
      - **Figures.** The mean, the sum, the smallest and the largest of no values lie within no bounds;
        nor does NaN. Every type of number has a mean, a BYTE and a SHORT too.
      - **Duplicates.** Every row of a group of duplicates is unexpected, not all but one.
      - **Bounds.** Rules on values and lengths need one; figures without bounds need only be there.
        Dates are written as in ISO 8601 or in words, `Jan 01 2001 12:00:01`, in UTC unless they tell
        an offset; decimals are compared exactly; text is compared with numbers as the number that
        it holds, and is in error where it holds none. A bound of the smallest or largest value that
        tells a day alone, `2026-06-30`, means all of that day.
      - **Row conditions** are texts in the language that `condition_parser` names, or typed objects.
        `spark` is Spark SQL; `great_expectations` is one comparison such as `col("a") >= 5`, after
        which nothing but closing brackets may follow; of `pandas` plain comparisons, `in`,
        `isnull()`, `notnull()`, `and`, `or` and `not` are taken over.
      - **Sets.** With `null` among the members no value is unexpected, and with `null` for the set
        any value complies. Nothing is in an empty set.
      - **Types** of columns are named as in PySpark, which means exactly that type, or as in SQL,
        Python, NumPy or pandas, which means any type of Spark that holds such values.
      - **Arguments** that are `null` count as not given; numbers may be written as texts.
        `result_format`, `catch_exceptions`, `meta`, `windows` and `batch_id` have no effect.
      - **Regular expressions** are those of Java and look for a part of the value.
      - **Patterns of SQL** (`LIKE`) cover the whole value; `%` is any text, `_` any character, and a
        backslash before either makes it plain.
      - **Several columns.** `ignore_row_if` says which rows are left out for missing values; in the
        others, missing equals missing, and counts as nothing in sums. Sums of integers and decimals
        are exact, those of floating-point numbers are not.
      - **JSON** is what Python's `json.loads` reads, up to 1,000 levels deep. A text that is no JSON
        puts `expect_column_values_to_match_json_schema` in error; formats are not asserted, and no
        address that a schema names is ever fetched.
      - **Dates in any notation** are those in English that Python's `dateutil` reads without being told
        more. Left out are texts with two times of day, a zone or am and pm apart from their time,
        hours, minutes and seconds apart from their units, 13 o'clock or later with am or pm, and dates
        that are valid on some days of the year only; 29 February needs no year.
      - **Mail and web addresses** need a top-level domain that exists.
      - **Telephone numbers** are those that the numbering plan of their country has.
      - **Currencies** are those that countries pay in today, not former ones, funds or metals.
      - **Queries** are one SELECT of Spark SQL over the tables and roll-ups of the project, all in one
        session; `{batch}` stands for the table's own readable rows and `:as_of` for the as-of date; roll-ups'
        other parameters, `:fiscal_year` among them, are there too.
        They read no file and call no program. Of the rows that `unexpected_rows_query` finds, only
        columns of the table under their own names are shown, by their class; all else is masked.
      - **Query results** are compared as often as each row stands, without a limit;
        `comparison_data_source_name` is told in reports and read by nobody, because the comparison
        query names its tables itself. The share for `mostly` is of the longer result.
      - **Other tables** are those of `checks/` with a source of their own, and roll-ups that read no
        results of checks. Keys of types that have no value in common are an error.
      - **Reconciled figures** are whole numbers or DECIMAL. The columns before the figure are its key,
        such as a currency; a key that one query lacks is unexpected; the sum of nothing is 0.
      - **Intervals** hold their start and, unless `ends: included`, not their end. Rows with an end
        before the start are unexpected; rows without a whole key are not judged.
      - **Drift** is measured against the `run.json` that was last published to the same folder, under
        the same profile; without one the check is skipped. That file keeps at most a hundred quantiles
        of a column of numbers, or its hundred most frequent values.
      - **Anomalies** are measured against the history: what the same check saw on earlier as-of dates,
        of each the run that was started last, without the days that `plumbline history rebaseline` took
        out. With fewer figures than `minimum_history`, or too few days like this one, the check is
        skipped with the reason; so it is where the history cannot be read.
        [Configuration](configuration.md#anomalies) has the formulas.
      - **Groups.** With `by`, every type is judged group by group but those on columns and their types, on
        queries, on drift and on the row count of another table.
      - **Values shown.** The bounds, sets and patterns of columns that are classed personal or above
        are not told in any output.

      ## Types

      | type | expects | dimension | kwargs |
      |---|---|---|---|
      """;

  private static final String WRITTEN_BY_HAND = "\n## Deviations\n";

  private VocabularyPage() {}

  /**
   * The page anew.
   *
   * @param page as it is; its last section, on deviations, is kept
   */
  static String of(List<ExpectationType> types, String page) {
    int kept = page.indexOf(WRITTEN_BY_HAND);
    return of(types) + (kept < 0 ? "" : page.substring(kept));
  }

  private static String of(List<ExpectationType> types) {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (ExpectationType type : types) {
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(type.name(), type.meaning(), type.dimension(), kwargs(type)));
    }
    page.append(
        "\nKwargs in bold must be given.\n\n## Kwargs\n\n| kwarg | is | meaning |\n|---|---|---|\n");
    described(types).values().forEach(page::append);
    return page.toString();
  }

  private static String kwargs(ExpectationType type) {
    return type.kwargs().stream()
        .filter(kwarg -> kwarg.kind() != ArgumentKind.ANYTHING)
        .map(
            kwarg ->
                kwarg.presence() == Kwarg.Presence.REQUIRED
                        || kwarg.presence() == Kwarg.Presence.NULLABLE
                    ? "**`" + kwarg.name() + "`**"
                    : "`" + kwarg.name() + "`")
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> described(List<ExpectationType> types) {
    Map<String, String> rows = new TreeMap<>();
    types.stream()
        .flatMap(type -> type.kwargs().stream())
        .forEach(
            kwarg ->
                rows.put(
                    kwarg.name() + " " + kwarg.meaning() + kwarg.kind(),
                    "| `%s` | %s | %s |\n".formatted(kwarg.name(), right(kwarg), kwarg.meaning())));
    return rows;
  }

  private static String right(Kwarg kwarg) {
    return kwarg.choices().isEmpty()
        ? kwarg.kind().right()
        : kwarg.choices().stream()
            .map(choice -> "`" + choice + "`")
            .collect(Collectors.joining(", "));
  }
}

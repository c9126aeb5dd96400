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
      - **Figures.** The mean, the sum, the smallest and the largest of no values lie within no bounds.
      - **Duplicates.** Every row of a group of duplicates is unexpected, not all but one.
      - **Bounds.** At least one is given. Dates are written as in ISO 8601; decimals are compared
        exactly; text is compared with numbers as Spark casts it.
      - **Sets.** At least one member is given. With `null` among them, no value is unexpected.
      - **Regular expressions** are those of Java and look for a part of the value.
      - **Values shown.** The bounds, sets and patterns of columns that are classed personal or above
        are not told in any output.

      ## Types

      | type | expects | dimension | kwargs |
      |---|---|---|---|
      """;

  private VocabularyPage() {}

  static String of(List<ExpectationType> types) {
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

package dev.plumbline.expectation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What to write instead of a type that there is not: a mistyped, an invented or a custom one. */
final class UnknownType {
  /** Words that nearly every name has, which therefore say nothing about what it means. */
  private static final Set<String> COMMON_WORDS =
      Set.of(
          "expect", "column", "columns", "value", "values", "to", "be", "are", "is", "have", "has",
          "should", "must", "all", "the");

  private static final int SLIPS_OF_THE_PEN = 3;
  private static final List<Habit> HABITS =
      List.of(
          new Habit(
              "expect_column_values_to_be_(?:(?:greater|more|larger|higher|bigger)_than.*"
                  + "|at_least|positive|non_?negative)",
              "use expect_column_values_to_be_between with min_value, and strict_min: true where"
                  + " the bound itself is too little"),
          new Habit(
              "expect_column_values_to_be_(?:(?:less|lower|smaller|fewer)_than.*"
                  + "|at_most|negative|non_?positive)",
              "use expect_column_values_to_be_between with max_value, and strict_max: true where"
                  + " the bound itself is too much"),
          new Habit(
              "expect_column_values_to_be_(?:valid_|parseable_)?"
                  + "(?:date|datetime|timestamp|time)s?(?:_parseable|_format)?",
              "use expect_column_values_to_be_of_type, or for texts"
                  + " expect_column_values_to_match_strftime_format"),
          new Habit(
              "expect_column_values_to_be_(?:an?_)?"
                  + "(?:int|integer|number|numeric|float|decimal|string|text|bool|boolean)s?",
              "use expect_column_values_to_be_of_type"),
          new Habit(
              "expect_.*(?:foreign_key|referential|referenced|exist_in_|present_in_).*",
              "use expect_column_values_to_exist_in_other_table"));
  private static final String OTHERWISE =
      "the types are listed in docs/expectations.md; what none of them says can be said by"
          + " unexpected_rows_expectation with a query of the rows that must not be there";

  private UnknownType() {}

  /**
   * What to write instead.
   *
   * @param known the names that there are
   */
  static String instead(String name, Collection<String> known) {
    return HABITS.stream()
        .filter(habit -> habit.name().matcher(name).matches())
        .map(Habit::instead)
        .findFirst()
        .or(() -> near(name, known).map("did you mean %s?"::formatted))
        .orElse(OTHERWISE);
  }

  private static Optional<String> near(String name, Collection<String> known) {
    return known.stream()
        .filter(each -> isNear(name, each))
        .min(
            Comparator.comparingInt((String each) -> changes(telling(name), telling(each)))
                .thenComparingInt(each -> changes(name, each))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isNear(String name, String known) {
    String telling = telling(name);
    return changes(name, known) <= SLIPS_OF_THE_PEN
        || changes(telling, telling(known)) <= 1 + telling.length() / 4;
  }

  private static int changes(String from, String to) {
    return LevenshteinDistance.getDefaultInstance().apply(from, to);
  }

  /** The words of a name that set it apart from others. */
  private static String telling(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("_"))
        .filter(word -> !COMMON_WORDS.contains(word))
        .collect(Collectors.joining("_"));
  }

  /** Names that people give to what another type says. */
  private record Habit(Pattern name, String instead) {
    Habit(String name, String instead) {
      this(Pattern.compile(name), instead);
    }
  }
}

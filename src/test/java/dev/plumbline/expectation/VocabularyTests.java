package dev.plumbline.expectation;

import static dev.plumbline.expectation.Expectations.expectation;
import static dev.plumbline.expectation.Expectations.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTests {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  @Test
  void anUnknownTypeIsAFaultThatNamesTheNearest() {
    assertThat(faults("column_value_to_be_unique {column: id}"))
        .containsExactly(
            "checks/t.yml:10: unknown expectation type expect_column_value_to_be_unique;"
                + " did you mean expect_column_values_to_be_unique?");
    assertThat(faults("something_else {}"))
        .containsExactly(
            "checks/t.yml:10: unknown expectation type expect_something_else;"
                + " the types are listed in docs/expectations.md; what none of them says can be said"
                + " by unexpected_rows_expectation with a query of the rows that must not be there");
  }

  @ParameterizedTest
  @CsvSource({
    "column_values_are_unique, expect_column_values_to_be_unique",
    "column_values_not_null, expect_column_values_to_not_be_null",
    "colum_values_to_be_null, expect_column_values_to_be_null",
    "columns_to_exist, expect_column_to_exist",
    "column_value_length_to_be_between, expect_column_value_lengths_to_be_between"
  })
  void wordsThatEveryNameHasDoNotMakeANameNear(String name, String near) {
    assertFault(name + " {column: a}", "expect_" + name + "; did you mean " + near + "?");
  }

  @Test
  void aCustomTypeIsTakenForNoOther() {
    for (String custom :
        List.of("column_values_to_be_shorter_words", "column_values_to_rhyme_with_a_text")) {
      assertFault(custom + " {column: a}", "expect_" + custom + "; the types are listed in");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "column_values_to_be_greater_than, expect_column_values_to_be_between with min_value",
    "column_values_to_be_positive, expect_column_values_to_be_between with min_value",
    "column_values_to_be_less_than_or_equal_to, expect_column_values_to_be_between with max_value",
    "column_values_to_be_datetime, expect_column_values_to_be_of_type",
    "column_values_to_be_numeric, expect_column_values_to_be_of_type",
    "column_values_to_exist_in_table, expect_column_values_to_exist_in_other_table"
  })
  void aNameThatPeopleGiveToWhatAnotherTypeSaysLeadsToIt(String name, String use) {
    assertFault(name + " {column: a}", "expect_" + name + "; use " + use);
  }

  @Test
  void aTypeThatGreatExpectationsRemovedNamesWhatStandsForIt() {
    assertThat(faults("column_chisquare_test_p_value_to_be_greater_than {column: id}"))
        .containsExactly(
            "checks/t.yml:10: Great Expectations no longer has the type"
                + " expect_column_chisquare_test_p_value_to_be_greater_than;"
                + " use expect_column_kl_divergence_to_be_less_than with the expected"
                + " partition_object");
    assertFault("file_to_exist {}", "no longer has the type expect_file_to_exist; remove it:");
    assertFault(
        "queried_table_row_count_to_be {}",
        "use unexpected_rows_expectation with a query of the rows that must not be there");
  }

  @Test
  void anUnknownKwargIsAFaultAtItsLineThatListsTheOthers() {
    assertThat(faults("column_values_to_not_be_null {column: id, mosty: 0.5}"))
        .containsExactly(
            "checks/t.yml:12: expect_column_values_to_not_be_null has no kwarg mosty; did you mean"
                + " mostly? it takes column, mostly, row_condition, condition_parser,"
                + " result_format, catch_exceptions, meta, windows, batch_id");
  }

  @Test
  void aMissingKwargIsAFault() {
    assertThat(faults("column_values_to_be_in_set {column: null}"))
        .containsExactly(
            "checks/t.yml:10: expect_column_values_to_be_in_set lacks the kwarg value_set;"
                + " add a list of values",
            "checks/t.yml:11: expect_column_values_to_be_in_set lacks the kwarg column;"
                + " add the name of a column");
  }

  @Test
  void aKwargOfTheWrongTypeIsAFault() {
    assertFault("column_values_to_not_be_null {column: 5}", "column that is a number");
    assertFault("column_values_to_not_be_null {column: ''}", "column that is an empty text");
    assertFault("table_row_count_to_equal {value: many}", "value that is a text");
    assertFault(
        "table_row_count_to_equal {value: 1.5}", "value that is a number that does not fit");
    assertFault("column_to_exist {column: [a]}", "column that is a list that does not fit");
    assertFault("column_to_exist {column: {a: b}}", "column that is a mapping");
    assertFault("column_to_exist {column: true}", "column that is a truth value");
  }

  @Test
  void sharesLieBetweenNothingAndAll() {
    assertThat(faults("column_values_to_be_unique {column: id, mostly: 1.1}"))
        .containsExactly(
            "checks/t.yml:12: expect_column_values_to_be_unique has a mostly that is a number that"
                + " does not fit; write a number from 0 to 1");
    assertThat(faults("column_values_to_be_unique {column: id, mostly: 1}")).isEmpty();
    assertThat(faults("column_values_to_be_unique {column: id, mostly: 0}")).isEmpty();
  }

  @Test
  void boundsAreGivenAlikeAndInOrder() {
    assertFault("column_values_to_be_between {column: a}", "has no bound");
    assertThat(faults("column_max_to_be_between {column: a}")).isEmpty();
    assertFault(
        "column_values_to_be_between {column: a, min_value: 2, max_value: 1.5}",
        "has a min_value above its max_value");
    assertFault(
        "column_values_to_be_between {column: a, min_value: '2026-01-02', max_value: '2026-01-01'}",
        "has a min_value above its max_value");
    assertFault(
        "table_row_count_to_be_between {min_value: 2, max_value: 1}",
        "has a min_value above its max_value");
    assertFault(
        "table_column_count_to_be_between {min_value: 2, max_value: 1}",
        "has a min_value above its max_value");
    assertFault("column_value_lengths_to_be_between {column: a}", "has no bound");
    assertThat(faults("column_max_to_be_between {column: a, min_value: 2, max_value: 1}"))
        .isEmpty();
    assertThat(faults("column_sum_to_be_between {column: a}")).isEmpty();
    assertThat(faults("table_row_count_to_be_between {min_value: null}")).isEmpty();
    assertFault(
        "column_max_to_be_between {column: a, min_value: '2026-01-02', max_value: 1}",
        "has a number for one bound and a text for the other");
  }

  @Test
  void setsPatternsFormatsTypesAndListsMustMakeSense() {
    assertThat(faults("column_values_to_be_in_set {column: a, value_set: []}")).isEmpty();
    assertThat(faults("column_values_to_be_in_set {column: a, value_set: null}")).isEmpty();
    assertFault("column_values_to_be_in_set {column: a, value_set: x}", "is a text");
    assertFault(
        "column_values_to_match_regex {column: a, regex: '(x'}", "is not a regular expression");
    assertFault(
        "column_values_to_match_strftime_format {column: a, strftime_format: '%Q'}",
        "has a directive that cannot be read or stands twice, %Q");
    assertFault(
        "column_values_to_match_strftime_format {column: a, strftime_format: '%d %d'}", "%d");
    assertFault(
        "column_values_to_be_of_type {column: a, type_: Lang}", "names no type that is known");
    assertFault("column_values_to_be_in_type_list {column: a, type_list: [Lang]}", "does not fit");
    assertFault("compound_columns_to_be_unique {column_list: [a]}", "a list that does not fit");
    assertFault(
        "compound_columns_to_be_unique {column_list: [a, b], ignore_row_if: neither}",
        "has an unknown ignore_row_if");
  }

  @Test
  void numbersMayBeWrittenAsTexts() {
    assertThat(faults("table_row_count_to_equal {value: '3'}")).isEmpty();
    assertThat(faults("column_mean_to_be_between {column: a, min_value: ' -1.5e2 '}")).isEmpty();
    assertThat(faults("column_values_to_be_unique {column: a, mostly: '0.9'}")).isEmpty();
    assertThat(
            faults(
                "column_kl_divergence_to_be_less_than {column: a, threshold: '0.1',"
                    + " partition_object: {values: [x], weights: [1]}}"))
        .isEmpty();
    assertFault("column_values_to_be_unique {column: a, mostly: '1.9'}", "does not fit");
    assertFault("column_value_lengths_to_equal {column: a, value: '1.5'}", "does not fit");
    assertFault("column_mean_to_be_between {column: a, min_value: few}", "is a text");
  }

  @Test
  void whatGreatExpectationsRemovedIsAFaultThatSaysSo() {
    assertThat(
            faults(
                "column_max_to_be_between"
                    + " {column: a, max_value: '2026-01-01', parse_strings_as_datetimes: true}"))
        .containsExactly(
            "checks/t.yml:13: expect_column_max_to_be_between has the kwarg"
                + " parse_strings_as_datetimes, which Great Expectations 1.0 removed; remove it:"
                + " bounds that are texts are read as dates where the column holds dates or"
                + " timestamps; for a column of texts declare its type in the table's file");
    assertFault(
        "column_values_to_be_between"
            + " {column: a, min_value: 1, allow_cross_type_comparisons: true}",
        "allow_cross_type_comparisons, which Great Expectations 1.0 removed");
    assertFault(
        "column_values_to_not_be_null {column: a, include_config: true}", "include_config, which");
    assertThat(faults("column_values_to_not_be_null {column: a, include_config: null}")).isEmpty();
  }

  @Test
  void whatWasRemovedButIsSwitchedOffSaysNothing() {
    for (String off :
        List.of("parse_strings_as_datetimes", "allow_cross_type_comparisons", "auto")) {
      assertThat(
              faults(
                  "column_max_to_be_between {column: a, max_value: 9, %s: false}".formatted(off)))
          .as(off)
          .isEmpty();
    }
  }

  @Test
  void settingsOfOtherEnginesAreAcceptedWithoutEffect() {
    assertThat(
            faults(
                "column_values_to_not_be_null {column: a, meta: {note: x}, result_format: SUMMARY,"
                    + " catch_exceptions: false, windows: [], batch_id: b1}"))
        .isEmpty();
  }

  @Test
  void aRowConditionSaysInWhatLanguageItIs() {
    assertThat(faults("table_row_count_to_equal {value: 1, row_condition: a = 1}"))
        .containsExactly(
            "checks/t.yml:12: expect_table_row_count_to_equal has a row_condition without a"
                + " condition_parser; add condition_parser: spark and write the condition in Spark"
                + " SQL");
    assertThat(
            faults("table_row_count_to_equal {value: 1, row_condition: x, condition_parser: sql}"))
        .containsExactly(
            "checks/t.yml:13: expect_table_row_count_to_equal has an unknown condition_parser;"
                + " write spark or great_expectations or great_expectations__experimental__ or"
                + " pandas");
  }

  @Test
  void typesThatReadNoRowsTakeNoCondition() {
    assertFault(
        "column_to_exist {column: a, row_condition: x, condition_parser: spark}",
        "no kwarg row_condition");
    assertThat(faults("column_to_exist {column: a, row_condition: null, condition_parser: null}"))
        .isEmpty();
  }

  @Test
  void noFaultTellsTheValuesOfASet() {
    assertThat(faults("column_values_to_be_in_set {column: a, value_set: [[jan@x.nl]]}").toString())
        .doesNotContain("jan");
  }

  @Test
  void rulesAreToldInBothLanguages() {
    assertTold(
        "column_values_to_not_be_null {column: email, mostly: 0.95}",
        "email is not null in at least 95% of rows",
        "email is niet leeg in minstens 95% van de rijen");
    assertTold(
        "column_values_to_be_between {column: age, min_value: 1, max_value: 120, mostly: 0.995}",
        "age is between 1 and 120 in at least 99.5% of rows",
        "age is tussen 1 en 120 in minstens 99,5% van de rijen");
    assertTold(
        "column_sum_to_be_between {column: net, min_value: 10, strict_min: true, max_value: 20.5}",
        "the sum of net is more than 10 and at most 20.5",
        "de som van net is meer dan 10 en hoogstens 20.5");
    assertTold(
        "table_row_count_to_equal {value: 3, row_condition: a > 1, condition_parser: spark}",
        "the number of rows is exactly 3, among the rows that meet the declared condition",
        "het aantal rijen is precies 3, voor de rijen die aan de opgegeven voorwaarde voldoen");
    assertTold(
        "column_values_to_be_in_set {column: country, value_set: [NL, BE]}",
        "country is one of: NL, BE",
        "country is een van: NL, BE");
  }

  @Test
  void valuesOfColumnsThatMustNotBeShownAreNotTold() {
    assertHidden(
        "column_values_to_be_in_set {column: c, value_set: [jan, piet]}",
        "c is one of: a declared set of 2 values");
    assertHidden(
        "column_values_to_match_regex {column: c, regex: jan}", "c matches the declared pattern");
    assertHidden(
        "column_values_to_be_between {column: c, min_value: jan}",
        "c is within the declared bounds");
    assertHidden(
        "column_max_to_be_between {column: c, max_value: jan}",
        "the largest value of c is within the declared bounds");
    assertHidden(
        "column_values_to_match_strftime_format {column: c, strftime_format: jan}",
        "c is a date or time in the declared pattern");
  }

  @Test
  void theDimensionOfTheTypeHoldsWhereNoneIsDeclared() {
    assertThat(expectation("column_values_to_be_unique {column: id}").dimension())
        .isEqualTo("uniqueness");
  }

  @Test
  void typesThatLookAtNoRowsHaveNoGroups() {
    assertFault(
        "table_columns_to_match_set {column_set: [a], by: [b]}",
        "checks/t.yml:20: expect_table_columns_to_match_set cannot be evaluated by group; remove by,"
            + " or use a type that looks at the rows of this table and nothing else");
  }

  @Test
  void differentValuesAndGroupsAreToldInBothLanguages() {
    assertTold(
        "column_distinct_values_to_be_in_set {column: a, value_set: [x, y]}",
        "every value of a is one of: x, y",
        "elke waarde van a is een van: x, y");
    assertTold(
        "column_distinct_values_to_contain_set {column: a, value_set: [x, y]}",
        "the values of a include all of: x, y",
        "de waarden van a bevatten alle van: x, y");
    assertTold(
        "column_distinct_values_to_equal_set {column: a, value_set: [x]}",
        "the values of a are exactly, in any order: x",
        "de waarden van a zijn precies, in willekeurige volgorde: x");
    assertTold(
        "column_unique_value_count_to_be_between {column: a, min_value: 2, by: [b, c]}",
        "the number of different values of a is at least 2, in every group of b, c",
        "het aantal verschillende waarden van a is minstens 2, in elke groep van b, c");
    assertTold(
        "column_proportion_of_unique_values_to_be_between {column: a, max_value: 0.5}",
        "the share of different values among those of a is at most 0.5",
        "het aandeel verschillende waarden van a is hoogstens 0.5");
    assertTold(
        "column_most_common_value_to_be_in_set {column: a, value_set: [x]}",
        "the one most common value of a is one of: x",
        "de ene meest voorkomende waarde van a is een van: x");
    assertTold(
        "column_most_common_value_to_be_in_set {column: a, value_set: [x], ties_okay: true}",
        "a most common value of a is one of: x",
        "een meest voorkomende waarde van a is een van: x");
    assertHidden(
        "column_distinct_values_to_be_in_set {column: a, value_set: [jan]}",
        "every value of a is one of: a declared set of 1 value");
  }

  private static void assertFault(String line, String part) {
    assertThat(faults(line)).first().asString().contains(part);
  }

  private static void assertTold(String line, String english, String dutch) {
    LocalizedText sentence = expectation(line).sentence(column -> true);
    assertThat(sentence.in(Locale.ENGLISH)).isEqualTo(english);
    assertThat(sentence.in(DUTCH)).isEqualTo(dutch);
  }

  private static void assertHidden(String line, String english) {
    LocalizedText sentence = expectation(line).sentence(column -> false);
    assertThat(sentence.in(Locale.ENGLISH)).isEqualTo(english);
    assertThat(sentence.in(DUTCH)).doesNotContain("jan");
  }
}

package dev.plumbline.expectation;

import static dev.plumbline.expectation.Expectations.expectation;
import static dev.plumbline.expectation.Expectations.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.LocalizedText;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What can be wrong with the arguments of rules on rows, and how they are told. */
class RowTypeFaultsTests {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  @Test
  void listsOfPatternsHoldAtLeastOneAndOnlyPatterns() {
    assertFault(
        "column_values_to_match_regex_list {column: a, regex_list: []}",
        "12: expect_column_values_to_match_regex_list has a regex_list that is an empty list;"
            + " write a list of at least one regular expression of Java");
    assertFault(
        "column_values_to_not_match_regex_list {column: a, regex_list: [ok, '(jan']}",
        "12: expect_column_values_to_not_match_regex_list has a regex_list that is a list that"
            + " does not fit; write a list of at least one regular expression of Java");
    assertFault(
        "column_values_to_match_regex_list {column: a, regex_list: [x], match_on: some}",
        "13: expect_column_values_to_match_regex_list has an unknown match_on; write any or all");
    assertFault(
        "column_values_to_match_like_pattern {column: a, like_pattern: 'a\\b'}",
        "12: expect_column_values_to_match_like_pattern has a like_pattern that has a backslash"
            + " before neither %, _ nor a backslash; write a pattern of SQL such as \"NL%\"");
    assertFault(
        "column_values_to_not_match_like_pattern {column: a, like_pattern: 'a\\'}",
        "12: expect_column_values_to_not_match_like_pattern has a like_pattern that has a"
            + " backslash before neither %, _ nor a backslash; write a pattern of SQL such as"
            + " \"NL%\"");
    assertFault(
        "column_values_to_match_like_pattern_list {column: a, like_pattern_list: []}",
        "12: expect_column_values_to_match_like_pattern_list has a like_pattern_list that is an"
            + " empty list; write a list of at least one pattern of SQL such as \"NL%\"");
    assertFault(
        "column_values_to_match_like_pattern {column: a, like_pattern: 'a', escape: '!!'}",
        "13: expect_column_values_to_match_like_pattern has an escape that is a text; write one"
            + " character");
    assertThat(
            faults("column_values_to_match_like_pattern {column: a, like_pattern: '\\%\\_\\\\'}"))
        .isEmpty();
  }

  @Test
  void schemasAreValidAndReferToNothingElse() {
    String fault =
        "12: expect_column_values_to_match_json_schema has a json_schema that is no JSON Schema, or"
            + " refers to another; write a JSON Schema that refers to nothing outside itself";
    for (String schema :
        new String[] {
          "{type: whole}",
          "{minimum: x}",
          "{pattern: '('}",
          "{$ref: '#/$defs/gone'}",
          "{$ref: 'http://127.0.0.1:9/schema.json'}",
          "{$ref: 'https://example.com/schema.json'}",
          "{$ref: 'file:///etc/hosts'}",
          "{properties: {a: {$ref: 'other.json'}}}",
          "{$schema: 'https://example.com/draft'}"
        }) {
      assertFault(
          "column_values_to_match_json_schema {column: a, json_schema: " + schema + "}", fault);
    }
    assertFault(
        "column_values_to_match_json_schema {column: a, json_schema: 'x'}",
        "12: expect_column_values_to_match_json_schema has a json_schema that is a text;"
            + " write a JSON Schema that refers to nothing outside itself");
  }

  @Test
  void pairsAreTwoValues() {
    String type = "column_pair_values_to_be_in_set";
    assertFault(
        type + " {column_A: a, column_B: b, value_pairs_set: [[1, 2, 3]]}",
        "13: expect_"
            + type
            + " has a value_pairs_set that is a list that does not fit;"
            + " write a list of at least one pair of values");
    assertFault(
        type + " {column_A: a, column_B: b, value_pairs_set: []}",
        "13: expect_"
            + type
            + " has a value_pairs_set that is an empty list;"
            + " write a list of at least one pair of values");
  }

  @Test
  void numbersOfColumnsMakeSenseTogether() {
    String type = "multicolumn_values_to_be_set";
    assertFault(
        type + " {column_list: [a, b], exactly: 1, at_least: 1}",
        "12: expect_"
            + type
            + " has exactly beside at_least or at_most; give the one or the"
            + " others");
    assertFault(
        type + " {column_list: [a, b], at_least: 2, at_most: 1}",
        "12: expect_" + type + " has an at_least above its at_most; swap them or mend one of them");
    assertFault(
        type + " {column_list: [a, b], exactly: 3}",
        "12: expect_" + type + " asks for more values than it has columns; write at most 2");
    assertFault(
        type + " {column_list: [a]}",
        "11: expect_"
            + type
            + " has a column_list that is a list that does not fit;"
            + " write a list of at least two column names");
  }

  @Test
  void regionsAndFormsAreKnown() {
    assertFault(
        "column_values_to_be_valid_phone {column: a, region: XX}",
        "12: expect_column_values_to_be_valid_phone has a region that names no country that"
            + " telephone numbers are known of; write a country by two letters, such as NL");
    assertFault(
        "column_values_to_be_valid_country_code {column: a, form: alpha}",
        "12: expect_column_values_to_be_valid_country_code has an unknown form;"
            + " write alpha-2 or alpha-3 or numeric");
  }

  @Test
  void namingPatternsHavePartsAndRulesOfTheirPartsOnly() {
    assertNamingFault("name", "has no part in braces");
    assertNamingFault("{a}_{a}", "has a part twice");
    assertNamingFault("{a}_{b", "has a brace that belongs to no part");
    assertFault(
        "column_values_to_match_naming_convention {column: c, pattern: '{a}_{b}', parts: {d: x}}",
        "13: expect_column_values_to_match_naming_convention describes a part that its pattern does"
            + " not have, d; its parts are a, b");
    assertFault(
        "column_values_to_match_naming_convention {column: c, pattern: '{a}', parts: {a: '('}}",
        "13: expect_column_values_to_match_naming_convention has a parts that is a mapping; write a"
            + " mapping of parts to lists of texts or regular expressions");
  }

  @Test
  void campaignParametersAreKnown() {
    assertFault(
        "column_values_to_have_utm_parameters {column: c, required_parameters: [utm_sorce]}",
        "12: expect_column_values_to_have_utm_parameters has a required_parameters that is a list"
            + " that does not fit; write a list of utm_id, utm_source, utm_medium, utm_campaign,"
            + " utm_term, utm_content, utm_source_platform, utm_creative_format,"
            + " utm_marketing_tactic");
    assertFault(
        "column_values_to_have_utm_parameters {column: c, allowed_values: {utm_medium: [CPC]}}",
        "12: expect_column_values_to_have_utm_parameters has an allowed_values that is a mapping;"
            + " write a mapping of campaign parameters to lists of texts in small letters");
  }

  @Test
  void rulesAreToldInBothLanguages() {
    assertTold(
        "column_values_to_match_regex_list {column: c, regex_list: [a, b], match_on: all}",
        "c matches each of the patterns: a, b",
        "c voldoet aan elk van de patronen: a, b");
    assertTold(
        "column_values_to_not_match_like_pattern {column: c, like_pattern: 'x{0}%'}",
        "c does not match the pattern x{0}%", "c voldoet niet aan het patroon x{0}%");
    assertTold(
        "multicolumn_sum_to_equal {column_list: [a, b], sum_total: 100, mostly: 0.9}",
        "the values of a, b add up to 100 within a row in at least 90% of rows",
        "de waarden van a, b tellen binnen een rij op tot 100 in minstens 90% van de rijen");
    assertTold(
        "multicolumn_values_to_be_set {column_list: [mail, phone], at_least: 1}",
        "the number of values among mail, phone is at least 1 within a row",
        "het aantal waarden onder mail, phone is minstens 1 binnen een rij");
    assertTold(
        "column_values_to_be_valid_phone {column: c, region: NL}",
        "c is a valid telephone number, international or as written in NL",
        "c is een geldig telefoonnummer, internationaal of zoals geschreven in NL");
    assertTold(
        "column_values_to_match_naming_convention {column: c, pattern: '{a}_{b}'}",
        "c is composed as the pattern {a}_{b}",
        "c is opgebouwd als het patroon {a}_{b}");
    assertTold(
        "column_to_be_absent {column: ssn}", "there is no column ssn", "er is geen kolom ssn");
  }

  @Test
  void valuesOfColumnsThatMustNotBeShownAreNotTold() {
    assertHidden(
        "column_values_to_match_regex_list {column: c, regex_list: [jan, piet]}",
        "c matches at least one of the patterns: the declared patterns");
    assertHidden(
        "column_values_to_match_like_pattern {column: c, like_pattern: jan%}",
        "c matches the declared pattern");
    assertHidden(
        "column_pair_values_to_be_in_set {column_A: a, column_B: b, value_pairs_set: [[jan, 1]]}",
        "a and b are together one of 1 declared pairs");
    assertHidden(
        "multicolumn_sum_to_equal {column_list: [a, b], sum_total: 1234}",
        "the values of a, b add up to a declared value within a row");
    assertHidden(
        "column_values_to_match_naming_convention {column: c, pattern: 'jan_{a}'}",
        "c is composed as the declared pattern");
    assertHidden(
        "column_values_to_match_json_schema {column: c, json_schema: {const: jan}}",
        "c meets the declared JSON Schema");
  }

  @Test
  void listsOfCodesAreWhole() {
    assertThat(CodeList.COUNTRY_ALPHA_2.codes()).hasSize(249);
    assertThat(CodeList.COUNTRY_ALPHA_3.codes()).hasSize(249);
    assertThat(CodeList.COUNTRY_NUMERIC.codes()).hasSize(249).contains("528", "056", "840");
    assertThat(CodeList.CURRENCY.codes())
        .contains("EUR", "USD", "GBP", "CHF", "CNY", "INR", "XOF", "XCD")
        .allMatch(code -> Currency.getInstance(code) != null);
  }

  private static void assertNamingFault(String pattern, String what) {
    assertFault(
        "column_values_to_match_naming_convention {column: c, pattern: '" + pattern + "'}",
        "12: expect_column_values_to_match_naming_convention has a pattern that "
            + what
            + "; write a pattern such as \"{year}_{country}_{name}\"");
  }

  private static void assertFault(String line, String fault) {
    assertThat(faults(line)).containsExactly("checks/t.yml:" + fault);
  }

  private static void assertTold(String line, String english, String dutch) {
    LocalizedText sentence = expectation(line).sentence(column -> true);
    assertThat(sentence.in(Locale.ENGLISH)).isEqualTo(english);
    assertThat(sentence.in(DUTCH)).isEqualTo(dutch);
  }

  private static void assertHidden(String line, String english) {
    LocalizedText sentence = expectation(line).sentence(column -> false);
    assertThat(sentence.in(Locale.ENGLISH)).isEqualTo(english);
    assertThat(sentence.in(DUTCH)).doesNotContain("jan").doesNotContain("1234");
  }
}

package dev.plumbline.check;

import static dev.plumbline.check.Cases.assertCases;
import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.result;
import static dev.plumbline.check.CheckedTables.rows;
import static dev.plumbline.check.CheckedTables.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.expectation.RowFunction;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.TableResult;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class FormatTypesTests {
  @Test
  void jsonIsWhatPythonReads() {
    assertCases(
        texts("'{\"a\": 1}'", "'[]'", "'NaN'", "'-INF'", "'{a: 1}'", "'1 2'", "''", "NULL"),
        """
        column_values_to_be_json_parseable {column: c} -> FAILED 4/7
        column_values_to_be_json_parseable {column: c, mostly: 0.42} -> PASSED 4/7
        column_values_to_be_json_parseable {column: c, mostly: 0.43} -> FAILED 4/7
        column_values_to_be_json_parseable {column: n} -> ERROR DATATYPE_MISMATCH
        """);
  }

  @Test
  void jsonMeetsItsSchema() {
    assertCases(
        texts("'{\"a\": 1}'", "'{\"a\": \"$x\"}'", "'{}'", "'1'", "NULL"),
        """
        column_values_to_match_json_schema {column: c, json_schema: {}} -> PASSED 0/4
        column_values_to_match_json_schema {column: c, json_schema: {properties: {a: {type: integer}}}} -> FAILED 1/4
        column_values_to_match_json_schema {column: c, json_schema: {properties: {a: {type: integer}}}, mostly: 0.75} -> PASSED 1/4
        column_values_to_match_json_schema {column: c, json_schema: {required: [a]}} -> FAILED 1/4
        column_values_to_match_json_schema {column: c, json_schema: {type: object, required: [a]}} -> FAILED 2/4
        column_values_to_match_json_schema {column: c, json_schema: {properties: {a: {$ref: '#/$defs/x'}}, $defs: {x: {const: $x}}}} -> FAILED 1/4
        column_values_to_match_json_schema {column: c, json_schema: {$schema: 'http://json-schema.org/draft-04/schema#', type: integer}} -> FAILED 3/4
        column_values_to_match_json_schema {column: n, json_schema: {}} -> ERROR DATATYPE_MISMATCH
        """);
  }

  @Test
  void aTextThatIsNoJsonPutsTheRuleOnItsSchemaInErrorAlone() {
    assertCases(
        texts("'{}'", "'oops'"),
        """
        column_values_to_be_json_parseable {column: c} -> FAILED 1/2
        column_values_to_match_json_schema {column: c, json_schema: {}} -> ERROR INVALID_JSON
        column_values_to_not_be_null {column: c} -> PASSED 0/2
        column_values_to_match_json_schema {column: c, json_schema: {}, row_condition: "c <> 'oops'", condition_parser: spark} -> PASSED 0/1
        """);
  }

  @Test
  void mailAddressesTelephoneNumbersAndAccountsExist() {
    assertCases(
        texts("'jan@x.nl'", "'jan@localhost'", "'jan@x.nl '", "'jän@münchen.de'", "NULL"),
        """
        column_values_to_be_valid_email {column: c} -> FAILED 2/4
        column_values_to_be_valid_email {column: c, mostly: 0.5} -> PASSED 2/4
        column_values_to_be_valid_email {column: n} -> ERROR DATATYPE_MISMATCH
        """);
    assertCases(
        texts("'+31612345678'", "'+316123456789'", "'06-12345678'", "'bel 0612345678'", "NULL"),
        """
        column_values_to_be_valid_phone {column: c} -> FAILED 3/4
        column_values_to_be_valid_phone {column: c, region: NL} -> FAILED 2/4
        column_values_to_be_valid_phone {column: c, region: NL, mostly: 0.5} -> PASSED 2/4
        column_values_to_be_valid_phone {column: c, region: BE} -> FAILED 3/4
        column_values_to_be_valid_phone {column: n} -> ERROR DATATYPE_MISMATCH
        """);
    assertCases(
        texts("'NL91ABNA0417164300'", "'NL92ABNA0417164300'", "'NL91 ABNA 0417 1643 00'", "NULL"),
        """
        column_values_to_be_valid_iban {column: c} -> FAILED 2/3
        column_values_to_be_valid_iban {column: c, mostly: 0.33} -> PASSED 2/3
        column_values_to_be_valid_iban {column: n} -> ERROR DATATYPE_MISMATCH
        """);
  }

  @Test
  void personalDataIsFoundAmongWords() {
    assertCases(
        texts(
            "'ask jan@x.nl.'",
            "'call +31 6 12345678 now'",
            "'to NL91 ABNA 0417 1643 00 please'",
            "'paid to NL91ABNA0417164300'",
            "'invoice 2026-0417 of 12 June, 3 @ 40 EUR'",
            "'growth +12345678'",
            "'NL92ABNA0417164300'",
            "'C-2026-0007_DE_PAID_SOCIAL'",
            "NULL"),
        """
        column_values_to_hold_no_personal_data {column: c} -> FAILED 4/8
        column_values_to_hold_no_personal_data {column: c, mostly: 0.5} -> PASSED 4/8
        column_values_to_hold_no_personal_data {column: n} -> ERROR DATATYPE_MISMATCH
        """);
  }

  @Test
  void codesAreThoseOfTheirStandard() {
    assertCases(
        texts("'NL'", "'NLD'", "'528'", "'nl'", "'EU'", "NULL"),
        """
        column_values_to_be_valid_country_code {column: c} -> FAILED 4/5
        column_values_to_be_valid_country_code {column: c, mostly: 0.2} -> PASSED 4/5
        column_values_to_be_valid_country_code {column: c, form: alpha-3} -> FAILED 4/5
        column_values_to_be_valid_country_code {column: c, form: numeric} -> FAILED 4/5
        column_values_to_be_valid_country_code {column: n} -> ERROR DATATYPE_MISMATCH
        """);
    assertCases(
        texts("'EUR'", "'USD'", "'NLG'", "'eur'", "'XAU'", "NULL"),
        """
        column_values_to_be_valid_currency_code {column: c} -> FAILED 3/5
        column_values_to_be_valid_currency_code {column: c, mostly: 0.4} -> PASSED 3/5
        column_values_to_be_valid_currency_code {column: n} -> ERROR DATATYPE_MISMATCH
        """);
  }

  @Test
  void webAddressesAreWhole() {
    assertCases(
        texts("'https://x.nl/a?b=c'", "'ftp://x.nl'", "'x.nl'", "'https://localhost'", "NULL"),
        """
        column_values_to_be_valid_url {column: c} -> FAILED 3/4
        column_values_to_be_valid_url {column: c, mostly: 0.25} -> PASSED 3/4
        column_values_to_be_valid_url {column: n} -> ERROR DATATYPE_MISMATCH
        """);
  }

  @Test
  void campaignParametersAreKnownCompleteAndInSmallLetters() {
    Dataset<Row> addresses =
        texts(
            url("utm_source=x&utm_medium=cpc&utm_campaign=spring+sale&page=2#utm_x=1"),
            url("utm_source=x&utm_medium=cpc"),
            url("utm_source=x&utm_medium=cpc&utm_campaign=a&utm_source=y"),
            url("utm_source=&utm_medium=cpc&utm_campaign=a"),
            url("utm_source=X&utm_medium=cpc&utm_campaign=a"),
            url("utm_source=x&utm_medium=mail&utm_campaign=a"),
            url("utm_sorce=x&utm_source=x&utm_medium=cpc&utm_campaign=a"),
            "'x.nl?utm_source=x&utm_medium=cpc&utm_campaign=a'",
            "NULL");
    String free = "column_values_to_have_utm_parameters {column: c}";
    String limited =
        "column_values_to_have_utm_parameters {column: c, required_parameters: [utm_source],"
            + " allowed_values: {utm_medium: [cpc]}}";
    assertCases(addresses, free + " -> FAILED 6/8\n" + limited + " -> FAILED 6/8");
    TableResult table = check(addresses, free, limited);
    assertThat(reason(table, free))
        .isEqualTo(
            "1 that are no web address; 1 with an unknown campaign parameter;"
                + " 1 with a campaign parameter given twice;"
                + " 1 without a required campaign parameter; 1 with an empty campaign parameter;"
                + " 1 with capitals in a campaign parameter");
    assertThat(reason(table, limited))
        .isEqualTo(
            "1 that are no web address; 1 with an unknown campaign parameter;"
                + " 1 with a campaign parameter given twice; 1 with an empty campaign parameter;"
                + " 1 with capitals in a campaign parameter;"
                + " 1 with a value that a campaign parameter may not have");
  }

  @Test
  void namesAreComposedAndTheFirstWrongPartIsTold() {
    Dataset<Row> names =
        texts(
            "'2026_NL_email_spring'",
            "'26_NL_email_spring'",
            "'2026_XX_email_spring'",
            "'2026_XY_tv'",
            "'2026_NL_email_spring_sale'",
            "'2026_NL_email_'",
            "NULL");
    String rule =
        "column_values_to_match_naming_convention {column: c,"
            + " pattern: '{year}_{country}_{channel}_{name}',"
            + " parts: {year: '20\\d\\d', country: [NL, BE], channel: [email, search]}}";
    assertCases(
        names,
        rule
            + " -> FAILED 5/6\n"
            + rule.replace("}}", "}, mostly: 0.16}")
            + " -> PASSED 5/6\n"
            + rule.replace("}}", ", name: '.+'}}")
            + " -> FAILED 4/6\n"
            + rule.replace("column: c", "column: n")
            + " -> ERROR DATATYPE_MISMATCH");
    assertThat(reason(check(names, rule), rule))
        .isEqualTo("1 with a wrong year; 2 with a wrong country; 2 with a wrong name");
  }

  @Test
  void whatWasWrongCostsNoFurtherScan() {
    String rule =
        "column_values_to_match_naming_convention {column: c, pattern: '{a}-{b}', parts: {a: x}}";
    TableResult table = check(texts("'y-1'", "'x'"), rule);
    assertThat(table.cost().scans()).isEqualTo(1);
    assertThat(reason(table, rule)).isEqualTo("2 with a wrong a");
  }

  @Test
  void formatsOfDatesAreReadAsPythonReadsThem() {
    assertCases(
        texts("'2019-04-01'", "'2019-4-1'", "'2019-02-29'", "'2019-04-01 '", "NULL"),
        """
        column_values_to_match_strftime_format {column: c, strftime_format: '%Y-%m-%d'} -> FAILED 2/4
        column_values_to_match_strftime_format {column: c, strftime_format: '%Y-%m-%d', mostly: 0.5} -> PASSED 2/4
        column_values_to_be_dateutil_parseable {column: c} -> FAILED 1/4
        column_values_to_be_dateutil_parseable {column: c, mostly: 0.75} -> PASSED 1/4
        column_values_to_be_dateutil_parseable {column: n} -> ERROR DATATYPE_MISMATCH
        """);
  }

  @Test
  void functionsMakeNullOfNull() {
    Dataset<Row> records = rows("SELECT CAST(NULL AS STRING) AS c");
    check(records, "column_values_to_be_valid_email {column: c}");
    for (RowFunction function : RowFunction.values()) {
      String call = function.sqlName() + (takesMore(function) ? "(c, '')" : "(c)");
      assertThat(records.selectExpr(call).head().isNullAt(0)).as(call).isTrue();
    }
  }

  private static boolean takesMore(RowFunction function) {
    return switch (function) {
      case MEETS_JSON_SCHEMA, IS_PHONE, UTM_FLAW -> true;
      default -> false;
    };
  }

  private static String url(String query) {
    return "'https://x.nl/a?" + query + "'";
  }

  private static String reason(TableResult table, String id) {
    CheckResult check = result(table, id);
    return check.reason().orElseThrow(() -> new AssertionError(told(check))).in(Locale.ENGLISH);
  }

  /** A column c of these SQL literals, and a column n of numbers. */
  private static Dataset<Row> texts(String... literals) {
    return rows(
        "SELECT c, 1 AS n FROM (SELECT explode(array(" + String.join(", ", literals) + ")) AS c)");
  }
}

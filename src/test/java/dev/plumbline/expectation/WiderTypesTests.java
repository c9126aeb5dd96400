package dev.plumbline.expectation;

import static dev.plumbline.expectation.Expectations.expectation;
import static dev.plumbline.expectation.Expectations.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.LocalizedText;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WiderTypesTests {

  @Test
  void aToleranceIsNoughtOrMore() {
    assertThat(
            faults(
                "query_sums_to_reconcile {query: 'SELECT 1', other_query: 'SELECT 1',"
                    + " tolerance: -0.01}"))
        .containsExactly(
            "checks/t.yml:13: expect_query_sums_to_reconcile has a tolerance that is a number that"
                + " does not fit; write a number, 0 or more");
  }

  @Test
  void aSpanIsADurationThatDoesNotGoBack() {
    for (String wrong : new String[] {"-P2D", "2 days", "P"}) {
      assertThat(faults("column_max_to_be_recent {column: d, within: '" + wrong + "'}"))
          .containsExactly(
              "checks/t.yml:12: expect_column_max_to_be_recent has a within that is no duration;"
                  + " write an ISO 8601 duration such as P2D (two days) or PT6H");
    }
  }

  @Test
  void aDistanceIsAShare() {
    assertThat(faults("column_distribution_not_to_drift {column: x, max_distance: 1.5}"))
        .containsExactly(
            "checks/t.yml:12: expect_column_distribution_not_to_drift has a max_distance that is a"
                + " number that does not fit; write a number from 0 to 1");
  }

  @Test
  void nullKeysAreTreatedInOneOfThreeWays() {
    assertThat(
            faults(
                "column_values_to_exist_in_other_table"
                    + " {column: a, other_table_name: b, null_keys: drop}"))
        .containsExactly(
            "checks/t.yml:13: expect_column_values_to_exist_in_other_table has an unknown null_keys;"
                + " write ignore or fail or match");
  }

  @Test
  void queriesTakeNoRowCondition() {
    assertThat(
            faults(
                "unexpected_rows_expectation"
                    + " {unexpected_rows_query: 'SELECT 1', row_condition: 'a > 1'}"))
        .containsExactly(
            "checks/t.yml:12: unexpected_rows_expectation has no kwarg row_condition; it takes"
                + " unexpected_rows_query, result_format, catch_exceptions, meta, windows, batch_id");
  }

  @Test
  void sentencesTellNoQueryAndNoValueInEitherLanguage() {
    LocalizedText sentence =
        expectation(
                "query_results_to_match_comparison {base_query: 'SELECT secret',"
                    + " comparison_data_source_name: erp, comparison_query: 'SELECT secret'}")
            .sentence(column -> false);
    assertThat(sentence.in(Locale.ENGLISH))
        .isEqualTo("the query gives the same rows as the one on erp");
    assertThat(sentence.in(Locale.forLanguageTag("nl")))
        .isEqualTo("de query geeft dezelfde rijen als die op erp");
    assertThat(
            expectation("column_distribution_not_to_drift {column: x, max_distance: 0.1}")
                .sentence(column -> true)
                .in(Locale.forLanguageTag("nl")))
        .isEqualTo("de verdeling van x ligt hoogstens 0.1 van die van de vorige run");
    assertThat(
            expectation(
                    "query_sums_to_reconcile {query: 'SELECT 1', other_query: 'SELECT 1',"
                        + " relative_tolerance: 0.005}")
                .sentence(column -> true)
                .in(Locale.forLanguageTag("nl")))
        .isEqualTo("de bedragen van beide query's verschillen hoogstens 0.5%");
  }
}

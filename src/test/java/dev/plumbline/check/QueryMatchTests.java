package dev.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.CheckResult;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class QueryMatchTests {
  private static final String OWN =
      "SELECT * FROM VALUES (1, 4, 4), (2, 5, 5), (3, 6, 6) AS t(a, b, c)";
  private static final String OTHER = "SELECT * FROM VALUES (1, 4), (2, 5), (3, 6) AS o(a, b)";

  @Test
  void theSameRowsMatchInAnyOrderWhateverTheirColumnsAreCalled() {
    assertThat(told("SELECT a, b FROM {batch} ORDER BY b DESC", "SELECT a, b FROM other"))
        .isEqualTo("PASSED 0/3");
    assertThat(told("SELECT a, c FROM {batch}", "SELECT a, b FROM other")).isEqualTo("PASSED 0/3");
    assertThat(told("SELECT count(*) FROM {batch}", "SELECT 3")).isEqualTo("PASSED 0/1");
    assertThat(told("SELECT a FROM {batch} LIMIT 0", "SELECT a FROM other LIMIT 0"))
        .isEqualTo("PASSED 0/0");
  }

  @Test
  void rowsThatOnlyOneGivesAreCountedAgainstTheLongerResult() {
    assertThat(told("SELECT a, b FROM {batch} WHERE a < 3", "SELECT a, b FROM other"))
        .isEqualTo("FAILED 1/3");
    assertThat(told("SELECT a, b FROM {batch}", "SELECT a, b FROM other WHERE a = 9"))
        .isEqualTo("FAILED 3/3");
    assertThat(told("SELECT a FROM {batch}", "SELECT b FROM other")).isEqualTo("FAILED 3/3");
  }

  @Test
  void eachRowMustStandAsOften() {
    assertThat(
            told(
                "SELECT a FROM {batch} UNION ALL SELECT 1",
                "SELECT a FROM other UNION ALL SELECT 2"))
        .isEqualTo("FAILED 1/4");
    assertThat(told("SELECT a FROM {batch} UNION ALL SELECT 1", "SELECT a FROM other"))
        .isEqualTo("FAILED 1/4");
  }

  @Test
  void mostlyIsTheShareOfTheLongerResult() {
    String base = "SELECT a, b FROM {batch} WHERE a < 3";
    assertThat(told(base, "SELECT a, b FROM other", ", mostly: 0.9")).isEqualTo("FAILED 1/3");
    assertThat(told(base, "SELECT a, b FROM other", ", mostly: 0.5")).isEqualTo("PASSED 1/3");
    assertThat(told("SELECT 1 UNION ALL SELECT 2", "SELECT 1 UNION ALL SELECT 3", ", mostly: 0.5"))
        .isEqualTo("PASSED 1/2");
  }

  @Test
  void missingEqualsMissingAndNumbersEqualWhateverTheirType() {
    assertThat(told("SELECT NULL, 1", "SELECT CAST(NULL AS STRING), 1.00BD"))
        .isEqualTo("PASSED 0/1");
    assertThat(told("SELECT DATE'2026-01-01'", "SELECT DATE'2026-01-01'")).isEqualTo("PASSED 0/1");
  }

  @Test
  void typesWithNoValueInCommonAreAnError() {
    assertThat(told("SELECT 1", "SELECT '1'")).isEqualTo("ERROR DATATYPE_MISMATCH");
    assertThat(told("SELECT DATE'2026-01-01'", "SELECT TIMESTAMP'2026-01-01 00:00:00'"))
        .isEqualTo("ERROR DATATYPE_MISMATCH");
  }

  @Test
  void rowsWithMoreColumnsMatchNone() {
    assertThat(told("SELECT * FROM {batch}", "SELECT * FROM other")).isEqualTo("FAILED 3/3");
    assertThat(told("SELECT a FROM {batch} LIMIT 1", "SELECT NULL, NULL FROM other"))
        .isEqualTo("FAILED 3/3");
  }

  @Test
  void whatOnlyTheBaseQueryGivesIsShownByItsClass() {
    CheckResult result =
        tables()
            .classed("b", ColumnClass.SENSITIVE)
            .result(query("SELECT a, b FROM {batch}", "SELECT a, b FROM other WHERE a > 1", ""));
    assertThat(result.sample().get().columns()).containsExactly("a", "b");
    assertThat(result.sample().get().rows()).containsExactly(List.of("1", "•••"));
    assertThat(result.reason().get().in(Locale.ENGLISH))
        .isEqualTo("1 row only in the query, 0 only in the other");
  }

  @Test
  void theOlderNameMeansTheSame() {
    assertThat(
            tables()
                .told(
                    "query_results_to_match_source {target_query: 'SELECT a FROM {batch}',"
                        + " source_data_source_name: crm, source_query: 'SELECT a FROM other'}"))
        .isEqualTo("PASSED 0/3");
  }

  @Test
  void itCostsOneQuery() {
    String same = query("SELECT a FROM {batch}", "SELECT a FROM other", "");
    assertThat(tables().predict(same).queries()).isEqualTo(1);
    assertThat(tables().check(same).cost().queries()).isEqualTo(1);
  }

  @Test
  void theSentenceNamesWhatIsComparedAndNoQuery() {
    assertThat(
            tables()
                .result(query("SELECT a FROM {batch}", "SELECT a FROM other", ", mostly: 0.5"))
                .expected()
                .in(Locale.ENGLISH))
        .isEqualTo("the query gives the same rows as the one on crm in at least 50% of rows");
  }

  private static String told(String base, String comparison) {
    return told(base, comparison, "");
  }

  private static String told(String base, String comparison, String more) {
    return tables().told(query(base, comparison, more));
  }

  private static Neighbours tables() {
    return Neighbours.of(OWN).other("other", OTHER);
  }

  private static String query(String base, String comparison, String more) {
    return ("query_results_to_match_comparison {base_query: \"%s\","
            + " comparison_data_source_name: crm, comparison_query: \"%s\"%s}")
        .formatted(base, comparison, more);
  }
}

package dev.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.CheckResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReconciliationTests {
  private static final String SPENT =
      """
      SELECT * FROM VALUES
        ('NL', 'EUR', 10.10BD), ('NL', 'EUR', 89.90BD), ('UK', 'GBP', 50.00BD), ('SE', 'SEK', 7.00BD)
        AS t(country, currency, amount)
      """;
  private static final String BOOKED =
      """
      SELECT * FROM VALUES
        ('NL', 'EUR', 100.00BD), ('UK', 'GBP', 50.05BD), ('DK', 'DKK', 3.00BD)
        AS b(country, currency, amount)
      """;
  private static final String BY_CURRENCY =
      "SELECT currency, sum(amount) AS amount FROM %s GROUP BY 1";

  @Test
  void oneFigureMustEqualTheOther() {
    assertThat(told("SELECT 1.10BD", "SELECT 1.1BD"))
        .isEqualTo("PASSED =query: 1.10, other_query: 1.1");
    CheckResult apart = tables().result(rule("SELECT 100", "SELECT 99.50BD", ""));
    assertThat(CheckedTables.told(apart)).isEqualTo("FAILED =query: 100, other_query: 99.50");
    assertThat(apart.reason().get().in(Locale.ENGLISH)).isEqualTo("The figures are 0.50 apart");
  }

  @Test
  void aToleranceIsAnAmountOrAShareOfTheOtherFigureWhicheverIsWider() {
    assertThat(one("100.05", "100", "tolerance: 0.05")).startsWith("PASSED");
    assertThat(one("100.06", "100", "tolerance: 0.05")).startsWith("FAILED");
    assertThat(one("101", "100", "relative_tolerance: 0.01")).startsWith("PASSED");
    assertThat(one("-101.01", "-100", "relative_tolerance: 0.01")).startsWith("FAILED");
    assertThat(one("100.5", "100", "tolerance: 0.1, relative_tolerance: 0.01"))
        .startsWith("PASSED");
    assertThat(one("0.1", "0", "relative_tolerance: 0.5")).startsWith("FAILED");
  }

  @Test
  void noCentIsLostInLargeSums() {
    assertThat(one("90071992547409930.01", "90071992547409930.00", "tolerance: 0"))
        .startsWith("FAILED");
  }

  @Test
  void theSumOfNothingIsNought() {
    assertThat(told("SELECT sum(amount) FROM {batch} WHERE false", "SELECT 0.00BD"))
        .isEqualTo("PASSED =query: 0, other_query: 0.00");
  }

  @Test
  void figuresAreComparedKeyByKeyAndKeysOfOneSideAreTold() {
    CheckResult result = tables().result(byCurrency(""));
    assertThat(CheckedTables.told(result)).isEqualTo("FAILED 3/4");
    assertThat(result.reason().get().in(Locale.ENGLISH))
        .isEqualTo("1 key with figures too far apart, 1 only in the query, 1 only in the other");
    assertThat(result.sample().get().columns())
        .containsExactly("currency", "amount", "amount (other_query)");
    assertThat(result.sample().get().rows())
        .containsExactly(
            Arrays.asList("DKK", null, "3.00"),
            List.of("GBP", "50.00", "50.05"),
            Arrays.asList("SEK", "7.00", null));
  }

  @Test
  void aToleranceHoldsForEachKey() {
    assertThat(tables().told(byCurrency(", tolerance: 0.05"))).isEqualTo("FAILED 2/4");
    assertThat(
            tables()
                .told(
                    rule(
                        BY_CURRENCY.formatted("{batch} WHERE currency IN ('EUR', 'GBP')"),
                        BY_CURRENCY.formatted("booked WHERE currency IN ('EUR', 'GBP')"),
                        ", relative_tolerance: 0.001")))
        .isEqualTo("PASSED 0/2");
  }

  @Test
  void aMissingPartOfAKeyEqualsAMissingPart() {
    assertThat(told("SELECT NULL, 'a', 1", "SELECT NULL, 'a', 1.0BD")).isEqualTo("PASSED 0/1");
    assertThat(told("SELECT 'a', 1 WHERE false", "SELECT 'a', 1 WHERE false"))
        .isEqualTo("PASSED 0/0");
  }

  @Test
  void figuresOfPersonalColumnsAreNotTold() {
    Neighbours tables = tables().classed("amount", ColumnClass.PERSONAL);
    assertThat(tables.told(rule("SELECT sum(amount) FROM {batch}", "SELECT 1", "")))
        .isEqualTo("FAILED =•••");
    assertThat(tables.result(byCurrency("")).sample().get().rows())
        .contains(List.of("GBP", "•••", "•••"));
  }

  @Test
  void figuresThroughAnythingUnclearAreNotTold() {
    assertThat(told("SELECT max(x) FROM (SELECT 1 AS x UNION ALL SELECT 2)", "SELECT 3"))
        .isEqualTo("FAILED =•••");
  }

  @Test
  void severalFiguresForOneKeyAreAnError() {
    assertThat(told("SELECT 1 UNION ALL SELECT 2", "SELECT 1"))
        .isEqualTo("ERROR FIGURE_NOT_SINGLE");
    assertThat(told("SELECT 1 WHERE false", "SELECT 1")).isEqualTo("ERROR FIGURE_NOT_SINGLE");
    assertThat(told("SELECT 'a', 1 UNION ALL SELECT 'a', 2", "SELECT 'a', 1"))
        .isEqualTo("ERROR FIGURE_NOT_SINGLE");
  }

  @Test
  void figuresThatAreNotExactAreAnErrorThatSaysWhatToDo() {
    CheckResult result = tables().result(rule("SELECT 1.0D", "SELECT 1", ""));
    assertThat(CheckedTables.told(result)).isEqualTo("ERROR DATATYPE_MISMATCH");
    assertThat(result.reason().get().in(Locale.ENGLISH))
        .isEqualTo("A figure is of type double; cast it to DECIMAL in the query");
    assertThat(told("SELECT 'a', 1", "SELECT 1, 1")).isEqualTo("ERROR DATATYPE_MISMATCH");
    assertThat(told("SELECT 'a', 1", "SELECT 1")).isEqualTo("ERROR DATATYPE_MISMATCH");
  }

  @Test
  void aTableThatIsNotOpenIsAnErrorOfItsOwn() {
    assertThat(Neighbours.of(SPENT).closed("booked").told(byCurrency("")))
        .isEqualTo("ERROR OTHER_TABLE_NOT_OPEN");
  }

  @Test
  void itCostsOneQuery() {
    assertThat(tables().predict(byCurrency("")).queries()).isEqualTo(1);
    assertThat(tables().check(byCurrency("")).cost().queries()).isEqualTo(1);
  }

  @Test
  void theSentenceTellsTheTolerance() {
    assertThat(sentence("")).isEqualTo("the figures of both queries are equal");
    assertThat(sentence(", tolerance: 0.05"))
        .isEqualTo("the figures of both queries differ by at most 0.05");
    assertThat(sentence(", tolerance: 0.05, relative_tolerance: 0.001"))
        .isEqualTo("the figures of both queries differ by at most 0.05 or 0.1%");
  }

  private static String sentence(String more) {
    return tables().result(rule("SELECT 1", "SELECT 1", more)).expected().in(Locale.ENGLISH);
  }

  private static String one(String here, String there, String more) {
    return tables().told(rule("SELECT " + here + "BD", "SELECT " + there + "BD", ", " + more));
  }

  private static String told(String query, String other) {
    return tables().told(rule(query, other, ""));
  }

  private static Neighbours tables() {
    return Neighbours.of(SPENT).other("booked", BOOKED);
  }

  private static String byCurrency(String more) {
    return rule(BY_CURRENCY.formatted("{batch}"), BY_CURRENCY.formatted("booked"), more);
  }

  private static String rule(String query, String other, String more) {
    return "query_sums_to_reconcile {query: \"%s\", other_query: \"%s\"%s}"
        .formatted(query, other, more);
  }
}

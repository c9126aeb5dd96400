package dev.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnexpectedRowsTests {
  private static final String ORDERS =
      """
      SELECT * FROM VALUES
        (1, 'NL', 'ann@example.com', 10.50BD, DATE'2026-01-01'),
        (2, 'NL', 'bob@example.com', -1.00BD, DATE'2026-02-01'),
        (3, 'DE', 'eve@example.com', -2.00BD, NULL)
        AS t(id, country, email, amount, ordered_on)
      """;

  @Test
  void noRowIsASuccessAndAnyRowIsNot() {
    assertThat(told("SELECT * FROM {batch} WHERE amount > 100")).isEqualTo("PASSED =0");
    assertThat(told("SELECT * FROM {batch} WHERE amount < 0")).isEqualTo("FAILED =2");
    assertThat(told("SELECT * FROM {batch} WHERE amount < 0;")).isEqualTo("FAILED =2");
    assertThat(told("SELECT * FROM {batch} WHERE amount < 0 ; -- all refunds"))
        .isEqualTo("FAILED =2");
    assertThat(told("SELECT country FROM {batch} GROUP BY country HAVING sum(amount) < 0 -- bad"))
        .isEqualTo("FAILED =1");
    assertThat(told("SELECT 1 WHERE false")).isEqualTo("PASSED =0");
  }

  @Test
  void anEmptyTableHasNoUnexpectedRow() {
    Neighbours empty = Neighbours.of("SELECT 1 AS id WHERE false");
    assertThat(empty.told(query("SELECT * FROM {batch}"))).isEqualTo("PASSED =0");
  }

  @Test
  void theBatchMayBeNamedTwiceAndInASubquery() {
    assertThat(
            told(
                "SELECT a.id FROM {batch} a JOIN {batch} b ON a.country = b.country AND a.id < b.id"
                    + " WHERE a.id IN (SELECT id FROM {batch})"))
        .isEqualTo("FAILED =1");
  }

  @Test
  void otherTablesMayBeReadAndTheAsOfDateNamed() {
    Neighbours tables = Neighbours.of(ORDERS).other("vat", "SELECT 'NL' AS country");
    assertThat(
            tables.told(
                query("SELECT * FROM {batch} b LEFT ANTI JOIN vat ON vat.country = b.country")))
        .isEqualTo("FAILED =1");
    assertThat(
            tables.told(
                query("SELECT * FROM {batch} WHERE ordered_on < :as_of - INTERVAL 140 DAY")))
        .isEqualTo("FAILED =2");
  }

  @Test
  void doubledBracesStandForSingleOnes() {
    assertThat(told("SELECT * FROM {batch} WHERE email rlike '^[a-z]{{3}}@'"))
        .isEqualTo("FAILED =3");
    assertThat(told("SELECT * FROM {batch} WHERE email rlike '^[a-z]{2}@'")).isEqualTo("PASSED =0");
  }

  @Test
  void onlyPlainColumnsOfTheTableAreShownByTheirClass() {
    Sample sample =
        sample("SELECT id, country, email, country AS land, upper(country) AS up FROM {batch}");
    assertThat(sample.columns()).containsExactly("id", "country", "email", "land", "up");
    assertThat(sample.rows())
        .containsExactly(
            List.of("1", "NL", "a•••@e•••.com", "•••", "•••"),
            List.of("2", "NL", "b•••@e•••.com", "•••", "•••"),
            List.of("3", "DE", "e•••@e•••.com", "•••", "•••"));
  }

  @Test
  void aColumnKeepsItsClassThroughJoinsGroupsAndSorts() {
    assertThat(
            sample(
                    "SELECT country, count(*) AS n FROM (SELECT * FROM {batch} WHERE id > 0)"
                        + " GROUP BY country ORDER BY country DESC LIMIT 5")
                .rows())
        .containsExactly(List.of("DE", "•••"), List.of("NL", "•••"));
    assertThat(sample("SELECT b.id, o.note FROM {batch} b JOIN other o ON o.id = b.id").rows())
        .containsExactly(List.of("1", "•••"));
  }

  @Test
  void aColumnThatStandsForAnotherInPartIsMasked() {
    assertThat(sample("SELECT country FROM {batch} UNION ALL SELECT email FROM {batch}").rows())
        .allSatisfy(row -> assertThat(row.get(0)).contains("•••"));
    assertThat(sample("SELECT country FROM (SELECT email AS country FROM {batch})").rows())
        .allSatisfy(row -> assertThat(row.get(0)).contains("•••"));
    assertThat(
            sample(
                    "SELECT country FROM (SELECT email AS country FROM {batch})"
                        + " AS _plumbline_batch_t")
                .rows())
        .allSatisfy(row -> assertThat(row.get(0)).contains("•••"));
  }

  @Test
  void whatMustNeverBeShownIsNotShown() {
    Neighbours tables =
        Neighbours.of(ORDERS)
            .classed("email", ColumnClass.SENSITIVE)
            .classed("country", ColumnClass.SECRET);
    assertThat(tables.result(query("SELECT email, country FROM {batch}")).sample()).isEmpty();
    assertThat(
            tables
                .result(query("SELECT id, email FROM {batch} WHERE id = 1"))
                .sample()
                .get()
                .rows())
        .containsExactly(List.of("1", "•••"));
  }

  @Test
  void missingValuesStayMissingAndNamesMayBeTwins() {
    assertThat(sample("SELECT ordered_on, id, id FROM {batch} WHERE id = 3").rows())
        .containsExactly(Arrays.asList(null, "3", "3"));
  }

  @Test
  void awkwardNamesOfColumnsAreNoTrouble() {
    Neighbours tables = Neighbours.of("SELECT 1 AS id, 2 AS `a.b`, 3 AS `select`, 4 AS `o'``x ü`");
    CheckResult result = tables.result(query("SELECT * FROM {batch}"));
    assertThat(CheckedTables.told(result)).isEqualTo("FAILED =1");
    assertThat(result.sample().get().columns()).containsExactly("id", "a.b", "select", "o'`x ü");
    assertThat(result.sample().get().rows()).containsExactly(List.of("1", "2", "3", "4"));
  }

  @Test
  void onlyOneSelectMayRun() {
    assertThat(told("SELECT 1; DROP VIEW other")).isEqualTo("ERROR PARSE_SYNTAX_ERROR");
    assertThat(told("DROP VIEW other")).isEqualTo("ERROR QUERY_REFUSED");
    assertThat(told("INSERT INTO other SELECT * FROM {batch}")).isEqualTo("ERROR QUERY_REFUSED");
    assertThat(told("FROM {batch} INSERT INTO other SELECT id INSERT INTO other SELECT id"))
        .isEqualTo("ERROR QUERY_REFUSED");
    assertThat(told("SELECT * FROM {batch}) UNION (SELECT 1")).startsWith("ERROR PARSE");
    assertThat(told("SELECT TRANSFORM(id) USING 'cat' AS x FROM {batch}")).startsWith("ERROR");
    assertThat(told("SELECT reflect('java.lang.System', 'getenv')"))
        .isEqualTo("ERROR QUERY_REFUSED");
    assertThat(told("SELECT * FROM text.`pom.xml`")).isEqualTo("ERROR QUERY_REFUSED");
    assertThat(told("SELECT '${env:HOME}'")).isEqualTo("ERROR QUERY_REFUSED");
  }

  @Test
  void anErrorIsAloneAndTellsItsClass() {
    Neighbours tables = Neighbours.of(ORDERS).closed("gone");
    List<CheckResult> checks =
        tables
            .check(
                query("SELECT * FROM gone"),
                query("SELECT nothing FROM {batch}"),
                query("SELECT raise_error(email) FROM {batch}"),
                "column_values_to_not_be_null {column: id}")
            .checks();
    assertThat(checks.stream().skip(2).map(CheckedTables::told))
        .containsExactly(
            "ERROR OTHER_TABLE_NOT_OPEN",
            "ERROR UNRESOLVED_COLUMN",
            "ERROR EVALUATION_FAILED",
            "PASSED 0/3");
    assertThat(checks.get(2).reason().get().in(Locale.ENGLISH))
        .isEqualTo("The table gone, which this check reads, could not be opened");
  }

  @Test
  void itCostsOneQueryAndOneForItsSample() {
    String query = query("SELECT * FROM {batch}");
    assertThat(Neighbours.of(ORDERS).predict(query).queries()).isEqualTo(1);
    assertThat(Neighbours.of(ORDERS).check(query).cost().queries()).isEqualTo(1);
    assertThat(Neighbours.of(ORDERS).check(query).cost().samples()).isEqualTo(1);
  }

  @Test
  void theQueryItselfIsNotTold() {
    CheckResult result =
        Neighbours.of(ORDERS).result(query("SELECT * FROM {batch} WHERE email = 'ann'"));
    assertThat(result.expected().in(Locale.ENGLISH))
        .isEqualTo("the query for unexpected rows finds none");
  }

  private static Sample sample(String sql) {
    Optional<Sample> sample = tables().result(query(sql)).sample();
    return sample.orElseThrow();
  }

  private static String told(String sql) {
    return tables().told(query(sql));
  }

  private static Neighbours tables() {
    return Neighbours.of(ORDERS)
        .classed("email", ColumnClass.PERSONAL)
        .other("other", "SELECT 1 AS id, 'secret note' AS note");
  }

  private static String query(String sql) {
    return "unexpected_rows_expectation {unexpected_rows_query: \"" + sql + "\"}";
  }
}

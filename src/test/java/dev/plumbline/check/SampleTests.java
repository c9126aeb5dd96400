package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.result;
import static dev.plumbline.check.CheckedTables.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Sample;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.TableResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Which failing rows are shown, and how little of them. */
class SampleTests {
  private static final String CANARY = "Quetzalcoatl";

  @Test
  void theFirstTenByKeyAreShownWithTheOffendingColumn() {
    Dataset<Row> records = rows("SELECT 20 - id AS id, id * 2 AS n FROM range(0, 20, 1, 4)");
    Sample sample = sample(records, Map.of(), "column_values_to_be_null {column: n}");
    assertThat(sample.columns()).containsExactly("id", "n");
    assertThat(sample.rows()).hasSize(10);
    assertThat(sample.rows().get(0)).containsExactly("1", "38");
    assertThat(sample.rows().get(9)).containsExactly("10", "20");
  }

  @Test
  void duplicatesAreShownTogether() {
    Dataset<Row> records =
        rows("SELECT * FROM VALUES (1,'b'),(2,'a'),(3,'b'),(4,'a'),(5,'c') AS t(id, code)");
    assertThat(sample(records, Map.of(), "column_values_to_be_unique {column: code}").rows())
        .containsExactly(
            List.of("2", "a"), List.of("4", "a"), List.of("1", "b"), List.of("3", "b"));
  }

  @Test
  void valuesAreShownAsFarAsTheirClassAllows() {
    Dataset<Row> records =
        rows(
            "SELECT 1 AS id, 'jan@example.com' AS mail, 'Jansen' AS name, 37 AS age, 'x' AS iban,"
                + " CAST(NULL AS STRING) AS note, repeat('y', 99) AS public");
    Map<String, ColumnClass> classes =
        Map.of(
            "mail", ColumnClass.PERSONAL,
            "name", ColumnClass.PERSONAL,
            "age", ColumnClass.PERSONAL,
            "iban", ColumnClass.SENSITIVE);
    assertThat(
            sample(
                    records.union(records),
                    classes,
                    "compound_columns_to_be_unique {column_list: [mail, name, age, iban, note,"
                        + " public]}")
                .rows()
                .get(0))
        .isEqualTo(
            Arrays.asList("1", "j•••@e•••.com", "J•••", "•••", "•••", null, "y".repeat(79) + "…"));
  }

  @Test
  void nothingIsShownWhereNothingMayBe() {
    Dataset<Row> records = rows("SELECT 1 AS id, 'x' AS secret");
    Map<String, ColumnClass> classes =
        Map.of("id", ColumnClass.SENSITIVE, "secret", ColumnClass.SECRET);
    CheckResult check =
        check(records, classes, "column_values_to_be_null {column: secret}").checks().get(2);
    assertThat(check.unexpected()).contains(1L);
    assertThat(check.sample()).isEmpty();
  }

  @Test
  void noResultHoldsAValueThatMustBeMasked() {
    for (ColumnClass classification : List.of(ColumnClass.PERSONAL, ColumnClass.SENSITIVE)) {
      Dataset<Row> records =
          rows(
              ("SELECT '%1$s' || id AS id, '%1$s' || id %% 2 AS p, '%1$s@x.%1$s' AS q,"
                      + " 7654321.5D + id AS n FROM range(4)")
                  .formatted(CANARY));
      Map<String, ColumnClass> classes =
          Map.of(
              "id", classification, "p", classification, "q", classification, "n", classification);
      TableResult table = check(records, classes, everyType());
      assertThat(withoutIds(table))
          .doesNotContainIgnoringCase(CANARY)
          .doesNotContain("7654321", "7654322", "7654323", "7654324");
      assertThat(table.checks().stream().skip(2))
          .allMatch(check -> check.outcome() != Outcome.PASSED);
    }
  }

  private static String[] everyType() {
    return Stream.of(
            "column_values_to_be_null {column: p}",
            "column_values_to_be_in_set {column: p, value_set: [A, %1$s]}",
            "column_values_to_not_be_in_set {column: p, value_set: [%1$s0]}",
            "column_values_to_match_regex {column: p, regex: '^%1$s$'}",
            "column_values_to_not_match_regex {column: q, regex: '%1$s'}",
            "column_values_to_match_strftime_format {column: p, strftime_format: '%1$s'}",
            "column_values_to_be_between {column: p, min_value: '%1$sx'}",
            "column_value_lengths_to_equal {column: p, value: 1}",
            "column_pair_values_to_be_equal {column_A: p, column_B: q}",
            "column_pair_values_a_to_be_greater_than_b {column_A: p, column_B: id}",
            "column_values_to_be_unique {column: p}",
            "compound_columns_to_be_unique {column_list: [p, q]}",
            "column_min_to_be_between {column: p, min_value: '%1$sx'}",
            "column_max_to_be_between {column: p, max_value: '%1$s'}",
            "column_sum_to_be_between {column: n, max_value: 7654321.5}",
            "column_mean_to_be_between {column: n, max_value: 7654321.5}",
            "column_mean_to_be_between {column: p, max_value: 1}",
            "column_values_to_be_null {column: n, row_condition: \"p > '%1$s'\","
                + " condition_parser: spark}",
            "column_values_to_be_null {column: n, row_condition: \"raise_error(p) = 1\","
                + " condition_parser: spark}")
        .map(line -> line.formatted(CANARY))
        .toArray(String[]::new);
  }

  /** The ids are the lines above, which hold the canary themselves. */
  private static String withoutIds(TableResult table) {
    StringBuilder text = new StringBuilder(table.columns().toString());
    table.checks().forEach(check -> text.append(check.toString().replace("id=" + check.id(), "")));
    return text.toString();
  }

  private static Sample sample(
      Dataset<Row> records, Map<String, ColumnClass> classes, String expectation) {
    return result(check(records, classes, expectation), expectation).sample().orElseThrow();
  }
}

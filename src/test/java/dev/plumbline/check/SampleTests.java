package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.result;
import static dev.plumbline.check.CheckedTables.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.expectation.Expectations;
import dev.plumbline.mask.MaskKey;
import dev.plumbline.mask.Masking;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Sample;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.TableResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Which failing rows are shown, and how little of them. */
class SampleTests {
  private static final String CANARY = "Quetzalcoatl";
  private static final MaskKey KEY = MaskKey.of("a key for tests only").orElseThrow();

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
            Arrays.asList("1", "j•••@e•••.com", "•••", "•••", "•••", null, "y".repeat(79) + "…"));
  }

  @Test
  void whatIsAskedToHoldNoPersonalDataIsMaskedWhateverItsClass() {
    Dataset<Row> records = rows("SELECT id, 'ask jan@example.com' AS note FROM range(2)");
    String rule = "column_values_to_hold_no_personal_data {column: note}";
    assertThat(sample(records, Map.of("note", ColumnClass.PUBLIC), rule).rows())
        .containsExactly(List.of("0", "•••"), List.of("1", "•••"));
    assertThat(frequent(records, Map.of("note", ColumnClass.PUBLIC), rule)).isEmpty();
  }

  @Test
  void asManyRowsAreShownAsAskedForAndNoneIfSo() {
    Dataset<Row> records = rows("SELECT 20 - id AS id, 'x' AS n FROM range(20)");
    String rule = "column_values_to_be_null {column: n}";
    assertThat(sampled(records, Map.of(), 12, Masking.withoutKey(), rule).get().rows()).hasSize(12);
    assertThat(sampled(records, Map.of(), 0, Masking.withoutKey(), rule)).isEmpty();
    assertThatThrownBy(() -> new CheckContext(CheckedTables.AS_OF, name -> Optional.empty(), 1001))
        .hasMessage("Samples are 0 to 1000");
  }

  @Test
  void theMostFrequentBadValuesComeFirstThenTheSmallest() {
    Dataset<Row> records =
        rows(
            "SELECT id, CASE WHEN id < 3 THEN 'zz' WHEN id < 5 THEN 'b' WHEN id < 7 THEN 'a'"
                + " WHEN id = 7 THEN 'once' WHEN id < 10 THEN 'OK' END AS code FROM range(12)");
    assertThat(
            frequent(
                records, Map.of(), "column_values_to_be_in_set {column: code, value_set: [OK]}"))
        .containsExactly("[zz] 3", "[a] 2", "[b] 2");
    assertThat(frequent(records, Map.of(), "column_values_to_be_unique {column: code}"))
        .containsExactly("[zz] 3", "[OK] 2", "[a] 2", "[b] 2");
  }

  @Test
  void atMostTenFrequentValuesAreShown() {
    Dataset<Row> records = rows("SELECT id, id % 15 AS n FROM range(30)");
    assertThat(frequent(records, Map.of(), "column_values_to_be_unique {column: n}"))
        .hasSize(10)
        .startsWith("[0] 2", "[1] 2", "[10] 2");
  }

  @Test
  void valuesThatTellNothingAreNotCounted() {
    Dataset<Row> records =
        rows("SELECT id, 'same' AS name, CAST(NULL AS STRING) AS gone FROM range(4)");
    assertThat(frequent(records, Map.of(), "column_values_to_not_be_null {column: gone}"))
        .isEmpty();
    assertThat(frequent(records, Map.of(), "column_values_to_be_null {column: id}")).isEmpty();
    for (ColumnClass hidden :
        List.of(ColumnClass.PERSONAL, ColumnClass.SENSITIVE, ColumnClass.SECRET)) {
      assertThat(
              frequent(
                  records, Map.of("name", hidden), "column_values_to_be_unique {column: name}"))
          .isEmpty();
    }
  }

  @Test
  void valuesWithTheSameMaskAreNotListed() {
    Dataset<Row> records =
        rows(
            "SELECT id, CASE WHEN id < 3 THEN 'jan@example.com' WHEN id < 6 THEN 'joe@example.com'"
                + " ELSE 'info@company.com' END AS mail FROM range(8)");
    assertThat(
            frequent(
                records,
                Map.of("mail", ColumnClass.PERSONAL),
                "column_values_to_be_unique {column: mail}"))
        .containsExactly("[i•••@c•••.com] 2");
  }

  @Test
  void withAKeyEqualValuesHaveEqualTagsAndOthersOthers() {
    Dataset<Row> records =
        rows(
            "SELECT * FROM VALUES (1, 'jan@example.com', 37), (2, 'joe@example.com', 38),"
                + " (3, 'jan@example.com', 37) AS t(id, mail, age)");
    Map<String, ColumnClass> classes =
        Map.of("mail", ColumnClass.PERSONAL, "age", ColumnClass.PERSONAL);
    String rule = "column_pair_values_to_be_equal {column_A: mail, column_B: age}";
    Sample sample = sampled(records, classes, 10, Masking.with(KEY), rule).orElseThrow();
    // printf '%s' jan@example.com | openssl dgst -sha256 -hmac 'a key for tests only'
    String jan = "j•••@e•••.com #e49c415d";
    assertThat(sample.rows().get(0).get(1)).isEqualTo(jan).isEqualTo(sample.rows().get(2).get(1));
    assertThat(sample.rows().get(1).get(1)).startsWith("j•••@e•••.com #").isNotEqualTo(jan);
    assertThat(sample.rows().get(0).get(2)).isEqualTo("••• #49cdad2a");
    assertThat(sample.frequent())
        .containsExactly(new CheckResult.Frequent(List.of(jan, "••• #49cdad2a"), 2));
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
  void aSecretInTheDataIsAFailureThatShowsNothing() {
    Dataset<Row> records =
        rows("SELECT id, CASE WHEN id = 1 THEN '%s' END AS token FROM range(3)".formatted(CANARY));
    CheckResult found = result(check(records, Map.of("token", ColumnClass.SECRET)), "t-secret");
    assertThat(CheckedTables.told(found)).isEqualTo("FAILED 1/3");
    assertThat(found.toString()).doesNotContain(CANARY);
    assertThat(found.sample()).isEmpty();
    CheckResult clean =
        result(check(records.where("id <> 1"), Map.of("token", ColumnClass.SECRET)), "t-secret");
    assertThat(clean.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(check(records, Map.of("token", ColumnClass.SENSITIVE)).checks())
        .noneMatch(check -> check.type().equals("secret_absent"));
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
            "column_median_to_be_between {column: n, max_value: 7654321.5}",
            "column_median_to_be_between {column: p}",
            "column_stdev_to_be_between {column: n, max_value: 0.5}",
            "column_stdev_to_be_between {column: p}",
            "column_sum_to_be_between {column: p}",
            "column_quantile_values_to_be_between {column: n,"
                + " quantile_ranges: {quantiles: [0.5], value_ranges: [[null, 7.5]]}}",
            "column_value_z_scores_to_be_less_than {column: n, threshold: 0, double_sided: true}",
            "column_values_to_not_be_outliers {column: n, multiplier: 0}",
            "column_values_to_be_decreasing {column: n}",
            "column_values_to_be_increasing {column: p}",
            "column_proportion_of_non_null_values_to_be_between {column: p, max_value: 0}",
            "column_kl_divergence_to_be_less_than {column: n, threshold: 0.1,"
                + " partition_object: {bins: [0, 7654322], weights: [1]}}",
            "column_kl_divergence_to_be_less_than {column: p, threshold: 0.1,"
                + " partition_object: {values: [%1$s], weights: [1]}}",
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

  private static Optional<Sample> sampled(
      Dataset<Row> records,
      Map<String, ColumnClass> classes,
      int samples,
      Masking masking,
      String rule) {
    CheckContext context =
        new CheckContext(
            CheckedTables.AS_OF,
            name -> Optional.empty(),
            samples,
            masking,
            Surroundings.unknown(CheckedTables.AS_OF));
    TableResult table =
        new TableChecker(context)
            .check(CheckedTables.opened(records, classes), List.of(Expectations.expectation(rule)));
    return result(table, rule).sample();
  }

  /** In the form "[value] rows"; empty too where there is no sample at all. */
  private static List<String> frequent(
      Dataset<Row> records, Map<String, ColumnClass> classes, String rule) {
    return sampled(records, classes, 10, Masking.withoutKey(), rule).stream()
        .flatMap(sample -> sample.frequent().stream())
        .map(frequent -> frequent.values() + " " + frequent.rows())
        .toList();
  }

  private static Sample sample(
      Dataset<Row> records, Map<String, ColumnClass> classes, String expectation) {
    return result(check(records, classes, expectation), expectation).sample().orElseThrow();
  }
}

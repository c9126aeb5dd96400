package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.opened;
import static dev.plumbline.check.CheckedTables.result;
import static dev.plumbline.check.CheckedTables.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TestSpark;
import dev.plumbline.expectation.Expectation;
import dev.plumbline.expectation.Expectations;
import dev.plumbline.mask.MaskKey;
import dev.plumbline.mask.Masking;
import dev.plumbline.mask.Treatment;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.TableResult;
import dev.plumbline.table.OpenedTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.util.QueryExecutionListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever a personal value comes out, it has the one mask that it has under the key. */
class MaskedOutputsTests {
  private static final MaskKey KEY = MaskKey.of("a key for tests only").orElseThrow();
  private static final CheckContext CONTEXT =
      new CheckContext(
          CheckedTables.AS_OF,
          name -> Optional.empty(),
          CheckContext.SAMPLES,
          Masking.with(KEY),
          Surroundings.unknown(CheckedTables.AS_OF));

  /** The masks by openssl, as in: printf '%s' 37 | openssl dgst -sha256 -hmac KEY. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'jan@example.com' | x | j•••@e•••.com #e49c415d",
        "37 | 0 | ••• #49cdad2a",
        "CAST(12.5 AS DECIMAL(10, 2)) | 0 | ••• #%12.50",
        "1.5e10D | 0 | ••• #%1.5E10",
        "CAST(0.1 AS FLOAT) | 0 | ••• #%0.1",
        "DATE'1967-03-11' | '1900-01-01' | ••• #%1967-03-11",
        "TIMESTAMP'1967-03-11 04:05:06.7' | '1900-01-01' | ••• #%1967-03-11 04:05:06.7"
      })
  void aValueHasOneMaskInEveryOutput(String value, String other, String mask) {
    int given = mask.indexOf('%');
    String expected =
        given < 0 ? mask : Masking.with(KEY).text(treatment(value), mask.substring(given + 1));
    Dataset<Row> records = rows("SELECT id, %s AS p FROM range(12)".formatted(value));
    List<String> rules =
        List.of(
            "column_values_to_be_null {column: p}",
            "unexpected_rows_expectation {unexpected_rows_query: 'SELECT p FROM {batch}'}",
            "column_values_to_be_null {column: id, by: [p], minimum_group: 1}",
            "column_min_to_be_between {column: p}",
            "column_most_common_value_to_be_in_set {column: p, value_set: [%s]}".formatted(other),
            "column_distinct_values_to_be_in_set {column: p, value_set: [%s]}".formatted(other));
    OpenedTable table = opened(records, Map.of("p", ColumnClass.PERSONAL));
    TableResult checked = check(table, rules);
    assertThat(
            Stream.of(
                found(checked, rules, 0).sample().get().rows().get(0).get(1),
                found(checked, rules, 0).sample().get().frequent().get(0).values().get(0),
                found(checked, rules, 1).sample().get().rows().get(0).get(0),
                found(checked, rules, 2).segments().get().shown().get(0).values().get(0),
                found(checked, rules, 2).sample().get().rows().get(0).get(1),
                found(checked, rules, 3).observed().get(),
                found(checked, rules, 4).observed().get(),
                quarantined(table, rules, checked)))
        .allSatisfy(shown -> assertThat(shown).isEqualTo(expected));
    assertThat(found(checked, rules, 5).reason().get().in(Locale.ENGLISH)).contains(expected);
  }

  @Test
  void quantilesAndTheNewestValueHaveTheMaskOfTheirValue() {
    Dataset<Row> records =
        rows(
            "SELECT id, 37 AS n, CAST(12.5 AS DECIMAL(10, 2)) AS d, CAST(0.1 AS FLOAT) AS f,"
                + " DATE'1967-03-11' AS born FROM range(12)");
    List<String> rules =
        List.of(
            "column_quantile_values_to_be_between {column: n, quantile_ranges: {quantiles: [0.5],"
                + " value_ranges: [[null, 7]]}}",
            "column_median_to_be_between {column: d}",
            "column_median_to_be_between {column: f}",
            "column_max_to_be_recent {column: born, within: P1D}");
    TableResult checked =
        check(
            opened(
                records,
                Map.of(
                    "n", ColumnClass.PERSONAL,
                    "d", ColumnClass.PERSONAL,
                    "f", ColumnClass.PERSONAL,
                    "born", ColumnClass.PERSONAL)),
            rules);
    assertThat(found(checked, rules, 0).observed().get()).endsWith(": ••• #49cdad2a");
    assertThat(found(checked, rules, 1).observed()).contains(tagged("12.50"));
    assertThat(found(checked, rules, 2).observed()).contains(tagged("0.1"));
    assertThat(found(checked, rules, 3).observed()).contains(tagged("1967-03-11"));
  }

  @Test
  void groupsOfValuesThatAreNeverShownAreToldApartAllTheSame() {
    Dataset<Row> records =
        rows("SELECT id, 'x' || id % 3 AS p, IF(id % 3 = 0, NULL, 1) AS n FROM range(12)");
    List<String> rules =
        List.of("column_values_to_not_be_null {column: n, by: [p], minimum_group: 1}");
    TableResult checked = check(opened(records, Map.of("p", ColumnClass.SENSITIVE)), rules);
    CheckResult found = found(checked, rules, 0);
    assertThat(found.segments().get().groups()).isEqualTo(3);
    assertThat(found.segments().get().shown()).hasSize(1);
    assertThat(found.segments().get().shown().get(0).values()).containsExactly("•••");
    assertThat(found.sample().get().rows()).hasSize(4);
  }

  @Test
  void noMaskIsMadeWhereRowsAreCollected() throws Exception {
    Plans plans = new Plans();
    TestSpark.session().listenerManager().register(plans);
    try {
      OpenedTable table =
          opened(
              rows("SELECT id, 'x' || id % 3 AS p FROM range(12)"),
              Map.of("p", ColumnClass.PERSONAL));
      check(
          table,
          List.of(
              "column_values_to_be_null {column: p}",
              "unexpected_rows_expectation {unexpected_rows_query: 'SELECT p FROM {batch}'}",
              "column_values_to_be_null {column: id, by: [p], minimum_group: 1}"));
      TestSpark.session().sparkContext().listenerBus().waitUntilEmpty(60_000);
    } finally {
      TestSpark.session().listenerManager().unregister(plans);
    }
    // A run in the same session may have asked for plans without their fields.
    TestSpark.session().conf().set("spark.sql.debug.maxToStringFields", 1_000);
    List<QueryExecution> masking =
        plans.seen.stream()
            .filter(plan -> plan.optimizedPlan().toString().contains("UDF"))
            .toList();
    assertThat(masking).hasSize(3);
    assertThat(masking)
        .extracting(plan -> plan.sparkPlan().nodeName())
        .doesNotContain("TakeOrderedAndProject", "CollectLimit", "LocalTableScan");
  }

  private static TableResult check(OpenedTable table, List<String> rules) {
    return new TableChecker(CONTEXT).check(table, parsed(rules));
  }

  private static String quarantined(OpenedTable table, List<String> rules, TableResult checked) {
    return new TableChecker(CONTEXT)
        .quarantine(table, parsed(rules), checked)
        .select("p")
        .head()
        .getString(0);
  }

  private static List<Expectation> parsed(List<String> rules) {
    return rules.stream().map(Expectations::expectation).toList();
  }

  private static CheckResult found(TableResult table, List<String> rules, int index) {
    return result(table, rules.get(index));
  }

  private static String tagged(String value) {
    return Masking.with(KEY).text(treatment("37"), value);
  }

  private static Treatment treatment(String value) {
    return value.startsWith("'") ? Treatment.TEXT : Treatment.TAG;
  }

  /** What Spark was asked to collect. */
  private static final class Plans implements QueryExecutionListener {
    private final ConcurrentLinkedQueue<QueryExecution> seen = new ConcurrentLinkedQueue<>();

    @Override
    public void onSuccess(String name, QueryExecution query, long nanoseconds) {
      seen.add(query);
    }

    @Override
    public void onFailure(String name, QueryExecution query, Exception failure) {
      seen.add(query);
    }
  }
}

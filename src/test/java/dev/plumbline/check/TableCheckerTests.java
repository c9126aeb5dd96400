package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.PLACE;
import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.column;
import static dev.plumbline.check.CheckedTables.definition;
import static dev.plumbline.check.CheckedTables.opened;
import static dev.plumbline.check.CheckedTables.result;
import static dev.plumbline.check.CheckedTables.rows;
import static dev.plumbline.check.CheckedTables.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.expectation.Expectations;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.project.TableDefinition.Freshness;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.TableResult;
import dev.plumbline.table.OpenedTable;
import dev.plumbline.table.StructuralFinding;
import dev.plumbline.table.StructuralFinding.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The checks that every table gets, and what becomes of errors. */
class TableCheckerTests {
  private static final String FAULTY =
      "SELECT id, email, aside AS _plumbline_set_aside, CAST(faults AS"
          + " array<struct<kind:string,column:string,text:string,place:string>>)"
          + " AS _plumbline_faults FROM VALUES"
          + " (1, 'jan@x.nl', false, NULL),"
          + " (2, NULL, false, array(struct('bad_date', 'born', '31-31-31', 'c.csv:10'))),"
          + " (3, 'els@x.nl', false, array(struct('bad_date', 'email', 'Soon', 'c.csv:9'),"
          + " struct('bad_number', 'id', 'x7', 'c.csv:9'))),"
          + " (NULL, NULL, true, array(struct('column_count', NULL, '4,raw', 'c.csv:4')))"
          + " AS t(id, email, aside, faults)";

  @Test
  void recordsThatCannotBeReadAreCountedAndShown() {
    TableResult table = check(faulty(), "table_row_count_to_equal {value: 3}");

    CheckResult readable = result(table, "t-readable");
    assertThat(told(readable)).isEqualTo("FAILED 3/4");
    assertThat(readable.severity()).isEqualTo(Severity.WARNING);
    assertThat(readable.place()).isEqualTo(new Place("checks/t.yml", 5));
    assertThat(readable.reason().orElseThrow().in(Locale.ENGLISH))
        .isEqualTo(
            "1 with too many or too few columns; 1 with a text that is no number;"
                + " 2 with a text that is no date");
    assertThat(readable.sample().orElseThrow().columns())
        .containsExactly("place", "kind", "column", "text");
    assertThat(readable.sample().orElseThrow().rows())
        .containsExactly(
            Arrays.asList("c.csv:4", "column count", null, null),
            List.of("c.csv:9", "bad date", "email", "•••"),
            List.of("c.csv:9", "bad number", "id", "x7"),
            List.of("c.csv:10", "bad date", "born", "•••"));
    assertThat(table.rows()).contains(3L);
    assertThat(told(result(table, "table_row_count_to_equal {value: 3}"))).isEqualTo("PASSED =3");
  }

  @Test
  void recordsThatAreSetAsideAreNoRowsOfAnyRule() {
    TableResult table =
        check(
            faulty(),
            "column_values_to_not_be_null {column: id}",
            "column_values_to_not_be_null {column: email}",
            "column_values_to_be_unique {column: email}");
    assertThat(table.checks().stream().skip(3).map(CheckedTables::told))
        .containsExactly("PASSED 0/3", "FAILED 1/3", "PASSED 0/2");
  }

  @Test
  void declaredColumnsThatAreMissingFailAndPutWhatReadsThemInError() {
    LocalizedText reason = LocalizedText.english("t has no column email");
    OpenedTable table =
        opened(
            rows("SELECT 1 AS id, CAST(NULL AS STRING) AS email"),
            Map.of(),
            new StructuralFinding(Kind.COLUMNS_MISSING, reason, List.of("email")),
            new StructuralFinding(Kind.HEADERS_DIFFER, reason, List.of()));
    TableResult result =
        check(
            table,
            "column_values_to_be_null {column: email}",
            "table_column_count_to_equal {value: 1}");
    assertThat(result(result, "t-columns").reason()).contains(reason);
    assertThat(result.checks().stream().map(CheckResult::outcome))
        .containsExactly(
            Outcome.PASSED, Outcome.FAILED, Outcome.FAILED, Outcome.ERROR, Outcome.PASSED);
    assertThat(result.columns()).extracting(TableResult.Column::name).containsExactly("id");
  }

  @Test
  void aTableIsFreshIfItsNewestValueIsNotOlderThanAllowed() {
    assertThat(freshness("DATE'2026-06-28'")).isEqualTo("PASSED =2026-06-28");
    assertThat(freshness("TIMESTAMP'2026-06-27 23:59:59'"))
        .isEqualTo("FAILED =2026-06-27T23:59:59");
    assertThat(freshness("TIMESTAMP'2026-07-04 00:00:00'")).isEqualTo("PASSED =2026-07-04T00:00");
    assertThat(freshness("CAST(NULL AS DATE)")).isEqualTo("FAILED");
    assertThat(freshness("'2026-06-30'")).isEqualTo("ERROR DATATYPE_MISMATCH");
  }

  @Test
  void aTableThatDoesNotOpenHasAllItsChecksInError() {
    TableDefinition table = definition(rows("SELECT 1 AS id"), Map.of());
    TableResult result =
        new TableChecker(CheckedTables.CONTEXT)
            .unopened(
                table,
                List.of(Expectations.expectation("column_values_to_be_null {column: id}")),
                "PATH_NOT_FOUND",
                LocalizedText.english("There is no file."));
    assertThat(result.rows()).isEmpty();
    assertThat(result.checks().stream().map(CheckedTables::told))
        .containsExactly("ERROR PATH_NOT_FOUND", "ERROR TABLE_NOT_OPEN", "ERROR TABLE_NOT_OPEN");
    assertThat(result.checks().get(0).reason())
        .contains(LocalizedText.english("There is no file."));
  }

  @Test
  void whatCannotBeEvaluatedLeavesAllOtherResultsAsTheyWere() {
    Dataset<Row> records = rows("SELECT id, CAST(id AS STRING) AS name FROM range(20)");
    String[] sound = {
      "column_values_to_be_between {column: id, max_value: 9}",
      "column_values_to_be_unique {column: name}",
      "column_mean_to_be_between {column: id, max_value: 9}"
    };
    List<CheckResult> alone = check(records, sound).checks();
    for (String broken :
        List.of(
            "column_values_to_be_null {column: gone}",
            "column_values_to_be_between {column: id, max_value: 5,"
                + " row_condition: 'name > array(1)', condition_parser: spark}",
            "column_values_to_be_between {column: id, max_value: 5,"
                + " row_condition: \"IF(id < 15, true, raise_error(name)) \","
                + " condition_parser: spark}",
            "column_values_to_be_unique {column: id,"
                + " row_condition: 'raise_error(name) = 1', condition_parser: spark}")) {
      TableResult table = check(records, sound[0], sound[1], broken, sound[2]);
      assertThat(result(table, broken).outcome()).as(broken).isEqualTo(Outcome.ERROR);
      assertThat(table.checks().stream().filter(each -> !each.id().equals(broken)))
          .as(broken)
          .containsExactlyElementsOf(alone);
    }
  }

  private static OpenedTable faulty() {
    return opened(rows(FAULTY), Map.of("email", ColumnClass.PERSONAL, "id", ColumnClass.INTERNAL));
  }

  private static String freshness(String newest) {
    Freshness freshness = new Freshness("seen", Duration.ofDays(2), Severity.CRITICAL, PLACE);
    OpenedTable table =
        new OpenedTable(
            definition(Map.of("seen", column("seen", ColumnClass.PUBLIC)), Optional.of(freshness)),
            rows("SELECT " + newest + " AS seen"),
            List.of());
    return told(result(check(table), "t-fresh"));
  }
}

package dev.plumbline.check;

import dev.plumbline.TestSpark;
import dev.plumbline.expectation.Expectation;
import dev.plumbline.expectation.Expectations;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.ColumnDefinition;
import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.project.TableDefinition.Freshness;
import dev.plumbline.project.TableDefinition.Readable;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.TableResult;
import dev.plumbline.table.OpenedTable;
import dev.plumbline.table.StructuralFinding;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tables for tests of checks, and short ways to check them. */
final class CheckedTables {
  static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  static final CheckContext CONTEXT =
      new CheckContext(AS_OF, name -> Optional.empty(), CheckContext.SAMPLES);
  static final Place PLACE = new Place("checks/t.yml", 1);

  private CheckedTables() {}

  static Dataset<Row> rows(String sql) {
    return TestSpark.session().sql(sql);
  }

  /** A table named t with key "id" if it has such a column; classes by column, else public. */
  static TableDefinition definition(Dataset<Row> records, Map<String, ColumnClass> classes) {
    Map<String, ColumnDefinition> columns = new LinkedHashMap<>();
    Stream.of(records.columns())
        .filter(name -> !name.startsWith("_plumbline"))
        .forEach(
            name ->
                columns.put(name, column(name, classes.getOrDefault(name, ColumnClass.PUBLIC))));
    return definition(columns, Optional.empty());
  }

  static TableDefinition definition(
      Map<String, ColumnDefinition> columns, Optional<Freshness> freshness) {
    return new TableDefinition(
        "t",
        "",
        "crm",
        new Source.Files("parquet", Optional.of("data/t"), Map.of(), PLACE),
        columns.containsKey("id") ? List.of("id") : List.of(),
        freshness,
        new Readable(1, Severity.WARNING, new Place("checks/t.yml", 5)),
        columns,
        List.of(),
        PLACE);
  }

  static ColumnDefinition column(String name, ColumnClass classification) {
    return new ColumnDefinition(
        name, Optional.empty(), classification, List.of(), List.of(), PLACE);
  }

  static TableResult check(OpenedTable table, String... expectations) {
    List<Expectation> parsed = Stream.of(expectations).map(Expectations::expectation).toList();
    return new TableChecker(CONTEXT).check(table, parsed);
  }

  static TableResult check(Dataset<Row> records, String... expectations) {
    return check(records, Map.of(), expectations);
  }

  static TableResult check(
      Dataset<Row> records, Map<String, ColumnClass> classes, String... expectations) {
    return check(opened(records, classes), expectations);
  }

  static OpenedTable opened(
      Dataset<Row> records, Map<String, ColumnClass> classes, StructuralFinding... findings) {
    return new OpenedTable(definition(records, classes), records, List.of(findings));
  }

  static CheckResult result(TableResult table, String id) {
    return table.checks().stream().filter(check -> check.id().equals(id)).findFirst().orElseThrow();
  }

  /** Outcome and figures in one line: "FAILED 2/5", "PASSED =3", "ERROR UNRESOLVED_COLUMN". */
  static String told(CheckResult check) {
    String counts =
        check.evaluated().map(rows -> " " + check.unexpected().get() + "/" + rows).orElse("");
    return check.outcome()
        + counts
        + check.observed().map(value -> " =" + value).orElse("")
        + check.error().map(error -> " " + error).orElse("");
  }
}

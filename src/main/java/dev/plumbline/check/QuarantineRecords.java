package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import dev.plumbline.mask.Masking;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.Quarantine;
import dev.plumbline.table.OpenedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;

/** All records of a table, parted into failing and clean ones, with what is wrong with each. */
final class QuarantineRecords {
  private static final String FAULTS = Sql.column(OpenedTable.FAULTS);
  private static final Set<ColumnClass> LEFT_OUT =
      Set.of(ColumnClass.SENSITIVE, ColumnClass.SECRET);

  private final CheckedTable table;
  private final Masking masking;

  QuarantineRecords(CheckedTable table, Masking masking) {
    this.table = table;
    this.masking = masking;
  }

  /**
   * The records.
   *
   * @param failings how to find what breaks each rule, by id of the check
   */
  Dataset<Row> of(Map<String, Failing> failings) {
    FailingRows failing = new FailingRows(table, List.copyOf(failings.values()));
    Dataset<Row> told =
        failing.records().selectExpr("*", ids(failings, failing) + " AS " + TableChecker.FAILED);
    List<Column> columns = new ArrayList<>();
    table.columns().stream().filter(this::isKept).map(this::shown).forEach(columns::add);
    columns.add(functions.col(TableChecker.FAILED));
    if (table.opened().hasFaultColumns()) {
      columns.add(functions.expr(reasons()).as(TableChecker.UNREADABLE));
    }
    columns.add(functions.expr(part()).as(TableChecker.PART));
    return told.select(columns.toArray(Column[]::new));
  }

  private boolean showsAll() {
    return table.definition().quarantine() == Quarantine.ALL;
  }

  private boolean isKept(StructField field) {
    return showsAll() || !LEFT_OUT.contains(table.classOf(field.name()));
  }

  private Column shown(StructField field) {
    Column values = functions.expr(Sql.column(field.name()));
    return showsAll()
        ? values
        : masking.column(values, table.classOf(field.name()), field.dataType()).as(field.name());
  }

  private static String ids(Map<String, Failing> failings, FailingRows rows) {
    return failings.entrySet().stream()
        .map(
            failing ->
                "CASE WHEN %s THEN %s END"
                    .formatted(rows.condition(failing.getValue()), Sql.text(failing.getKey())))
        .collect(
            Collectors.joining(
                ", ", "filter(CAST(array(", ") AS ARRAY<STRING>), id -> id IS NOT NULL)"));
  }

  /** Of a text that is no value of its column, it cannot be said whose it is. */
  private String reasons() {
    String text = showsAll() ? ", 'text', fault.text" : "";
    return "transform(%s, fault -> named_struct('kind', fault.kind, 'column', fault.column, 'place', fault.place%s))"
        .formatted(FAULTS, text);
  }

  private String part() {
    String broken = "size(" + TableChecker.FAILED + ") > 0";
    String failing =
        table.opened().hasFaultColumns()
            ? broken + " OR " + Sql.column(OpenedTable.SET_ASIDE) + " OR size(" + FAULTS + ") > 0"
            : broken;
    return "CASE WHEN %s THEN '%s' ELSE '%s' END"
        .formatted(failing, TableChecker.FAILING, TableChecker.CLEAN);
  }
}

package dev.plumbline;

import dev.plumbline.check.CheckContext;
import dev.plumbline.check.ColumnFaults;
import dev.plumbline.check.ConditionFaults;
import dev.plumbline.check.EarlierFigures;
import dev.plumbline.check.ReferenceFaults;
import dev.plumbline.check.Surroundings;
import dev.plumbline.mask.Masking;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Source;
import dev.plumbline.project.SqlParameters;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.rollup.ReportFaults;
import dev.plumbline.rollup.Views;
import dev.plumbline.table.HeldRows;
import dev.plumbline.table.OpenedTable;
import dev.plumbline.table.StructuralFinding;
import dev.plumbline.table.TableException;
import dev.plumbline.table.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The tables and roll-ups of a project, open and resolved against real columns; no row has been
 * read.
 *
 * @param tables those that read a source
 * @param rollups those that check a roll-up
 * @param reduced the rows of tables that lack columns, without those columns, by name
 */
record OpenProject(
    List<Opening> tables, List<Opening> rollups, Views views, Map<String, Dataset<Row>> reduced) {

  /**
   * Opens what can be opened: a table that cannot be leaves the others as they are.
   *
   * @param bytes of all input; empty where that is not known
   * @throws dev.plumbline.project.ProjectException with every name that stands for no real column
   */
  static OpenProject open(Plan plan, SparkSession spark, LocalDate asOf, Optional<Long> bytes) {
    Faults faults = new Faults();
    SqlParameters parameters = SqlParameters.of(plan.project(), asOf);
    Tables reader = new Tables(spark, plan.project().folder(), plan.project().profile().folders());
    List<Opening> tables =
        Parallel.map(plan.tables(), definition -> open(reader, definition, bytes));
    Views views = new Views(spark, plan.project(), plan.rollups(), parameters);
    opened(tables).forEach(table -> views.add(table.definition().name(), table.rows()));
    views.addRollups(faults);
    List<Opening> rollups =
        plan.checkedRollups().stream().map(definition -> open(views, definition)).toList();
    opened(tables).forEach(table -> findFaults(table, plan, faults));
    opened(rollups).forEach(table -> findFaults(table, plan, faults));
    CheckContext context =
        new CheckContext(
            asOf,
            views::find,
            CheckContext.SAMPLES,
            Masking.withoutKey(),
            new Surroundings(
                plan::definition, parameters, id -> Optional.empty(), EarlierFigures.none()));
    ReferenceFaults references = new ReferenceFaults(plan.readable(), context, faults);
    Stream.concat(tables.stream(), rollups.stream())
        .forEach(
            opening ->
                references.find(
                    opening.definition(),
                    opening.table(),
                    plan.expectationsOf(opening.definition())));
    new ReportFaults(views, faults).find(plan.project());
    OpenProject open = new OpenProject(tables, rollups, views, reduced(tables));
    if (!faults.all().isEmpty()) {
      open.release();
    }
    faults.throwIfAny();
    return open;
  }

  /** The rows of a table or roll-up; empty where it could not be opened. */
  Optional<Dataset<Row>> rows(String name) {
    return Optional.ofNullable(reduced.get(name)).or(() -> views.find(name));
  }

  private static Map<String, Dataset<Row>> reduced(List<Opening> tables) {
    return opened(tables)
        .filter(table -> !missing(table).isEmpty())
        .collect(
            Collectors.toMap(
                table -> table.definition().name(),
                table -> table.rows().drop(missing(table).toArray(String[]::new))));
  }

  private static List<String> missing(OpenedTable table) {
    return table.findings().stream()
        .filter(finding -> finding.kind() == StructuralFinding.Kind.COLUMNS_MISSING)
        .flatMap(finding -> finding.columns().stream())
        .toList();
  }

  /**
   * Every table is read by several queries. One that is small, or dear to read, is read once and
   * held for all of them.
   */
  private static OpenedTable held(OpenedTable table, Optional<Long> bytes) {
    TableDefinition definition = table.definition();
    return SparkSessions.isSmall(bytes) || isDearToRead(definition.source())
        ? new OpenedTable(
            definition, HeldRows.hold(definition.name(), table.records()), table.findings())
        : table;
  }

  private static boolean isDearToRead(Source source) {
    return source instanceof Source.Jdbc
        || source instanceof Source.Xlsx
        || source instanceof Source.Workbook
        || source instanceof Source.WorkbookAudit;
  }

  /** Gives back what was held of tables and roll-ups. */
  void release() {
    views.release();
    opened(tables).forEach(table -> HeldRows.release(table.records()));
  }

  /** Those of its tables that have one of these names; all where there are no names. */
  OpenProject only(Set<String> names) {
    Predicate<Opening> wanted =
        opening -> names.isEmpty() || names.contains(opening.definition().name());
    return new OpenProject(
        tables.stream().filter(wanted).toList(),
        rollups.stream().filter(wanted).toList(),
        views,
        reduced);
  }

  /** Every table and checked roll-up that is open. */
  List<OpenedTable> openTables() {
    return Stream.concat(opened(tables), opened(rollups)).toList();
  }

  private static Stream<OpenedTable> opened(List<Opening> openings) {
    return openings.stream().flatMap(opening -> opening.table().stream());
  }

  private static Opening open(Tables reader, TableDefinition definition, Optional<Long> bytes) {
    try {
      return new Opening.Opened(held(reader.open(definition), bytes));
    } catch (TableException e) {
      return new Opening.Refused(definition, e);
    }
  }

  private static Opening open(Views views, TableDefinition definition) {
    String rollup = ((Source.Rollup) definition.source()).name();
    return views
        .find(rollup)
        .<Opening>map(rows -> new Opening.Opened(new OpenedTable(definition, rows, List.of())))
        .orElseGet(() -> new Opening.Refused(definition, notThere(rollup)));
  }

  static TableException notThere(String rollup) {
    return new TableException(
        "TABLE_NOT_OPEN",
        "A table that roll-up %s reads could not be opened.".formatted(rollup),
        "Een tabel die roll-up %s leest kon niet worden geopend.".formatted(rollup));
  }

  private static void findFaults(OpenedTable table, Plan plan, Faults faults) {
    List<String> fields = List.of(table.rows().columns());
    ColumnFaults.find(table.definition(), fields, plan.expectationsOf(table.definition()), faults);
    ConditionFaults.find(
        table.records().sparkSession(), plan.expectationsOf(table.definition()), faults);
  }
}

package dev.plumbline.rollup;

import dev.plumbline.TestSpark;
import dev.plumbline.project.ColumnDefinition;
import dev.plumbline.project.Faults;
import dev.plumbline.project.FiscalCalendar;
import dev.plumbline.project.Project;
import dev.plumbline.project.ProjectLoader;
import dev.plumbline.project.SqlParameters;
import dev.plumbline.project.TableDefinition;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The tables that this project declares, with the few rows that a test gives them. */
final class DeclaredTables {
  private static final Project PROJECT = load();

  private final SparkSession spark = session();
  private final Map<String, List<Map<String, String>>> rows = new HashMap<>();
  private LocalDate asOf = LocalDate.of(2026, 6, 30);
  private Project project = PROJECT;

  private static Project load() {
    Faults faults = new Faults();
    Optional<Project> project =
        ProjectLoader.load(Path.of("").toAbsolutePath(), Optional.of("demo"), Map.of(), faults);
    faults.throwIfAny();
    return project.orElseThrow();
  }

  /** A few rows are computed sooner than code for them is compiled. */
  private static SparkSession session() {
    SparkSession session = TestSpark.session().newSession();
    session.conf().set("spark.sql.codegen.wholeStage", false);
    session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    session.conf().set("spark.sql.shuffle.partitions", 1);
    return session;
  }

  DeclaredTables asOf(LocalDate day) {
    asOf = day;
    return this;
  }

  /** The same project with other fiscal years. */
  DeclaredTables fiscalYears(FiscalCalendar calendar) {
    project =
        new Project(
            project.folder(),
            project.name(),
            project.locale(),
            project.currency(),
            calendar,
            project.parameters(),
            project.owner(),
            project.owners(),
            project.profile(),
            project.tables(),
            project.metrics(),
            project.rollups(),
            project.reconciliations(),
            project.reports());
    return this;
  }

  /**
   * Adds a row.
   *
   * @param cells {@code column=value} each, with a comma and a space between; other columns are
   *     null
   */
  DeclaredTables row(String table, String cells) {
    Map<String, String> row = new HashMap<>();
    for (String cell : cells.split(", ")) {
      int sign = cell.indexOf('=');
      row.put(cell.substring(0, sign), cell.substring(sign + 1));
    }
    rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
    return this;
  }

  /** The rows of a roll-up, cell by cell as text, null where there is no value. */
  List<List<String>> read(String rollup, String... columns) {
    Column[] texts =
        Arrays.stream(columns)
            .map(name -> functions.expr(name).cast("string"))
            .toArray(Column[]::new);
    Views views = open(rollup);
    List<Row> read = views.find(rollup).orElseThrow().select(texts).collectAsList();
    views.release();
    return read.stream().map(DeclaredTables::texts).toList();
  }

  /** Opens a roll-up with those it stands on, and no others: analysing all of them takes long. */
  private Views open(String rollup) {
    Faults faults = new Faults();
    RollupPlan plan = RollupPlan.of(project, faults).below(rollup);
    Views views = new Views(spark, project, plan, SqlParameters.of(project, asOf));
    project.tables().stream()
        .filter(table -> plan.reads(table.name()))
        .forEach(table -> views.add(table.name(), table(table)));
    views.addRollups(faults);
    faults.throwIfAny();
    return views;
  }

  private Dataset<Row> table(TableDefinition table) {
    List<ColumnDefinition> columns = List.copyOf(table.columns().values());
    StructType texts =
        new StructType(
            columns.stream()
                .map(c -> new StructField(c.name(), DataTypes.StringType, true, Metadata.empty()))
                .toArray(StructField[]::new));
    List<Row> given =
        rows.getOrDefault(table.name(), List.of()).stream()
            .map(row -> RowFactory.create(columns.stream().map(c -> row.get(c.name())).toArray()))
            .toList();
    return spark
        .createDataFrame(given, texts)
        .select(columns.stream().map(DeclaredTables::typed).toArray(Column[]::new));
  }

  private static Column typed(ColumnDefinition column) {
    return functions.col(column.name()).cast(column.type().orElse("string")).as(column.name());
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      texts.add(row.getString(i));
    }
    return texts;
  }

  /** A row as {@link #read} gives it. */
  static List<String> cells(String... cells) {
    return Arrays.asList(cells);
  }
}

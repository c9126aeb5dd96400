package dev.plumbline.rollup;

import dev.plumbline.project.ColumnDefinition;
import dev.plumbline.project.Place;
import dev.plumbline.project.Project;
import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.types.StructType;

/** The built-in views through which roll-ups read what the project itself declares. */
final class ProjectViews {
  /** Every column that a table declares. */
  static final String COLUMNS = "declared_column";

  /** Every column of a table that a roll-up uses. */
  static final String USES = "column_use";

  /** The names of the views. */
  static final Set<String> NAMES = Set.of(COLUMNS, USES);

  private static final String ROLLUPS = "reports/rollups/";
  private static final StructType COLUMN_COLUMNS =
      StructType.fromDDL(
          "table_name string, column_name string, position int, type string, class string,"
              + " owner string, is_key boolean");
  private static final StructType USE_COLUMNS =
      StructType.fromDDL("table_name string, column_name string, rollup string, folder string");

  private final SparkSession spark;
  private final Project project;

  ProjectViews(SparkSession spark, Project project) {
    this.spark = spark;
    this.project = project;
  }

  /** The columns of tables that read a source; a column without a type has that of its source. */
  Dataset<Row> columns() {
    List<Row> rows = new ArrayList<>();
    for (TableDefinition table : sources()) {
      int position = 0;
      for (ColumnDefinition column : table.columns().values()) {
        position++;
        rows.add(
            RowFactory.create(
                table.name(),
                column.name(),
                position,
                column.type().orElse(null),
                column.classification().name().toLowerCase(Locale.ROOT),
                table.owner(),
                table.key().contains(column.name())));
      }
    }
    return spark.createDataFrame(rows, COLUMN_COLUMNS);
  }

  /**
   * The columns that these roll-ups use.
   *
   * @param rollups in an order in which each comes after those it reads
   * @param analyzed their plans, by name; those that could not be analysed are not there
   */
  Dataset<Row> uses(List<Rollup> rollups, Map<String, LogicalPlan> analyzed) {
    ColumnUses uses =
        new ColumnUses(sources().stream().map(TableDefinition::name).collect(Collectors.toSet()));
    List<Row> rows = new ArrayList<>();
    for (Rollup rollup : rollups) {
      if (analyzed.containsKey(rollup.name())) {
        uses.add(rollup.name(), analyzed.get(rollup.name())).stream()
            .map(
                use ->
                    RowFactory.create(
                        use.table(),
                        use.column(),
                        rollup.name(),
                        folder(rollup.definition().place())))
            .forEach(rows::add);
      }
    }
    return spark.createDataFrame(rows, USE_COLUMNS);
  }

  /** The folder below that of all roll-ups; empty for one that a declaration makes. */
  private static String folder(Place place) {
    int end = place.file().lastIndexOf('/');
    return place.file().startsWith(ROLLUPS) && end > ROLLUPS.length()
        ? place.file().substring(ROLLUPS.length(), end)
        : "";
  }

  private List<TableDefinition> sources() {
    return project.tables().stream()
        .filter(table -> !(table.source() instanceof Source.Rollup))
        .toList();
  }
}

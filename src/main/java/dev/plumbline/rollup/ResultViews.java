package dev.plumbline.rollup;

import dev.plumbline.result.CheckResult;
import dev.plumbline.result.TableResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The built-in views through which roll-ups read what the checks of this run found. */
final class ResultViews {
  private static final String CHECKS = "check_result";
  private static final String TABLES = "table_result";

  /** The names of the views. */
  static final Set<String> NAMES = Set.of(CHECKS, TABLES);

  private static final StructType CHECK_COLUMNS =
      StructType.fromDDL(
          "check_id string, table_name string, type string, dimension string, owner string,"
              + " owner_name string, severity string, outcome string, title string,"
              + " evaluated bigint, unexpected bigint, why string, fix string,"
              + " columns array<string>");
  private static final StructType TABLE_COLUMNS =
      StructType.fromDDL(
          "table_name string, owner string, owner_name string, source string, `rows` bigint");

  private final SparkSession spark;
  private final Map<String, String> ownerNames;
  private final Locale locale;

  ResultViews(SparkSession spark, Map<String, String> ownerNames, Locale locale) {
    this.spark = spark;
    this.ownerNames = ownerNames;
    this.locale = locale;
  }

  /** The views over these results, by name. */
  Map<String, Dataset<Row>> of(List<TableResult> tables) {
    List<Row> checks =
        tables.stream().flatMap(table -> table.checks().stream()).map(this::row).toList();
    List<Row> rows = tables.stream().map(this::row).toList();
    return Map.of(
        CHECKS, spark.createDataFrame(checks, CHECK_COLUMNS),
        TABLES, spark.createDataFrame(rows, TABLE_COLUMNS));
  }

  private Row row(CheckResult check) {
    return RowFactory.create(
        check.id(),
        check.table(),
        check.type(),
        check.dimension(),
        check.owner(),
        ownerNames.getOrDefault(check.owner(), check.owner()),
        check.severity().name().toLowerCase(Locale.ROOT),
        check.outcome().name().toLowerCase(Locale.ROOT),
        check.title().in(locale),
        check.evaluated().orElse(null),
        check.unexpected().orElse(null),
        check.why().map(text -> text.in(locale)).orElse(null),
        check.fix().map(text -> text.in(locale)).orElse(null),
        check.columns().toArray(String[]::new));
  }

  private Row row(TableResult table) {
    return RowFactory.create(
        table.name(),
        table.owner(),
        ownerNames.getOrDefault(table.owner(), table.owner()),
        table.source(),
        table.rows().orElse(null));
  }
}

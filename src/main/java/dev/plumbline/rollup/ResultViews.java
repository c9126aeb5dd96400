package dev.plumbline.rollup;

import dev.plumbline.project.BuiltInViews;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Finding;
import dev.plumbline.result.Finding.AcceptedUntil;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import java.sql.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The built-in views through which roll-ups read what the checks of this run found. */
final class ResultViews {
  static final Set<String> NAMES = BuiltInViews.OF_RESULTS;

  private static final StructType CHECK_COLUMNS =
      StructType.fromDDL(
          "check_id string, table_name string, type string, dimension string, owner string,"
              + " owner_name string, severity string, outcome string, title string,"
              + " evaluated bigint, unexpected bigint, why string, fix string,"
              + " columns array<string>");
  private static final StructType TABLE_COLUMNS =
      StructType.fromDDL(
          "table_name string, owner string, owner_name string, source string, `rows` bigint");

  private static final StructType FINDING_COLUMNS =
      StructType.fromDDL(
          "fingerprint string, table_name string, check_id string, title string,"
              + " segment array<string>, severity string, owner string, owner_name string,"
              + " state string, first_seen date, began date, resolved_on date, age_days bigint,"
              + " is_overdue boolean, unexpected bigint, unexpected_before bigint,"
              + " accepted_until date, accepted_because string");

  private final SparkSession spark;
  private final Map<String, String> ownerNames;
  private final Locale locale;

  ResultViews(SparkSession spark, Map<String, String> ownerNames, Locale locale) {
    this.spark = spark;
    this.ownerNames = ownerNames;
    this.locale = locale;
  }

  /** The views where nothing is known yet: for their columns. */
  Map<String, Dataset<Row>> empty() {
    return of(List.of(), List.of(), List.of());
  }

  /** The views over what a run found, by name. */
  Map<String, Dataset<Row>> of(RunResult run) {
    Map<String, String> titles =
        run.checks()
            .collect(
                Collectors.toMap(
                    CheckResult::id, check -> check.title().in(locale), (first, other) -> first));
    return of(
        run.checks().map(this::row).toList(),
        run.tables().stream().map(this::row).toList(),
        run.findings().stream().map(finding -> row(run, finding, titles)).toList());
  }

  private Map<String, Dataset<Row>> of(List<Row> checks, List<Row> tables, List<Row> findings) {
    return Map.of(
        BuiltInViews.CHECK_RESULT, spark.createDataFrame(checks, CHECK_COLUMNS),
        BuiltInViews.TABLE_RESULT, spark.createDataFrame(tables, TABLE_COLUMNS),
        BuiltInViews.FINDING_RESULT, spark.createDataFrame(findings, FINDING_COLUMNS));
  }

  private Row row(RunResult run, Finding finding, Map<String, String> titles) {
    return RowFactory.create(
        finding.fingerprint(),
        finding.table(),
        finding.check(),
        titles.get(finding.check()),
        finding.group().toArray(String[]::new),
        finding.severity().name().toLowerCase(Locale.ROOT),
        finding.owner(),
        ownerNames.getOrDefault(finding.owner(), finding.owner()),
        finding.state().name().toLowerCase(Locale.ROOT),
        Date.valueOf(finding.firstSeen()),
        Date.valueOf(finding.began()),
        finding.resolvedOn().map(Date::valueOf).orElse(null),
        finding.age(run.run().asOf()),
        run.isOverdue(finding),
        finding.unexpected().orElse(null),
        finding.before().orElse(null),
        finding.waiver().map(waiver -> Date.valueOf(waiver.until())).orElse(null),
        finding.waiver().map(AcceptedUntil::reason).orElse(null));
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

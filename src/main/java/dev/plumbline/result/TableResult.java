package dev.plumbline.result;

import dev.plumbline.project.ColumnClass;
import java.util.List;
import java.util.Optional;

/**
 * What a run found on one table.
 *
 * @param owner id of the owner
 * @param source format and path or name
 * @param rows readable rows; empty where the table could not be opened or counted
 * @param checks in the order declared, those that every table gets first
 */
public record TableResult(
    String name,
    String description,
    String owner,
    String source,
    List<String> key,
    List<Column> columns,
    Optional<Long> rows,
    Cost cost,
    List<CheckResult> checks) {

  public TableResult {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    checks = List.copyOf(checks);
  }

  /** The table with other results of its checks. */
  public TableResult with(List<CheckResult> others) {
    return new TableResult(name, description, owner, source, key, columns, rows, cost, others);
  }

  /** A column as it was read: Spark SQL type and class. */
  public record Column(String name, String type, ColumnClass classification) {}

  /**
   * What checking the table took.
   *
   * @param scans passes over the rows for shared aggregates
   * @param groupBys group-bys, one for each set of columns
   * @param queries queries that share nothing, such as comparisons with other tables
   * @param samples queries for failing rows
   * @param jobs what Spark ran for all of these, and to compute the rows where these are held for
   *     all who read them, whoever is first; so other tables and roll-ups cost their readers
   *     nothing
   * @param stages parts of those jobs
   * @param seconds by the clock
   */
  public record Cost(
      int scans, int groupBys, int queries, int samples, int jobs, int stages, double seconds) {

    /** What a table took that was not checked. */
    public static Cost none() {
      return planned(0, 0, 0);
    }

    /** What checking will take: failures and Spark are not foreseen. */
    public static Cost planned(int scans, int groupBys, int queries) {
      return new Cost(scans, groupBys, queries, 0, 0, 0, 0);
    }
  }
}

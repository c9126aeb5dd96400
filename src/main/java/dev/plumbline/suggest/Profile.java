package dev.plumbline.suggest;

import dev.plumbline.table.OpenedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the values of every column of a table are like, by one pass over it. */
final class Profile implements RowTally<Profile> {

  private static final long serialVersionUID = 1L;

  private final List<String> columns;
  private final List<ColumnProfile> profiles = new ArrayList<>();
  private long records;
  private long rows;
  private long unreadable;

  private Profile(List<String> columns) {
    this.columns = List.copyOf(columns);
    columns.forEach(column -> profiles.add(new ColumnProfile()));
  }

  /**
   * Looks at a table.
   *
   * @param columns those with values of a simple type
   */
  static Profile of(OpenedTable opened, List<String> columns) {
    String setAside = opened.hasFaultColumns() ? OpenedTable.SET_ASIDE : "false";
    String faulty =
        opened.hasFaultColumns() ? "coalesce(size(" + OpenedTable.FAULTS + "), 0) > 0" : "false";
    Dataset<Row> rows =
        opened
            .records()
            .selectExpr(
                Stream.concat(columns.stream().map(Names::quoted), Stream.of(setAside, faulty))
                    .toArray(String[]::new));
    return RowTally.of(rows, new Profile(columns));
  }

  @Override
  public void add(Row row) {
    records++;
    unreadable += row.getBoolean(columns.size() + 1) ? 1 : 0;
    if (row.getBoolean(columns.size())) {
      return;
    }
    rows++;
    for (int at = 0; at < columns.size(); at++) {
      if (!row.isNullAt(at)) {
        profiles.get(at).add(row.get(at));
      }
    }
  }

  @Override
  public void merge(Profile other) {
    records += other.records;
    rows += other.rows;
    unreadable += other.unreadable;
    for (int at = 0; at < columns.size(); at++) {
      profiles.get(at).merge(other.profiles.get(at));
    }
  }

  List<String> columns() {
    return columns;
  }

  ColumnProfile of(String column) {
    return profiles.get(columns.indexOf(column));
  }

  /** Records of the source, readable or not. */
  long records() {
    return records;
  }

  /** Records that could be split into columns. */
  long rows() {
    return rows;
  }

  /** Records of which something could not be read. */
  long unreadable() {
    return unreadable;
  }
}

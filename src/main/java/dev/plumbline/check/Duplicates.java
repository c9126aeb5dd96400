package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import java.util.List;

/** How many rows stand in groups of more than one, and how many rows there are: two counts. */
record Duplicates(List<String> columns, String where) implements GroupQuestion {

  /** The columns as Spark SQL, for partitioning. */
  List<String> expressions() {
    return columns.stream().map(Sql::column).toList();
  }

  @Override
  public List<String> aggregates(String rows) {
    return List.of(
        "coalesce(sum(CASE WHEN %1$s > 1 THEN %1$s END), 0)".formatted(rows),
        "coalesce(sum(%s), 0)".formatted(rows));
  }
}

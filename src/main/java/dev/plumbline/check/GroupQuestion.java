package dev.plumbline.check;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** A question that shares one group-by with all others on the same columns. */
non-sealed interface GroupQuestion extends Question {

  /** The columns whose equal values make a group; missing equals missing. */
  List<String> columns();

  /** Spark SQL condition of the rows that are counted; a group may have none of them. */
  String where();

  /**
   * Spark SQL aggregates over the groups, which give the answer in their order. They may read the
   * columns of the group.
   *
   * @param rows the column that holds how many rows of the group are counted
   */
  List<String> aggregates(String rows);

  /** The same aggregates for Spark; a question may add some that SQL has no name for. */
  default List<Column> functions(String rows) {
    return aggregates(rows).stream().map(functions::expr).toList();
  }
}

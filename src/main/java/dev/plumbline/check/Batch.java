package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import dev.plumbline.table.OpenedTable;
import dev.plumbline.table.TemporaryView;

/** The rows of a table that count, as a view of the session. */
final class Batch {
  private static final String PREFIX = "_plumbline_batch_";

  private Batch() {}

  /** The name of the view, whether or not it is there yet. */
  static String nameOf(String table) {
    return PREFIX + table;
  }

  /** Makes the view, and gives its name as Spark SQL. */
  static String view(OpenedTable table) {
    String name = nameOf(table.definition().name());
    TemporaryView.put(name, table.rows());
    return Sql.column(name);
  }
}

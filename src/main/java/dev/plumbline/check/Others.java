package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import dev.plumbline.table.TemporaryView;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The other tables that checks read. */
final class Others {
  private static final String PREFIX = "_plumbline_other_";

  private Others() {}

  /**
   * The rows of another table or roll-up.
   *
   * @throws Refusal if it could not be opened
   */
  static Dataset<Row> rows(CheckContext context, String name) {
    return context
        .tables()
        .apply(name)
        .orElseThrow(
            () ->
                new Refusal(
                    Judgement.error(
                        ErrorClass.OTHER_TABLE_NOT_OPEN, Wording.of("other-not-open", name))));
  }

  /** The same as a view, which has only the columns that the source has; its name as Spark SQL. */
  static String view(CheckContext context, String name) {
    TemporaryView.put(PREFIX + name, rows(context, name));
    return Sql.column(PREFIX + name);
  }
}

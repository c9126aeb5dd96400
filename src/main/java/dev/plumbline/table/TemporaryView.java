package dev.plumbline.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.analysis.LocalTempView$;
import org.apache.spark.sql.execution.command.CreateViewCommand;
import scala.Option;
import scala.collection.Seq;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Nil$;

/**
 * A name under which the SQL of a session finds rows. Spark's own method runs this command as a
 * query, which it analyses again and describes in full to a listener that nobody reads; for plans
 * of many views that takes longer than all the rest.
 */
public final class TemporaryView {
  private TemporaryView() {}

  /** Gives rows a name, which is taken as it is, or takes it from the rows that had it. */
  @SuppressWarnings("unchecked")
  public static void put(String name, Dataset<Row> rows) {
    new CreateViewCommand(
            new TableIdentifier(name),
            (Seq<scala.Tuple2<String, Option<String>>>) (Seq<?>) Nil$.MODULE$,
            Option.empty(),
            (scala.collection.immutable.Map<String, String>)
                (scala.collection.immutable.Map<?, ?>) Map$.MODULE$.empty(),
            Option.empty(),
            rows.queryExecution().analyzed(),
            false,
            true,
            LocalTempView$.MODULE$,
            true,
            (Seq<String>) (Seq<?>) Nil$.MODULE$)
        .run(rows.sparkSession());
  }
}

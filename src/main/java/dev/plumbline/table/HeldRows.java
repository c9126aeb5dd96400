package dev.plumbline.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.columnar.InMemoryRelation;
import org.apache.spark.sql.execution.columnar.InMemoryRelation$;
import org.apache.spark.storage.StorageLevel;
import scala.Option;
import scala.collection.JavaConverters;

/**
 * Rows that are computed once and then found by all who read them. What computing them takes is
 * counted for them, and not for whoever happens to read them first.
 */
public final class HeldRows {
  private HeldRows() {}

  /**
   * The same rows as one leaf: plans that are built on it stay as small as they are written,
   * however deep what is held stands on each other. Nothing is computed.
   *
   * @param name what they are the rows of
   */
  public static Dataset<Row> hold(String name, Dataset<Row> rows) {
    SparkSession session = rows.sparkSession();
    QueryExecution query = rows.queryExecution();
    StorageLevel level = StorageLevel.MEMORY_AND_DISK();
    // Spark tells nobody else by what rows are packed in this session.
    InMemoryRelation any =
        InMemoryRelation$.MODULE$.apply(
            level, session.emptyDataFrame().queryExecution(), Option.empty());
    // A physical plan takes the session that is active as it is made for its own.
    HeldBuffers buffers =
        session.withActive(
            () ->
                new HeldBuffers(
                    any.cacheBuilder().serializer(), level, new HeldPlan(name, query), name));
    LogicalPlan plan = query.optimizedPlan();
    return Dataset.ofRows(
        session,
        InMemoryRelation$.MODULE$.apply(
            plan.output(), buffers, plan.outputOrdering(), plan.stats()));
  }

  /**
   * Computes the held rows that some rows are or read, unless that has been done. A query that is
   * planned thereafter is planned for the sizes that they have, in every run alike.
   */
  public static void compute(Dataset<Row> rows) {
    among(rows.queryExecution().analyzed()).forEach(HeldBuffers::compute);
  }

  /** What computing rows took, if they are held and have been computed. */
  public static Optional<Metered<Long>> computing(Dataset<Row> rows) {
    return buffers(rows.queryExecution().analyzed()).flatMap(HeldBuffers::computing);
  }

  /** Gives rows back, if they are held. */
  public static void release(Dataset<Row> rows) {
    buffers(rows.queryExecution().analyzed()).ifPresent(buffers -> buffers.clearCache(false));
  }

  /** The held rows that a plan reads. */
  static List<HeldBuffers> among(LogicalPlan plan) {
    List<HeldBuffers> found = new ArrayList<>();
    collect(plan, found);
    return found;
  }

  private static void collect(LogicalPlan plan, List<HeldBuffers> found) {
    buffers(plan).ifPresent(found::add);
    JavaConverters.seqAsJavaList(plan.children()).forEach(child -> collect(child, found));
    JavaConverters.seqAsJavaList(plan.subqueries()).forEach(query -> collect(query, found));
  }

  private static Optional<HeldBuffers> buffers(LogicalPlan plan) {
    return plan instanceof InMemoryRelation relation
            && relation.cacheBuilder() instanceof HeldBuffers buffers
        ? Optional.of(buffers)
        : Optional.empty();
  }
}

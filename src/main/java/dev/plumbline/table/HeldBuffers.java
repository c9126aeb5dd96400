package dev.plumbline.table;

import java.util.Optional;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.columnar.CachedBatch;
import org.apache.spark.sql.columnar.CachedBatchSerializer;
import org.apache.spark.sql.execution.SQLExecution;
import org.apache.spark.sql.execution.columnar.CachedRDDBuilder;
import org.apache.spark.storage.StorageLevel;
import scala.Option;

/**
 * Where held rows lie. Spark asks for them as a query begins to run; whoever asks first has them
 * computed, under a count of their own, and all others wait.
 */
final class HeldBuffers extends CachedRDDBuilder {
  private static final long serialVersionUID = 1L;

  private final transient HeldPlan plan;
  private transient Metered<Long> computing;

  HeldBuffers(CachedBatchSerializer serializer, StorageLevel level, HeldPlan plan, String name) {
    super(serializer, level, plan, Option.apply(name));
    this.plan = plan;
  }

  /** What computing the rows took, if they have been computed. */
  synchronized Optional<Metered<Long>> computing() {
    return Optional.ofNullable(computing);
  }

  /**
   * Computes the rows, unless that has been done. Those they stand on come first: planned after
   * these are there, the rows are computed as fits their sizes, whichever thread comes first.
   */
  synchronized void compute() {
    if (computing == null) {
      HeldRows.among(plan.query().analyzed()).forEach(HeldBuffers::compute);
      computing = Metered.run(plan.query().sparkSession().sparkContext(), this::count);
    }
  }

  /** Computes by counting; Spark hands the settings of the session on to tasks only if asked to. */
  private long count() {
    SparkSession session = plan.query().sparkSession();
    return session.<Long>withActive(
        () ->
            SQLExecution.<Long>withSQLConfPropagated(
                session, () -> (Long) super.cachedColumnBuffers().count()));
  }

  @Override
  public synchronized RDD<CachedBatch> cachedColumnBuffers() {
    compute();
    return super.cachedColumnBuffers();
  }

  /** Gives the rows back; who asks for them then has them computed anew. */
  @Override
  public synchronized void clearCache(boolean blocking) {
    computing = null;
    super.clearCache(blocking);
  }

  /** Two are the same only if they are one: Spark compares them whenever it compares plans. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}

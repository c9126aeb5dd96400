package dev.plumbline.table;

import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.plans.physical.Partitioning;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.adaptive.AdaptiveSparkPlanExec;
import scala.Function1;
import scala.collection.IndexedSeq;
import scala.collection.Seq;
import scala.collection.immutable.Nil$;

/**
 * How held rows are computed, as a leaf. Spark describes every query in full before it runs it,
 * with all that is below held rows and below those they stand on, again and again: where rows stand
 * on each other many times over, most of its time.
 */
final class HeldPlan extends SparkPlan {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient QueryExecution query;

  HeldPlan(String name, QueryExecution query) {
    this.name = name;
    this.query = query;
  }

  QueryExecution query() {
    return query;
  }

  @Override
  public RDD<InternalRow> doExecute() {
    return query.executedPlan().execute();
  }

  @Override
  public Seq<Attribute> output() {
    return query.optimizedPlan().output();
  }

  @Override
  public Partitioning outputPartitioning() {
    return planned().outputPartitioning();
  }

  @Override
  public Seq<SortOrder> outputOrdering() {
    return planned().outputOrdering();
  }

  /** A plan that adapts itself is known only when it has run. */
  private SparkPlan planned() {
    SparkPlan plan = query.executedPlan();
    return plan instanceof AdaptiveSparkPlanExec adaptive && adaptive.isFinalPlan()
        ? adaptive.executedPlan()
        : plan;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Seq<SparkPlan> children() {
    return (Seq<SparkPlan>) (Seq<?>) Nil$.MODULE$;
  }

  @Override
  public SparkPlan mapChildren(Function1<SparkPlan, SparkPlan> function) {
    return this;
  }

  @Override
  public SparkPlan withNewChildrenInternal(IndexedSeq<SparkPlan> children) {
    return this;
  }

  @Override
  public String nodeName() {
    return "Held " + name;
  }

  @Override
  public int productArity() {
    return 0;
  }

  @Override
  public Object productElement(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof HeldPlan;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}

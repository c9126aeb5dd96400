package dev.plumbline.rollup;

import java.util.List;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.plans.physical.Partitioning;
import org.apache.spark.sql.execution.SparkPlan;
import scala.collection.IndexedSeq;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * How held rows are computed, shown to the plans that read them as a leaf. Spark describes every
 * plan in words, for a web interface that nobody opens, down through all held rows below it; where
 * roll-ups stand on each other that doubles with each, and took minutes.
 */
final class HeldPlan extends SparkPlan {
  private static final long serialVersionUID = 1L;

  private final SparkPlan hidden;

  HeldPlan(SparkPlan hidden) {
    this.hidden = hidden;
  }

  @Override
  public RDD<InternalRow> doExecute() {
    return hidden.execute();
  }

  @Override
  public Seq<Attribute> output() {
    return hidden.output();
  }

  @Override
  public Partitioning outputPartitioning() {
    return hidden.outputPartitioning();
  }

  @Override
  public Seq<SortOrder> outputOrdering() {
    return hidden.outputOrdering();
  }

  @Override
  public Seq<SparkPlan> children() {
    return JavaConverters.asScalaBuffer(List.of());
  }

  @Override
  public SparkPlan withNewChildrenInternal(IndexedSeq<SparkPlan> children) {
    return this;
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
}

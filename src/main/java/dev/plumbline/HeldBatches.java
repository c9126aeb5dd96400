package dev.plumbline;

import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.columnar.CachedBatch;
import org.apache.spark.sql.execution.columnar.DefaultCachedBatchSerializer;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.storage.StorageLevel;
import scala.collection.Seq;

/**
 * Rows that are held forget how they were computed. Spark sends that with every task which reads
 * them, to compute them anew where an executor is lost; within one process, where none can be lost
 * alone, most of a short job would be the sending.
 */
public final class HeldBatches extends DefaultCachedBatchSerializer {
  private static final long serialVersionUID = 1L;

  @Override
  public RDD<CachedBatch> convertInternalRowToCachedBatch(
      RDD<InternalRow> rows, Seq<Attribute> columns, StorageLevel level, SQLConf settings) {
    RDD<CachedBatch> batches =
        super.convertInternalRowToCachedBatch(rows, columns, level, settings);
    return rows.sparkContext().isLocal() ? batches.localCheckpoint() : batches;
  }
}

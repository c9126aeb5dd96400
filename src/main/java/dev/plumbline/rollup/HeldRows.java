package dev.plumbline.rollup;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.columnar.InMemoryRelation;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows that whoever reads them first computes, and all others find.
 *
 * @param declared the rows as they are computed
 * @param kept the same rows as one leaf: plans that are built on it stay as small as they are
 *     written, however deep roll-ups stand on each other
 */
record HeldRows(Dataset<Row> declared, Dataset<Row> kept) {

  /** Plans how the rows are computed, and computes none. */
  static HeldRows of(Dataset<Row> rows) {
    rows.persist(StorageLevel.MEMORY_AND_DISK());
    SparkSession session = rows.sparkSession();
    InMemoryRelation leaf =
        session.sharedState().cacheManager().lookupCachedData(rows).get().cachedRepresentation();
    return new HeldRows(rows, Dataset.ofRows(session, leaf));
  }

  void release() {
    declared.unpersist();
  }
}

package dev.plumbline.rollup;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.columnar.InMemoryRelation;
import org.apache.spark.sql.execution.columnar.InMemoryRelation$;
import org.apache.spark.storage.StorageLevel;
import scala.Option;

/**
 * Rows that whoever reads them first computes, and all others find.
 *
 * @param leaf the rows, computed or to be
 * @param kept the same as a table: plans that are built on it stay as small as they are written,
 *     however deep roll-ups stand on each other
 */
record HeldRows(InMemoryRelation leaf, Dataset<Row> kept) {

  /** Plans how the rows are computed, and computes none. */
  static HeldRows of(Dataset<Row> rows) {
    QueryExecution query = rows.queryExecution();
    StorageLevel level = StorageLevel.MEMORY_AND_DISK();
    InMemoryRelation open = InMemoryRelation$.MODULE$.apply(level, query, Option.empty());
    InMemoryRelation leaf =
        InMemoryRelation$.MODULE$.apply(
            open.cacheBuilder().serializer(),
            level,
            new HeldPlan(open.cachedPlan()),
            Option.empty(),
            query.optimizedPlan());
    return new HeldRows(leaf, Dataset.ofRows(rows.sparkSession(), leaf));
  }

  void release() {
    leaf.cacheBuilder().clearCache(false);
  }
}

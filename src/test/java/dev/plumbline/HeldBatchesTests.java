package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.columnar.CachedBatch;
import org.apache.spark.storage.StorageLevel;
import org.junit.jupiter.api.Test;

class HeldBatchesTests {

  @Test
  void rowsThatWereReadOnceForgetHowTheyWereComputed() {
    RDD<CachedBatch> held = held(TestSpark.session().range(0, 30, 1, 3).toDF());
    String computed = held.toDebugString();
    assertThat(held.count()).isEqualTo(3);
    assertThat(computed).contains("MapPartitionsRDD");
    assertThat(held.isCheckpointed()).isTrue();
    assertThat(held.dependencies().size()).isEqualTo(1);
    assertThat(held.dependencies().head().rdd().dependencies().isEmpty()).isTrue();
    assertThat(held.count()).isEqualTo(3);
  }

  private static RDD<CachedBatch> held(Dataset<Row> rows) {
    return new HeldBatches()
        .convertInternalRowToCachedBatch(
            rows.queryExecution().toRdd(),
            rows.queryExecution().analyzed().output(),
            StorageLevel.MEMORY_AND_DISK(),
            rows.sparkSession().sessionState().conf());
  }
}

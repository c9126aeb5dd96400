package dev.plumbline.bench;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What somebody would write by hand who needs just these metrics of just this table. */
final class SparkSqlEngine implements Engine.Metrics {
  private final SparkSession spark = ReferenceSession.open();

  SparkSqlEngine(Path folder) {
    spark
        .read()
        .parquet(folder.resolve("contact.parquet").toString())
        .createOrReplaceTempView("contact");
  }

  @Override
  public void compute() {
    List<Row> rows =
        ContactMetrics.statements("regexp_like").stream()
            .map(sql -> spark.sql(sql).head())
            .toList();
    if (rows.get(0).getLong(0) != rows.get(1).getLong(1) || rows.get(2).getLong(0) != 0) {
      throw new IllegalStateException("The metrics are not those of the table");
    }
  }
}

package dev.plumbline.table;

import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.types.StructType;

/** Reads only the columns asked for. */
final class RawScanBuilder implements SupportsPushDownRequiredColumns {

  private final RawTable table;
  private StructType required;

  RawScanBuilder(RawTable table) {
    this.table = table;
    this.required = table.schema();
  }

  @Override
  public void pruneColumns(StructType schema) {
    required = schema;
  }

  @Override
  public Scan build() {
    return new RawScan(table, required);
  }
}

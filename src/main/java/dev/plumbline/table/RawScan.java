package dev.plumbline.table;

import java.util.OptionalLong;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.types.StructType;

/** One reading of some columns; equal readings are made once. */
record RawScan(RawTable table, StructType required)
    implements Scan, Batch, SupportsReportStatistics {

  private static final int COMPRESSION = 4;

  @Override
  public StructType readSchema() {
    return required;
  }

  @Override
  public String description() {
    return table.name();
  }

  @Override
  public Batch toBatch() {
    return this;
  }

  @Override
  public InputPartition[] planInputPartitions() {
    return SlicePlanner.of(SparkSession.active()).partitions(table);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return new RawReaderFactory(table.format(), required, table.hadoop());
  }

  /** Sizes let Spark broadcast a small table to a large one. */
  @Override
  public Statistics estimateStatistics() {
    long bytes = table.files().stream().mapToLong(RawScan::uncompressedLength).sum();
    return new Statistics() {
      @Override
      public OptionalLong sizeInBytes() {
        return OptionalLong.of(bytes);
      }

      @Override
      public OptionalLong numRows() {
        return OptionalLong.empty();
      }
    };
  }

  private static long uncompressedLength(PlannedFile file) {
    return Texts.isCompressed(file.path()) ? COMPRESSION * file.length() : file.length();
  }
}

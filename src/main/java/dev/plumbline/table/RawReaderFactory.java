package dev.plumbline.table;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/** Goes to the executors and makes a reader for each task. */
final class RawReaderFactory implements PartitionReaderFactory {

  private static final long serialVersionUID = 1L;

  private final RecordFormat format;
  private final StructType required;
  private final Broadcast<SerializableConfiguration> hadoop;

  RawReaderFactory(
      RecordFormat format, StructType required, Broadcast<SerializableConfiguration> hadoop) {
    this.format = format;
    this.required = required;
    this.hadoop = hadoop;
  }

  @Override
  public PartitionReader<InternalRow> createReader(InputPartition partition) {
    return new RawPartitionReader(this::open, (SlicePartition) partition, required);
  }

  /** Another machine may have another file under the same path. */
  private Records open(FileSlice slice) throws IOException {
    Configuration configuration = hadoop.value().value();
    Path path = new Path(slice.file().path());
    if (path.getFileSystem(configuration).getFileStatus(path).getLen() != slice.file().length()) {
      throw new FileChangedException(slice.file().name());
    }
    return format.open(slice, configuration);
  }
}

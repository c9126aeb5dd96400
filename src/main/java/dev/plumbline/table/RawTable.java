package dev.plumbline.table;

import java.util.List;
import java.util.Set;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Files of text records as a Spark table: every column a string, and beside them what could not be
 * read, and where.
 *
 * @param hadoop what executors open the files with
 */
record RawTable(
    RecordFormat format,
    List<String> columnNames,
    List<PlannedFile> files,
    Broadcast<SerializableConfiguration> hadoop)
    implements SupportsRead {

  /** Where the record is: file and line. */
  static final String PLACE = "_plumbline_place";

  RawTable {
    columnNames = List.copyOf(columnNames);
    files = List.copyOf(files);
  }

  @Override
  public String name() {
    return files.isEmpty() ? "no files" : files.get(0).name();
  }

  @Override
  @SuppressWarnings("deprecation")
  public StructType schema() {
    StructType schema = new StructType();
    for (String column : columnNames) {
      schema = schema.add(column, "string");
    }
    return schema
        .add(OpenedTable.SET_ASIDE, "boolean", false)
        .add(OpenedTable.FAULTS, CellFaults.TYPE)
        .add(PLACE, "string");
  }

  @Override
  public Set<TableCapability> capabilities() {
    return Set.of(TableCapability.BATCH_READ);
  }

  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
    return new RawScanBuilder(this);
  }
}

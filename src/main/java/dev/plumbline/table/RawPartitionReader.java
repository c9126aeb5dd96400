package dev.plumbline.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.rdd.InputFileBlockHolder;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** The records of some slices as Spark rows, cells by name. */
final class RawPartitionReader implements PartitionReader<InternalRow> {

  /** Opens the records of a slice. */
  interface Opener {
    Records open(FileSlice slice) throws IOException;
  }

  private static final int ABSENT = -1;

  private final Opener opener;
  private final Iterator<FileSlice> slices;
  private final String[] names;
  private final int[] positions;
  private final GenericInternalRow row;
  private final int setAside;
  private final int faults;
  private final int place;
  private PlannedFile file;
  private Records records;
  private TextRecord record;

  RawPartitionReader(Opener opener, SlicePartition partition, StructType required) {
    this.opener = opener;
    this.slices = partition.slices().iterator();
    this.names = required.fieldNames();
    this.positions = new int[names.length];
    this.row = new GenericInternalRow(names.length);
    List<String> wanted = Arrays.asList(names);
    this.setAside = wanted.indexOf(OpenedTable.SET_ASIDE);
    this.faults = wanted.indexOf(OpenedTable.FAULTS);
    this.place = wanted.indexOf(RawTable.PLACE);
  }

  @Override
  public boolean next() throws IOException {
    record = records == null ? null : records.next();
    while (record == null) {
      close();
      if (!slices.hasNext()) {
        return false;
      }
      openNext(slices.next());
      record = records.next();
    }
    return true;
  }

  private void openNext(FileSlice slice) throws IOException {
    file = slice.file();
    for (int i = 0; i < names.length; i++) {
      positions[i] = file.header().indexOf(names[i]);
    }
    records = opener.open(slice);
    // Tells Spark where the rows come from, as its own readers do: input_file_name() and the like.
    InputFileBlockHolder.set(
        file.path(), slice.start(), Math.min(slice.end(), file.length()) - slice.start());
  }

  @Override
  public InternalRow get() {
    String[] cells = record.cells();
    for (int i = 0; i < positions.length; i++) {
      boolean present = positions[i] != ABSENT && positions[i] < cells.length;
      row.update(i, present ? UTF8String.fromString(cells[positions[i]]) : null);
    }
    if (setAside != ABSENT) {
      row.update(setAside, record.setAside());
    }
    if (faults != ABSENT) {
      row.update(faults, record.faults().isEmpty() ? null : faultArray());
    }
    if (place != ABSENT) {
      row.update(place, place());
    }
    return row;
  }

  private GenericArrayData faultArray() {
    return new GenericArrayData(record.faults().stream().map(this::faultRow).toArray());
  }

  private Object faultRow(TextRecord.Fault fault) {
    return new GenericInternalRow(
        new Object[] {
          UTF8String.fromString(fault.kind()),
          UTF8String.fromString(fault.column()),
          UTF8String.fromString(fault.text()),
          place()
        });
  }

  private UTF8String place() {
    long position = record.position();
    return UTF8String.fromString(file.name() + (position < 0 ? "@" + -position : ":" + position));
  }

  @Override
  public void close() throws IOException {
    if (records != null) {
      records.close();
      records = null;
      InputFileBlockHolder.unset();
    }
  }
}

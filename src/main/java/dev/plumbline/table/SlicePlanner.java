package dev.plumbline.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.read.InputPartition;

/**
 * Deals files out to tasks: small ones together, large ones in parts where the format allows.
 *
 * @param partitionBytes what one task should read at most
 * @param openingBytes what opening a file costs, in bytes that could be read in that time
 * @param tasks how many can run side by side
 */
record SlicePlanner(long partitionBytes, long openingBytes, int tasks) {

  static SlicePlanner of(SparkSession spark) {
    return new SlicePlanner(
        spark.sessionState().conf().filesMaxPartitionBytes(),
        spark.sessionState().conf().filesOpenCostInBytes(),
        spark.sparkContext().defaultParallelism());
  }

  InputPartition[] partitions(RawTable table) {
    long most = bytesPerTask(table.files());
    List<FileSlice> slices = new ArrayList<>();
    for (PlannedFile file : table.files()) {
      slices.addAll(table.format().splits(file) ? parts(file, most) : List.of(whole(file)));
    }
    slices.sort(Comparator.comparingLong(SlicePlanner::length).reversed());
    return packed(slices, most).toArray(InputPartition[]::new);
  }

  private long bytesPerTask(List<PlannedFile> files) {
    long total = files.stream().mapToLong(file -> file.length() + openingBytes).sum();
    return Math.min(partitionBytes, Math.max(openingBytes, total / tasks));
  }

  private List<SlicePartition> packed(List<FileSlice> slices, long most) {
    List<SlicePartition> partitions = new ArrayList<>();
    List<FileSlice> open = new ArrayList<>();
    long size = 0;
    for (FileSlice slice : slices) {
      if (!open.isEmpty() && size + length(slice) > most) {
        partitions.add(new SlicePartition(open));
        open.clear();
        size = 0;
      }
      open.add(slice);
      size += length(slice) + openingBytes;
    }
    if (!open.isEmpty()) {
      partitions.add(new SlicePartition(open));
    }
    return partitions;
  }

  private static List<FileSlice> parts(PlannedFile file, long most) {
    List<FileSlice> parts = new ArrayList<>();
    for (long start = 0; start < file.length(); start += most) {
      parts.add(new FileSlice(file, start, Math.min(start + most, file.length())));
    }
    return parts;
  }

  private static FileSlice whole(PlannedFile file) {
    return FileSlice.whole(file);
  }

  private static long length(FileSlice slice) {
    return Math.min(slice.end(), slice.file().length()) - slice.start();
  }
}

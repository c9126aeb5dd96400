package dev.plumbline;

import dev.plumbline.check.TableChecker;
import dev.plumbline.report.NativeExchange;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Keeps the failing and the clean records of tables, as Parquet, in a folder for each table. They
 * are written aside and take the place of the old ones in whole; what a killed run has left is
 * mended by the next.
 */
final class QuarantineFolder {
  private final Path folder;
  private final FileSystem files;

  /**
   * @param folder a path or URI that every executor can write to
   */
  QuarantineFolder(Path folder, Configuration hadoop) throws IOException {
    this.files = folder.getFileSystem(hadoop);
    this.folder = files.makeQualified(folder);
  }

  /**
   * Replaces what there is of a table.
   *
   * @param records parted by {@link TableChecker#PART}
   * @throws IOException if they cannot be written; what was there is left
   */
  void write(String table, Dataset<Row> records) throws IOException {
    Path target = new Path(folder, table);
    Path next = new Path(folder, "." + table + ".next");
    Path old = new Path(folder, "." + table + ".old");
    files.mkdirs(folder);
    recover(target, next, old);
    writeParts(records, next);
    swap(next, target, old);
  }

  private void recover(Path target, Path next, Path old) throws IOException {
    files.delete(next, true);
    if (files.exists(old) && !files.exists(target)) {
      rename(old, target);
    }
    files.delete(old, true);
  }

  private void writeParts(Dataset<Row> records, Path next) throws IOException {
    Path parts = new Path(next, "parts");
    records.write().partitionBy(TableChecker.PART).parquet(parts.toString());
    for (String part : List.of(TableChecker.FAILING, TableChecker.CLEAN)) {
      Path written = new Path(parts, TableChecker.PART + "=" + part);
      if (files.exists(written)) {
        rename(written, new Path(next, part));
      } else {
        // Without a file there would be no schema, and no reader could open the folder.
        records.drop(TableChecker.PART).limit(0).write().parquet(new Path(next, part).toString());
      }
    }
    files.delete(parts, true);
  }

  private void swap(Path next, Path target, Path old) throws IOException {
    if (!files.exists(target)) {
      rename(next, target);
    } else if (isLocal() && new NativeExchange().swap(local(next), local(target))) {
      files.delete(next, true);
    } else {
      rename(target, old);
      rename(next, target);
      files.delete(old, true);
    }
  }

  private boolean isLocal() {
    return "file".equals(folder.toUri().getScheme());
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("%s could not be renamed to %s".formatted(from, to.getName()));
    }
  }
}

package dev.plumbline.table;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * A file of any Hadoop file system as a local one: an archive is read in bounded memory only from a
 * file. A copy is deleted when closed.
 */
record LocalCopy(File file, boolean isTemporary) implements Closeable {

  static LocalCopy of(String path, Configuration hadoop) throws IOException {
    Path location = new Path(path);
    if ("file".equals(location.toUri().getScheme())) {
      return new LocalCopy(new File(location.toUri().getPath()), false);
    }
    java.nio.file.Path copy = Files.createTempFile("plumbline", ".xlsx");
    try (InputStream input = location.getFileSystem(hadoop).open(location)) {
      Files.copy(input, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return new LocalCopy(copy.toFile(), true);
  }

  @Override
  public void close() throws IOException {
    if (isTemporary) {
      Files.deleteIfExists(file.toPath());
    }
  }
}

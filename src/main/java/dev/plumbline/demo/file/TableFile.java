package dev.plumbline.demo.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A way to put a data set into files. */
public interface TableFile {

  /**
   * Writes the data set below a folder.
   *
   * @return the files written, relative to the folder, with forward slashes
   */
  List<String> write(Path folder, Dataset data) throws IOException;
}

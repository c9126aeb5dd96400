package dev.plumbline.report;

import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Path;

/** One kind of file that a run publishes: pages, workbooks, files for continuous integration. */
public interface Output {

  /**
   * Writes the files of this kind. The same result gives the same bytes.
   *
   * @param folder the new site, which exists and is not yet seen by anybody
   */
  void write(RunResult run, Path folder) throws IOException;
}

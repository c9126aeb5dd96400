package dev.plumbline.history;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A way to write the rows of an {@link Export}. */
interface ExportRows {
  /** Writes what comes before the rows. */
  void begin(Writer writer) throws IOException;

  /** Writes one row: texts, numbers, truths, and null where there is nothing. */
  void write(List<Object> row, Writer writer) throws IOException;
}

package dev.plumbline.table;

import java.io.Closeable;
import java.io.IOException;

/** The records of a file, or of a part of it, in order. */
interface Records extends Closeable {

  /** The next record, or null at the end. */
  TextRecord next() throws IOException;
}

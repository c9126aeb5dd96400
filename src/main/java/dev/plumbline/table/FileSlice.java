package dev.plumbline.table;

import java.io.Serializable;

/**
 * A file or a part of it, in bytes.
 *
 * @param end behind the last byte; a line that begins at or before it belongs to the slice
 */
record FileSlice(PlannedFile file, long start, long end) implements Serializable {

  static FileSlice whole(PlannedFile file) {
    return new FileSlice(file, 0, Long.MAX_VALUE);
  }

  boolean beginsFile() {
    return start == 0;
  }

  boolean isWhole() {
    return beginsFile() && end == Long.MAX_VALUE;
  }
}

package dev.plumbline.report;

import java.nio.file.Path;

/** Lets two folders of one file system change places in one step. */
interface Exchange {

  /** Swaps two existing folders; false, with nothing changed, where that is not possible. */
  boolean swap(Path one, Path other);
}

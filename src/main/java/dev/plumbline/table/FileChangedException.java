package dev.plumbline.table;

import java.io.IOException;

/** A file whose length is not the one that the reading of it was planned by. */
final class FileChangedException extends IOException {

  private static final long serialVersionUID = 1L;

  FileChangedException(String file) {
    super(file + " is not the file that was opened");
  }
}

package dev.plumbline.history;

/** A file of the history cannot be used; the message says why, as a clause: "is empty". */
final class DamagedFileException extends Exception {
  private static final long serialVersionUID = 1;

  DamagedFileException(String reason) {
    super(reason);
  }
}

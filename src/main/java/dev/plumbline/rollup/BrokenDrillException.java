package dev.plumbline.rollup;

/** The rows of a view are not totals of each other; the message is a class of error. */
final class BrokenDrillException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenDrillException(String error) {
    super(error);
  }

  String error() {
    return getMessage();
  }
}

package dev.plumbline.history;

import java.io.IOException;

/** Something could not be done with a history; the message says what, where, and what to do. */
public final class HistoryException extends IOException {
  private static final long serialVersionUID = 1;

  private HistoryException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Messages of file systems may hold secrets, so that only the class of the failure is told. */
  static HistoryException of(String what, HistoryLocation where, Exception failure) {
    return new HistoryException(
        "%s %s (%s): check the place, the rights on it and the space there; the log says more"
            .formatted(what, where, failure.getClass().getSimpleName()),
        failure);
  }
}

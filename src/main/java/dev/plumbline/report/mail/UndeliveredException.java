package dev.plumbline.report.mail;

import java.io.IOException;

/** A mail that was not taken; the message says why and what to do, and names no address. */
final class UndeliveredException extends IOException {
  private static final long serialVersionUID = 1L;

  UndeliveredException(String message, Throwable cause) {
    super(message, cause);
  }
}

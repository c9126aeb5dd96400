package dev.plumbline.report.mail;

import java.io.IOException;

/** A message that was not taken; its text says why and what to do, and names no address. */
final class UndeliveredException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What another attempt may hope for. */
  enum Hope {
    /** This message is refused; another one may be taken. */
    NONE,
    /** This message is refused for the moment. */
    LATER,
    /** No message is taken at the moment. */
    LATER_FOR_ALL,
    /** No message is taken until something is mended. */
    NONE_FOR_ALL;

    boolean isLater() {
      return this == LATER || this == LATER_FOR_ALL;
    }

    boolean isForAll() {
      return this == LATER_FOR_ALL || this == NONE_FOR_ALL;
    }
  }

  private final Hope hope;

  UndeliveredException(String message, Hope hope, Throwable cause) {
    super(message, cause);
    this.hope = hope;
  }

  Hope hope() {
    return hope;
  }
}

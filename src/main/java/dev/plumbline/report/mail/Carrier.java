package dev.plumbline.report.mail;

/** A way that messages take. */
interface Carrier {

  /** Whether messages of this kind take this way. */
  boolean takes(Message message);

  /** Whether it has an address for the recipient of a message that it takes. */
  boolean reaches(Message message);

  /**
   * Hands over one message, which it {@linkplain #reaches reaches}.
   *
   * @throws UndeliveredException if it was not taken
   */
  void carry(Message message) throws UndeliveredException;
}

package dev.plumbline.report.mail;

import java.io.IOException;

/** A way that mail takes. */
interface Delivery {

  /**
   * Hands over one mail.
   *
   * @throws UndeliveredException if this mail was not taken; another one may be
   * @throws IOException if no mail can be handed over
   */
  void deliver(Mail mail) throws IOException;
}

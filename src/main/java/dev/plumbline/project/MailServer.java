package dev.plumbline.project;

import java.util.Optional;

/**
 * The server that mail is handed to.
 *
 * @param login none where the server asks for none
 * @param from the address that mail comes from
 */
public record MailServer(
    String host, int port, Security security, Optional<Login> login, String from, Place place) {

  /** How the connection is encrypted. */
  public enum Security {
    /** From the first command on, or nothing is sent. */
    STARTTLS,
    /** From the first byte on. */
    TLS,
    /** Only if the server offers it. */
    NONE
  }

  /** What the server knows the sender by. */
  public record Login(String user, String password) {

    /** Leaves the password out: records end up in messages. */
    @Override
    public String toString() {
      return "Login[user=" + user + "]";
    }
  }
}

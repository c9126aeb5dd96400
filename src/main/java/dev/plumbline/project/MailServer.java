package dev.plumbline.project;

import java.time.Duration;
import java.util.Optional;

/**
 * The server that mail is handed to.
 *
 * @param login none where the server asks for none
 * @param from the address that mail comes from
 * @param replyTo the address that reads answers; none where nobody does
 * @param retryFor how long to go on trying what is refused for the moment
 */
public record MailServer(
    String host,
    int port,
    Security security,
    Optional<Login> login,
    String from,
    Optional<String> replyTo,
    Duration retryFor,
    Place place) {
  /** How long to go on trying where nothing is said. */
  public static final Duration RETRY_FOR = Duration.ofMinutes(2);

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

package dev.plumbline.report.mail;

import dev.plumbline.project.MailServer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.simplejavamail.MailException;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.mailer.MailInvalidAddressException;
import org.simplejavamail.mailer.MailerBuilder;

/** Sends mail through a server. */
final class SmtpServer implements Delivery {
  private static final int TIMEOUT_MILLISECONDS = 20_000;

  private final MailServer server;
  private final Mailer mailer;

  SmtpServer(MailServer server) {
    this.server = server;
    this.mailer =
        MailerBuilder.withSMTPServer(
                server.host(),
                server.port(),
                server.login().map(MailServer.Login::user).orElse(null),
                server.login().map(MailServer.Login::password).orElse(null))
            .withTransportStrategy(strategy(server.security()))
            .withSessionTimeout(TIMEOUT_MILLISECONDS)
            .buildMailer();
  }

  @Override
  public void deliver(Mail mail) throws UndeliveredException {
    try {
      mailer.sendMail(Emails.of(mail, server.from()));
    } catch (MailInvalidAddressException e) {
      throw new UndeliveredException(
          "The owner's address, or from, is none: correct it in plumbline.yml.", e);
    } catch (MailException e) {
      throw new UndeliveredException(problem(e), e);
    }
  }

  private static TransportStrategy strategy(MailServer.Security security) {
    return switch (security) {
      case STARTTLS -> TransportStrategy.SMTP_TLS;
      case TLS -> TransportStrategy.SMTPS;
      case NONE -> TransportStrategy.SMTP;
    };
  }

  private String problem(MailException thrown) {
    String name = "The mail server %s:%d ".formatted(server.host(), server.port());
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Optional<String> known = known(cause);
      if (known.isPresent()) {
        return name + known.get();
      }
    }
    return name + "did not take the mail: check port and security, or ask its administrator.";
  }

  /** Never the message of an exception: it quotes addresses. */
  private static Optional<String> known(Throwable cause) {
    if (cause instanceof AuthenticationFailedException) {
      return Optional.of("refuses the user: check user and password.");
    }
    if (cause instanceof SendFailedException) {
      return Optional.of("refuses the mail: check the owner's address, and from.");
    }
    if (cause instanceof SSLException) {
      return Optional.of("cannot be trusted: check security, and the server's certificate.");
    }
    boolean silent =
        cause instanceof SocketException
            || cause instanceof SocketTimeoutException
            || cause instanceof UnknownHostException;
    return silent
        ? Optional.of("cannot be reached: check host, port and the network.")
        : Optional.empty();
  }
}

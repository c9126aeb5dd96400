package dev.plumbline.report.mail;

import dev.plumbline.project.MailServer;
import dev.plumbline.project.Owner;
import dev.plumbline.report.mail.UndeliveredException.Hope;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.simplejavamail.MailException;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.mailer.MailInvalidAddressException;
import org.simplejavamail.mailer.MailerBuilder;

/** Sends mail through a server. */
final class SmtpServer implements Carrier {
  private static final int TIMEOUT_MILLISECONDS = 20_000;

  /** From here on, by RFC 5321, what a server replies is meant for good; below, for the moment. */
  private static final int FOR_GOOD = 500;

  private final MailServer server;
  private final Map<String, Owner> owners;
  private final Mailer mailer;

  SmtpServer(MailServer server, Map<String, Owner> owners) {
    this.server = server;
    this.owners = owners;
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

  private static TransportStrategy strategy(MailServer.Security security) {
    return switch (security) {
      case STARTTLS -> TransportStrategy.SMTP_TLS;
      case TLS -> TransportStrategy.SMTPS;
      case NONE -> TransportStrategy.SMTP;
    };
  }

  @Override
  public boolean takes(Message message) {
    return message instanceof Mail;
  }

  @Override
  public boolean reaches(Message message) {
    return Emails.address((Mail) message, owners).isPresent();
  }

  @Override
  public void carry(Message message) throws UndeliveredException {
    try {
      mailer.sendMail(Emails.of((Mail) message, owners, server.from(), server.replyTo()));
    } catch (MailInvalidAddressException e) {
      throw new UndeliveredException(
          "The owner's address, or from, is none: correct it in plumbline.yml.", Hope.NONE, e);
    } catch (MailException e) {
      throw refusal(e);
    }
  }

  private UndeliveredException refusal(MailException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Optional<UndeliveredException> known = known(cause);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return because(
        "did not take the mail: check port and security, or ask its administrator.",
        Hope.LATER,
        thrown);
  }

  /** Never the message of an exception: it quotes addresses. */
  private Optional<UndeliveredException> known(Throwable cause) {
    if (cause instanceof AuthenticationFailedException) {
      return told("refuses the user: check user and password.", Hope.NONE_FOR_ALL, cause);
    }
    if (cause instanceof SSLException) {
      return told(
          "cannot be trusted: check security, and the server's certificate.",
          Hope.NONE_FOR_ALL,
          cause);
    }
    if (cause instanceof SendFailedException refused) {
      return isForTheMoment(refused)
          ? told("does not take the mail at the moment.", Hope.LATER, cause)
          : told("refuses the mail: check the owner's address, and from.", Hope.NONE, cause);
    }
    boolean isUnreachable =
        cause instanceof MailConnectException
            || cause instanceof UnknownHostException
            || cause instanceof ConnectException;
    if (isUnreachable) {
      return told(
          "cannot be reached: check host, port and the network.", Hope.LATER_FOR_ALL, cause);
    }
    if (cause instanceof SocketException || cause instanceof SocketTimeoutException) {
      return told("broke the connection off.", Hope.LATER, cause);
    }
    return Optional.empty();
  }

  private Optional<UndeliveredException> told(String words, Hope hope, Throwable cause) {
    return Optional.of(because(words, hope, cause));
  }

  private UndeliveredException because(String words, Hope hope, Throwable cause) {
    return new UndeliveredException(
        "The mail server %s:%d %s".formatted(server.host(), server.port(), words), hope, cause);
  }

  /** The reply to one recipient is chained behind that to the mail as a whole. */
  private static boolean isForTheMoment(SendFailedException refused) {
    OptionalInt code = OptionalInt.empty();
    for (Exception next = refused;
        next instanceof MessagingException chained;
        next = chained.getNextException()) {
      OptionalInt own = replyCode(next);
      code = own.isPresent() ? own : code;
    }
    return code.isPresent() && code.getAsInt() < FOR_GOOD;
  }

  private static OptionalInt replyCode(Exception refused) {
    if (refused instanceof SMTPAddressFailedException address) {
      return OptionalInt.of(address.getReturnCode());
    }
    if (refused instanceof SMTPSenderFailedException sender) {
      return OptionalInt.of(sender.getReturnCode());
    }
    return refused instanceof SMTPSendFailedException send
        ? OptionalInt.of(send.getReturnCode())
        : OptionalInt.empty();
  }
}

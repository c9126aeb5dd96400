package dev.plumbline.report.mail;

import java.util.Date;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.email.EmailBuilder;

/** Mails in the form of the mail library. */
final class Emails {

  private Emails() {}

  static Email of(Mail mail, String from) {
    String domain = from.substring(from.lastIndexOf('@') + 1);
    return EmailBuilder.startingBlank()
        .fixingMessageId("<%s@%s>".formatted(mail.id(), domain))
        .fixingSentDate(Date.from(mail.date()))
        // No answer from who is out of office.
        .withHeader("Auto-Submitted", "auto-generated")
        .from(mail.sender(), from)
        .to(Digest.name(mail.recipient().name()), mail.recipient().email().orElseThrow())
        .withSubject(mail.letter().subject())
        .withPlainText(mail.letter().plain())
        .withHTMLText(mail.letter().html())
        .buildEmail();
  }
}

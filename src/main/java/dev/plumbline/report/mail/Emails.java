package dev.plumbline.report.mail;

import dev.plumbline.project.Owner;
import dev.plumbline.report.mail.Letter.Enclosure;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.email.EmailBuilder;

/** Mails in the form of the mail library. */
final class Emails {

  private Emails() {}

  static Optional<String> address(Mail mail, Map<String, Owner> owners) {
    return Optional.ofNullable(owners.get(mail.recipient())).flatMap(Owner::email);
  }

  /**
   * A mail with its headers.
   *
   * @param owners by id; the recipient is among them and has an address
   * @param replyTo who reads answers
   */
  static Email of(Mail mail, Map<String, Owner> owners, String from, Optional<String> replyTo) {
    String domain = from.substring(from.lastIndexOf('@') + 1);
    String thread = "<%s@%s>".formatted(mail.thread(), domain);
    EmailPopulatingBuilder email =
        EmailBuilder.startingBlank()
            .fixingMessageId("<%s@%s>".formatted(mail.id(), domain))
            .fixingSentDate(Date.from(mail.date()))
            // Nothing was ever sent under this id: what refers to it stands together in readers.
            .withHeader("In-Reply-To", thread)
            .withHeader("References", thread)
            .withHeader("List-Id", "<%s.%s>".formatted(mail.list(), domain))
            // No answer from who is out of office, and none to Exchange's own mails.
            .withHeader("Auto-Submitted", "auto-generated")
            .withHeader("X-Auto-Response-Suppress", "All")
            .from(mail.sender(), from)
            .to(
                OneLine.name(owners.get(mail.recipient()).name()),
                address(mail, owners).orElseThrow())
            .withSubject(mail.letter().subject())
            .withPlainText(mail.letter().plain())
            .withHTMLText(mail.letter().html());
    replyTo.ifPresent(
        reader ->
            email
                .withReplyTo(reader)
                .withHeader(
                    "List-Unsubscribe", "<mailto:%s?subject=unsubscribe>".formatted(reader)));
    for (Enclosure enclosure : mail.letter().enclosures()) {
      if (enclosure.shown()) {
        email.withEmbeddedImage(enclosure.name(), enclosure.content(), enclosure.type());
      } else {
        email.withAttachment(enclosure.name(), enclosure.content(), enclosure.type());
      }
    }
    return email.buildEmail();
  }
}

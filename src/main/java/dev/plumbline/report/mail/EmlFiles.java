package dev.plumbline.report.mail;

import dev.plumbline.project.Owner;
import dev.plumbline.report.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.simplejavamail.converter.EmailConverter;

/** Writes mails to files instead of sending them. */
final class EmlFiles {
  private final Path folder;
  private final Map<String, Owner> owners;
  private final String from;
  private final Optional<String> replyTo;

  EmlFiles(Path folder, Map<String, Owner> owners, String from, Optional<String> replyTo) {
    this.folder = folder;
    this.owners = owners;
    this.from = from;
    this.replyTo = replyTo;
  }

  /** Writes a mail to a file named after its recipient and what it is about. */
  void write(Mail mail) throws IOException {
    Files.createDirectories(folder);
    String name = FileNames.of(mail.recipient()) + "." + FileNames.of(mail.about());
    Files.writeString(
        folder.resolve(name + ".eml"),
        EmailConverter.emailToEML(Emails.of(mail, owners, from, replyTo)));
  }
}

package dev.plumbline.report.mail;

import dev.plumbline.report.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.simplejavamail.converter.EmailConverter;

/** Writes every mail to a file instead of sending it, named after the owner's id. */
final class EmlFiles implements Delivery {
  private final Path folder;
  private final String from;

  EmlFiles(Path folder, String from) {
    this.folder = folder;
    this.from = from;
  }

  @Override
  public void deliver(Mail mail) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(FileNames.of(mail.recipient().id()) + ".eml"),
        EmailConverter.emailToEML(Emails.of(mail, from)));
  }
}

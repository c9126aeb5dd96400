package dev.plumbline.report.mail;

import dev.plumbline.project.MailServer;
import dev.plumbline.project.Project;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells people how a run went: the recipients of each report, every owner for whom something is
 * otherwise than before, and the webhooks of the profile.
 */
public final class Notification {
  /** Where no mail section names a sender; a domain that can never exist. */
  private static final String NO_SENDER = "plumbline@example.invalid";

  private final Project project;
  private final Composition composition;
  private final Tally tally = new Tally();

  private Notification(Project project, Composition composition) {
    this.project = project;
    this.composition = composition;
  }

  /**
   * A notification, not yet sent.
   *
   * @param site where the site is published
   * @param published the folder with the files of the site
   */
  public static Notification of(RunResult run, Project project, URI site, Path published) {
    return new Notification(project, new Composition(run, project, new SiteLink(site), published));
  }

  /**
   * Sends what was not sent before, and what waits from before. One that is not taken leaves the
   * others as they are, and waits.
   *
   * @throws IOException if a template is missing or broken; nothing is sent then
   */
  public Receipt send(Postbox postbox) throws IOException {
    Optional<MailServer> server = project.profile().mail();
    List<Carrier> carriers = new ArrayList<>();
    List<Message> messages = new ArrayList<>();
    if (server.isPresent()) {
      carriers.add(new SmtpServer(server.get(), project.owners()));
      messages.addAll(composition.mails(tally));
    }
    carriers.add(new Webhooks(project.profile().webhooks()));
    messages.addAll(composition.posts());
    for (Message message : messages) {
      if (postbox.isSent(message.id(), message.asOf())) {
        tally.sentBefore();
      } else {
        postbox.put(message.id(), MessageFile.of(message));
      }
    }
    Duration time = server.map(MailServer::retryFor).orElse(MailServer.RETRY_FOR);
    new Dispatch(postbox, carriers, tally).work(Pauses.filling(time));
    return tally.receipt();
  }

  /**
   * Writes every mail to an {@code .eml} file, whether it was sent before or not.
   *
   * @throws IOException if a template is missing or broken, or a file cannot be written
   */
  public Receipt write(Path folder) throws IOException {
    Optional<MailServer> server = project.profile().mail();
    EmlFiles files =
        new EmlFiles(
            folder,
            project.owners(),
            server.map(MailServer::from).orElse(NO_SENDER),
            server.flatMap(MailServer::replyTo));
    for (Mail mail : composition.mails(tally)) {
      files.write(mail);
      tally.sent(mail);
    }
    return tally.receipt();
  }
}

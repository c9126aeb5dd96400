package dev.plumbline.report.mail;

import dev.plumbline.project.MailServer;
import dev.plumbline.project.Owner;
import dev.plumbline.project.Project;
import dev.plumbline.report.site.Templates;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells the recipients of a run's reports how the run went: one mail to each owner among them. */
public final class Notification {
  /** Where no mail section names a sender; a domain that can never exist. */
  private static final String NO_SENDER = "plumbline@example.invalid";

  private final RunResult run;
  private final Letter letter;
  private final Map<String, Owner> owners;

  private Notification(RunResult run, Letter letter, Map<String, Owner> owners) {
    this.run = run;
    this.letter = letter;
    this.owners = owners;
  }

  /**
   * What came of it, by ids of owners, sorted.
   *
   * @param withoutAddress recipients who cannot be mailed
   * @param missed those whose mail was not taken, by reason
   */
  public record Receipt(
      List<String> mailed, List<String> withoutAddress, Map<String, List<String>> missed) {}

  /**
   * A notification, not yet sent.
   *
   * @param link to the site
   * @throws IOException if a template is missing or broken
   */
  public static Notification of(RunResult run, Project project, URI link) throws IOException {
    Letter letter = Letter.digest(run, Templates.of(project.folder()), link);
    return new Notification(run, letter, project.owners());
  }

  /** Sends every mail; one that is not taken leaves the others as they are. */
  public Receipt send(MailServer server) throws IOException {
    return deliver(new SmtpServer(server));
  }

  /**
   * Writes every mail to an {@code .eml} file.
   *
   * @param server names the sender, and is not asked for anything
   */
  public Receipt write(Path folder, Optional<MailServer> server) throws IOException {
    return deliver(new EmlFiles(folder, server.map(MailServer::from).orElse(NO_SENDER)));
  }

  private Receipt deliver(Delivery delivery) throws IOException {
    List<String> mailed = new ArrayList<>();
    List<String> withoutAddress = new ArrayList<>();
    Map<String, List<String>> missed = new TreeMap<>();
    for (String id : recipients()) {
      Optional<Owner> owner =
          Optional.ofNullable(owners.get(id)).filter(known -> known.email().isPresent());
      if (owner.isEmpty()) {
        withoutAddress.add(id);
        continue;
      }
      try {
        delivery.deliver(Mail.of(run, letter, owner.get()));
        mailed.add(id);
      } catch (UndeliveredException e) {
        missed.computeIfAbsent(e.getMessage(), reason -> new ArrayList<>()).add(id);
      }
    }
    return new Receipt(mailed, withoutAddress, missed);
  }

  private List<String> recipients() {
    return run.reports().stream()
        .flatMap(report -> report.recipients().stream())
        .distinct()
        .sorted()
        .toList();
  }
}

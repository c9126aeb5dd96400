package dev.plumbline.report.mail;

import dev.plumbline.project.Faults;
import dev.plumbline.project.Project;
import dev.plumbline.project.ProjectLoader;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages on a run in a small project. */
record ComposedMail(List<Mail> messages, Receipt receipt) {
  static final String SITE = "https://quality.example/site?a=1&b=2";

  /** Composes in a folder, in which a project is written. */
  static ComposedMail of(RunResult run, Path folder, String... settings) throws IOException {
    Files.writeString(
        folder.resolve("plumbline.yml"),
        """
        name: Weighbridge
        owner: crm
        owners:
          crm: {name: CRM team, email: crm@vectura.example}
          marketing-ops: {name: Marketing Operations, email: ops@vectura.example, locale: nl}
          finance: {name: Finance, email: finance@vectura.example}
          visitors: {name: Visitors}
        profile: demo
        profiles:
          demo:
            fail_on: never
        """
            + String.join("", settings));
    Faults faults = new Faults();
    Project project = ProjectLoader.load(folder, Optional.empty(), Map.of(), faults).orElseThrow();
    faults.throwIfAny();
    Tally tally = new Tally();
    List<Mail> messages =
        new Composition(run, project, new SiteLink(URI.create(SITE)), folder).mails(tally);
    return new ComposedMail(messages, tally.receipt());
  }

  /** The letter to an owner. */
  Letter letter(String recipient, String about) {
    return messages.stream()
        .filter(message -> message.recipient().equals(recipient))
        .filter(message -> message.about().equals(about))
        .map(Mail::letter)
        .findFirst()
        .orElseThrow();
  }

  /** Who is told of what. */
  List<String> told() {
    return messages.stream().map(m -> m.recipient() + " " + m.about()).toList();
  }
}

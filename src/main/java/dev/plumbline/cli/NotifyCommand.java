package dev.plumbline.cli;

import dev.plumbline.project.Fault;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Project;
import dev.plumbline.project.ProjectException;
import dev.plumbline.project.ProjectLoader;
import dev.plumbline.report.RunFile;
import dev.plumbline.report.mail.Notification;
import dev.plumbline.report.mail.Receipt;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plumbline notify}: tells people how a finished run went. */
@Command(
    name = "notify",
    description =
        "Mail the reports of a finished run to their recipients, and its news to owners; tell webhooks.",
    mixinStandardHelpOptions = true)
final class NotifyCommand implements Callable<Integer> {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  @Option(
      names = "--run",
      paramLabel = "FILE",
      required = true,
      description = "The run.json of the run.")
  private Path run;

  @Option(
      names = "--url",
      paramLabel = "URL",
      required = true,
      description = "Where the site of the run is published.")
  private URI site;

  @Option(
      names = "--dry-run",
      paramLabel = "DIR",
      description = "Write an .eml file for every mail to this folder; send nothing.")
  private Optional<Path> dryRun = Optional.empty();

  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "Folder with plumbline.yml. Default: this folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Profile whose mail section and webhooks are used. Default: that of the run.")
  private Optional<String> profile = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    checkUsage();
    RunResult finished = RunFile.read(run);
    Project project = project(profile.orElse(finished.run().profile()));
    if (dryRun.isEmpty() && !canTell(project)) {
      throw new ProjectException(List.of(noServer(project)));
    }
    Path published = run.toAbsolutePath().getParent();
    Notification notification = Notification.of(finished, project, site, published);
    if (dryRun.isPresent()) {
      tell(notification.write(dryRun.get()));
      return ExitCode.OK.number();
    }
    StoredPostbox postbox = new StoredPostbox(project);
    Receipt receipt = notification.send(postbox);
    tell(receipt);
    postbox.problem().ifPresentOrElse(this::warn, () -> tellOfThoseWaiting(receipt));
    return (receipt.missed().isEmpty() ? ExitCode.OK : ExitCode.NOT_SENT).number();
  }

  private static boolean canTell(Project project) {
    return project.profile().mail().isPresent() || !project.profile().webhooks().isEmpty();
  }

  private void warn(String problem) {
    spec.commandLine()
        .getErr()
        .printf(
            "%s%nWhat was sent is not known there, and what is left does not wait there: another"
                + " notify on this run sends what is left, and may send the rest again%n",
            problem);
  }

  private void tellOfThoseWaiting(Receipt receipt) {
    if (!receipt.missed().isEmpty()) {
      spec.commandLine().getErr().printf("What is left waits, and goes with the next notify%n");
    }
  }

  private void checkUsage() {
    if (!Files.isRegularFile(run)) {
      throw new ParameterException(
          spec.commandLine(), "There is no file " + run + "; name the run.json that a run wrote");
    }
    if (site.getHost() == null || !SCHEMES.contains(site.getScheme())) {
      throw new ParameterException(
          spec.commandLine(), "The URL of a site begins with https:// or http:// and a host");
    }
  }

  private Project project(String profileName) {
    Faults faults = new Faults();
    Optional<Project> project =
        ProjectLoader.load(
            folder.toAbsolutePath().normalize(), Optional.of(profileName), System.getenv(), faults);
    faults.throwIfAny();
    return project.orElseThrow();
  }

  private static Fault noServer(Project project) {
    return new Fault(
        project.profile().place(),
        "profile %s has neither a mail section nor webhooks to send with"
            .formatted(project.profile().name()),
        "add one, name another profile with --profile, or write files with --dry-run DIR");
  }

  /** Owners are named by id: an address is nobody else's business. */
  private void tell(Receipt receipt) {
    PrintWriter terminal = spec.commandLine().getOut();
    String done = dryRun.map(files -> "Written to " + files).orElse("Told");
    terminal.printf("%s: %s%n", done, sent(receipt));
    if (receipt.before() > 0) {
      terminal.printf("Told before: %d%n", receipt.before());
    }
    if (!receipt.withoutAddress().isEmpty()) {
      terminal.printf("No address: %s%n", String.join(", ", receipt.withoutAddress()));
    }
    PrintWriter errors = spec.commandLine().getErr();
    receipt
        .missed()
        .forEach(
            (reason, missed) ->
                errors.printf("Not told: %s. %s%n", String.join(", ", missed), reason));
    if (!receipt.givenUp().isEmpty()) {
      errors.printf(
          "Given up after two weeks: messages to %s%n", String.join(", ", receipt.givenUp()));
    }
  }

  private static String sent(Receipt receipt) {
    return receipt.sent().isEmpty()
        ? "nobody"
        : receipt.sent().entrySet().stream()
            .map(entry -> "%s (%s)".formatted(entry.getKey(), String.join(", ", entry.getValue())))
            .collect(Collectors.joining(", "));
  }
}

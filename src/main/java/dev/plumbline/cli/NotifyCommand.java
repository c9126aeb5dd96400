package dev.plumbline.cli;

import dev.plumbline.project.Fault;
import dev.plumbline.project.Faults;
import dev.plumbline.project.MailServer;
import dev.plumbline.project.Project;
import dev.plumbline.project.ProjectException;
import dev.plumbline.project.ProjectLoader;
import dev.plumbline.report.RunFile;
import dev.plumbline.report.mail.Notification;
import dev.plumbline.report.mail.Notification.Receipt;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plumbline notify}: mails the recipients of reports from a finished run. */
@Command(
    name = "notify",
    description = "Mail the verdict on a finished run to the recipients of its reports.",
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
      description = "Profile whose mail section is used. Default: the profile of the run.")
  private Optional<String> profile = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    checkUsage();
    RunResult finished = RunFile.read(run);
    Project project = project(profile.orElse(finished.run().profile()));
    Optional<MailServer> server = project.profile().mail();
    if (dryRun.isEmpty() && server.isEmpty()) {
      throw new ProjectException(List.of(noServer(project)));
    }
    Notification notification = Notification.of(finished, project, site);
    Receipt receipt =
        dryRun.isPresent()
            ? notification.write(dryRun.get(), server)
            : notification.send(server.orElseThrow());
    tell(receipt);
    return (receipt.missed().isEmpty() ? ExitCode.OK : ExitCode.NOT_SENT).number();
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
        "profile %s has no mail section to send with".formatted(project.profile().name()),
        "add one, name another profile with --profile, or write files with --dry-run DIR");
  }

  /** Owners are named by id: an address is nobody else's business. */
  private void tell(Receipt receipt) {
    PrintWriter terminal = spec.commandLine().getOut();
    String done = dryRun.map(files -> "Written to " + files).orElse("Mailed");
    terminal.printf("%s: %s%n", done, listed(receipt.mailed()));
    if (!receipt.withoutAddress().isEmpty()) {
      terminal.printf("No address: %s%n", listed(receipt.withoutAddress()));
    }
    PrintWriter errors = spec.commandLine().getErr();
    receipt
        .missed()
        .forEach((reason, owners) -> errors.printf("Not mailed: %s. %s%n", listed(owners), reason));
  }

  private static String listed(List<String> owners) {
    return owners.isEmpty() ? "nobody" : String.join(", ", owners);
  }
}

package dev.plumbline.cli;

import dev.plumbline.history.Findings;
import dev.plumbline.history.History;
import dev.plumbline.history.PastRun;
import dev.plumbline.history.Pruning.Found;
import dev.plumbline.result.FindingState;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plumbline history prune}: takes old runs away. */
@Command(
    name = "prune",
    description =
        "Remove whole runs of this profile that are older, and unfinished files of killed runs."
            + " What was mailed about such data is forgotten. Decisions stay, and so does every file that"
            + " cannot be used.",
    mixinStandardHelpOptions = true)
final class HistoryPruneCommand implements Callable<Integer> {
  @Mixin private HistoryOptions options;

  @ArgGroup(multiplicity = "1")
  private Limit limit;

  @Option(names = "--dry-run", description = "Say what would be removed, and remove nothing.")
  private boolean dryRun;

  @Spec private CommandSpec spec;

  /** How far back runs are kept: one of the two. */
  static final class Limit {
    @Option(
        names = "--keep-days",
        paramLabel = "N",
        required = true,
        description = "Keep runs on data of the last N days before today.")
    private Integer days;

    @Option(
        names = "--before",
        paramLabel = "DATE",
        required = true,
        description = "Remove runs on data before this date.")
    private LocalDate date;
  }

  @Override
  public Integer call() throws IOException {
    if (limit.days != null && limit.days < 0) {
      throw new ParameterException(
          spec.commandLine(), "--keep-days is %d; write 0 or more".formatted(limit.days));
    }
    ProjectHistory history = options.open();
    LocalDate before = limit.date != null ? limit.date : history.asOf().minusDays(limit.days);
    String project = history.project().name();
    Found found =
        dryRun
            ? history.store().prunable(project, history.profile(), before, history.now())
            : history.store().prune(project, history.profile(), before, history.now());
    if (!dryRun) {
      StoredPostbox.messages(history.store(), history.project()).forget(before);
    }
    tell(found, before);
    tellForgotten(history.own(), before);
    return ExitCode.OK.number();
  }

  private void tell(Found found, LocalDate before) {
    PrintWriter terminal = spec.commandLine().getOut();
    String done = dryRun ? "Would remove" : "Removed";
    for (PastRun run : found.runs()) {
      terminal.printf(
          "%s the run of %s started at %s%n",
          done, run.asOf(), HistoryListCommand.seconds(run.startedAt()));
    }
    found.leftovers().forEach(file -> terminal.printf("%s unfinished %s%n", done, file));
    terminal.printf(
        "%s %s before %s and %s%n",
        done,
        HistoryListCommand.counted(found.runs(), "run"),
        before,
        HistoryListCommand.counted(found.leftovers(), "unfinished file"));
  }

  /** What is open for longer than runs are kept looks younger from now on. */
  private void tellForgotten(History known, LocalDate before) {
    PrintWriter terminal = spec.commandLine().getOut();
    known.before(LocalDate.MAX).latest().stream()
        .filter(last -> !last.asOf().isBefore(before))
        .flatMap(last -> Findings.of(known, last).stream())
        .filter(finding -> finding.group().isEmpty())
        .filter(finding -> finding.state() != FindingState.RESOLVED)
        .filter(finding -> finding.began().isBefore(before))
        .forEach(
            finding ->
                terminal.printf(
                    "%s fails since %s, and %s as if since the first run that is kept%n",
                    finding.check(), finding.began(), dryRun ? "would look" : "looks now"));
  }
}

package dev.plumbline.cli;

import dev.plumbline.history.Decision.Waiver;
import dev.plumbline.history.History;
import dev.plumbline.history.PastRun;
import dev.plumbline.result.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plumbline history list}: the runs that are remembered. */
@Command(
    name = "list",
    description = "List the runs that are remembered, the waivers, and files that cannot be used.",
    mixinStandardHelpOptions = true)
final class HistoryListCommand implements Callable<Integer> {
  private static final String LINE = "%-10s  %-24s  %7s  %7s  %7s  %7s  %s";

  @Mixin private HistoryOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ProjectHistory history = options.open();
    PrintWriter terminal = spec.commandLine().getOut();
    History own = history.own();
    Set<PastRun> accepted = new HashSet<>(own.accepted());
    line(terminal, "as of", "started at", "passed", "failed", "error", "skipped", "");
    own.runs().forEach(run -> tell(terminal, run, accepted.contains(run)));
    terminal.printf(
        "%s of profile %s in %s, %d replaced; %d of other profiles and projects%n",
        counted(own.runs(), "run"),
        history.profile(),
        history.store().location(),
        own.runs().size() - accepted.size(),
        history.all().runs().size() - own.runs().size());
    own.decisions().waivers().values().forEach(waiver -> tell(terminal, waiver, history));
    own.decisions().comments().stream()
        .map(HistoryFeedbackCommand::told)
        .forEach(terminal::println);
    history.tellSkipped(terminal);
    return ExitCode.OK.number();
  }

  private static void tell(PrintWriter terminal, PastRun run, boolean isAccepted) {
    line(
        terminal,
        run.asOf(),
        seconds(run.startedAt()),
        run.count(Outcome.PASSED),
        run.count(Outcome.FAILED),
        run.count(Outcome.ERROR),
        run.count(Outcome.SKIPPED),
        isAccepted ? "" : "replaced");
  }

  private static void line(PrintWriter terminal, Object... cells) {
    terminal.println(LINE.formatted(cells).stripTrailing());
  }

  private static void tell(PrintWriter terminal, Waiver waiver, ProjectHistory history) {
    terminal.printf(
        "%s: %s until %s by %s: %s%n",
        waiver.holdsOn(history.asOf()) ? "Waived" : "Waiver has run out",
        waiver.waived(),
        waiver.until(),
        waiver.circumstance().by().orElse("nobody"),
        waiver.reason());
  }

  /** A moment as a person reads it. */
  static Instant seconds(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }

  static String counted(List<?> things, String one) {
    return things.size() == 1 ? "1 " + one : things.size() + " " + one + "s";
  }
}

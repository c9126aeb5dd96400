package dev.plumbline.cli;

import dev.plumbline.history.Decision.Rebaseline;
import dev.plumbline.history.Decision.Subject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code plumbline history rebaseline}: keeps wrong days out of what later days are held against.
 */
@Command(
    name = "rebaseline",
    description =
        "Mark days whose data was wrong or was repaired: later days are not compared with them.",
    mixinStandardHelpOptions = true)
final class HistoryRebaselineCommand implements Callable<Integer> {
  @Mixin private HistoryOptions options;

  @Parameters(
      paramLabel = "TABLE|CHECK-ID",
      description = "A table with all its checks, or a check.")
  private String subject;

  @Option(names = "--from", paramLabel = "DATE", required = true, description = "First day.")
  private LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Last day. Default: the first day, which is then the only one.")
  private Optional<LocalDate> to = Optional.empty();

  @Option(names = "--undo", description = "Compare with these days again.")
  private boolean undo;

  @Option(names = "--by", paramLabel = "OWNER", description = "Id of the owner who decides.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why; it is shown to everybody.")
  private String reason;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ProjectHistory history = options.open();
    DecisionOptions given = new DecisionOptions(spec.commandLine(), history);
    Subject marked = subject(given, history);
    LocalDate last = to.orElse(from);
    if (last.isBefore(from)) {
      throw given.wrong("--to %s is before --from %s; swap them".formatted(last, from));
    }
    by.ifPresent(given::requireOwner);
    String why = given.reason(reason);
    history.store().add(new Rebaseline(history.decidedNow(by), marked, from, last, undo, why));
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %s from %s to %s: %s%n",
            undo ? "Compared with again" : "Not compared with any more",
            marked.kind() == Subject.Kind.TABLE ? "table " + subject : subject,
            from,
            last,
            why);
    return ExitCode.OK.number();
  }

  private Subject subject(DecisionOptions given, ProjectHistory history) {
    Set<String> tables = history.tables();
    if (tables.contains(subject)) {
      return new Subject(Subject.Kind.TABLE, subject);
    }
    Set<String> known = new TreeSet<>(tables);
    known.addAll(history.checks());
    given.require("table or check", subject, known);
    return new Subject(Subject.Kind.CHECK, subject);
  }
}

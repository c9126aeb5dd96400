package dev.plumbline.cli;

import dev.plumbline.history.Decision.Waived;
import dev.plumbline.history.Decision.Waiver;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline history waive}: accepts failing data for a time. */
@Command(
    name = "waive",
    description = "Accept that a check fails, until a day and for a reason.",
    mixinStandardHelpOptions = true)
final class HistoryWaiveCommand implements Callable<Integer> {
  @Mixin private HistoryOptions options;

  @Parameters(paramLabel = "CHECK-ID", description = "Id of the check.")
  private String check;

  @Option(
      names = "--segment",
      paramLabel = "VALUE",
      description =
          "Waive one group of rows only: its value as the report shows it, once for each column of"
              + " the groups, and '' for no value.")
  private List<String> segment = List.of();

  @Option(
      names = "--until",
      paramLabel = "DATE",
      required = true,
      description = "Last day of the waiver.")
  private LocalDate until;

  @Option(
      names = "--by",
      paramLabel = "OWNER",
      required = true,
      description = "Id of the owner who decides.")
  private String by;

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
    Waived waived = given.waived(check, segment);
    given.requireOwner(by);
    if (until.isBefore(history.asOf())) {
      throw given.wrong(
          "--until %s is in the past; name a day from %s on".formatted(until, history.asOf()));
    }
    String why = given.reason(reason);
    history.store().add(new Waiver(history.decidedNow(Optional.of(by)), waived, until, why));
    spec.commandLine().getOut().printf("Waived: %s until %s by %s: %s%n", waived, until, by, why);
    return ExitCode.OK.number();
  }
}

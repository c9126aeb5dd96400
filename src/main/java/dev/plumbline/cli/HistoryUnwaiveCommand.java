package dev.plumbline.cli;

import dev.plumbline.history.Decision.Unwaiver;
import dev.plumbline.history.Decision.Waived;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline history unwaive}: takes a waiver back. */
@Command(name = "unwaive", description = "Take a waiver back.", mixinStandardHelpOptions = true)
final class HistoryUnwaiveCommand implements Callable<Integer> {
  @Mixin private HistoryOptions options;

  @Parameters(paramLabel = "CHECK-ID", description = "Id of the check.")
  private String check;

  @Option(
      names = "--segment",
      paramLabel = "VALUE",
      description = "As it was given to waive one group of rows.")
  private List<String> segment = List.of();

  @Option(names = "--by", paramLabel = "OWNER", description = "Id of the owner who decides.")
  private Optional<String> by = Optional.empty();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is shown to everybody.")
  private Optional<String> reason = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ProjectHistory history = options.open();
    DecisionOptions given = new DecisionOptions(spec.commandLine(), history);
    by.ifPresent(given::requireOwner);
    Optional<String> why = reason.map(given::reason);
    List<Waived> waivers = List.copyOf(history.own().decisions().waivers().keySet());
    Waived waived = sought();
    if (!waivers.contains(waived)) {
      throw given.wrong(
          "There is no waiver of %s; %s"
              .formatted(
                  waived,
                  waivers.isEmpty()
                      ? "nothing is waived"
                      : "what is waived is shown by `plumbline history list`"));
    }
    history.store().add(new Unwaiver(history.decidedNow(by), waived, why));
    spec.commandLine().getOut().printf("No longer waived: %s%n", waived);
    return ExitCode.OK.number();
  }

  /** A check need not exist any more for its waiver to be taken back. */
  private Waived sought() {
    return new Waived(
        check, segment.isEmpty() ? Optional.empty() : Optional.of(DecisionOptions.values(segment)));
  }
}

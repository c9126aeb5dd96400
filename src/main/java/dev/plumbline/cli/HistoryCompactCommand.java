package dev.plumbline.cli;

import dev.plumbline.history.Compaction.Joined;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plumbline history compact}: one file a month for past months. */
@Command(
    name = "compact",
    description =
        "Join the files of each past month into one. Nothing is lost: every run stays, also one"
            + " that another replaced.",
    mixinStandardHelpOptions = true)
final class HistoryCompactCommand implements Callable<Integer> {
  @Mixin private HistoryOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ProjectHistory history = options.open();
    List<Joined> months = history.store().compact(YearMonth.from(history.asOf()), history.now());
    PrintWriter terminal = spec.commandLine().getOut();
    for (Joined month : months) {
      terminal.printf(
          "%s: %d runs, %d files before, %d now%n",
          month.month(), month.runs(), month.filesBefore(), month.filesAfter());
    }
    if (months.isEmpty()) {
      terminal.println("Nothing to join: every past month is one file already, or has no run");
    }
    return ExitCode.OK.number();
  }
}

package dev.plumbline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plumbline history}: what earlier runs found, and what people decided about it. */
@Command(
    name = "history",
    description = "Show, keep in order and judge what earlier runs found.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      HistoryListCommand.class,
      HistoryPruneCommand.class,
      HistoryCompactCommand.class,
      HistoryWaiveCommand.class,
      HistoryUnwaiveCommand.class,
      HistoryFeedbackCommand.class,
      HistoryRebaselineCommand.class,
      HistoryExportCommand.class
    })
final class HistoryCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}

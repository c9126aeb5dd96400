package dev.plumbline.cli;

import dev.plumbline.Run;
import dev.plumbline.RunOptions;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plumbline run}: checks, rolls up, renders and publishes. */
@Command(
    name = "run",
    description = "Check, roll up, render and publish.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private SampleOption samples;

  @Option(
      names = "--quarantine",
      paramLabel = "DIR",
      description =
          "Folder or URI for the failing and the clean rows of tables that ask for it. Default:"
              + " quarantine, in the project.")
  private Optional<String> quarantine = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    RunOptions options = common.resolve().showing(samples.number(), quarantine);
    PrintWriter terminal = spec.commandLine().getOut();
    RunResult run;
    try (ProgressLines progress = new ProgressLines(spec.commandLine().getErr())) {
      run = Run.of(options, progress).execute();
    }
    TerminalVerdict verdict = new TerminalVerdict(run);
    verdict.print(terminal);
    terminal.printf("%nSite: %s%n", options.out().resolve("index.html"));
    verdict.printWhatTheDefaultWouldSay(terminal);
    return ExitCode.of(run, run.run().failOn()).number();
  }
}

package dev.plumbline.cli;

import dev.plumbline.Run;
import dev.plumbline.RunOptions;
import dev.plumbline.UnrememberedException;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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

  @Option(
      names = "--with-personal-data",
      paramLabel = "DIR",
      arity = "0..1",
      fallbackValue = "",
      description =
          "Also write what reports hand over, with names and addresses, to a folder that is not"
              + " published. Default of DIR: personal, in the project. Without this option nothing"
              + " of it is read.")
  private Optional<String> personalData = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    RunOptions options = options();
    RunResult run;
    Optional<UnrememberedException> unremembered = Optional.empty();
    try (ProgressLines progress = new ProgressLines(spec.commandLine().getErr())) {
      run = Run.of(options, progress).execute();
    } catch (UnrememberedException e) {
      run = e.run();
      unremembered = Optional.of(e);
    }
    tell(run, options);
    return unremembered.isPresent()
        ? Crash.report(unremembered.get(), spec.commandLine().getErr())
        : ExitCode.of(run, run.run().failOn()).number();
  }

  private void tell(RunResult run, RunOptions options) {
    PrintWriter terminal = spec.commandLine().getOut();
    TerminalVerdict verdict = new TerminalVerdict(run);
    verdict.print(terminal);
    terminal.printf("%nSite: %s%n", options.out().resolve("index.html"));
    options.personalData().ifPresent(folder -> terminal.printf("Personal data: %s%n", folder));
    verdict.printWhatTheDefaultWouldSay(terminal);
  }

  private RunOptions options() {
    RunOptions options = common.resolve().showing(samples.number(), quarantine);
    return options.handingOver(personalData.map(folder -> folder(options, folder)));
  }

  private static Path folder(RunOptions options, String named) {
    return named.isEmpty()
        ? options.project().resolve("personal")
        : Path.of(named).toAbsolutePath().normalize();
  }
}

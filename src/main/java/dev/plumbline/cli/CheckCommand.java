package dev.plumbline.cli;

import dev.plumbline.Run;
import dev.plumbline.result.RunResult;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline check}: checks only, results on the terminal. */
@Command(
    name = "check",
    description = "Check tables and show the results here; publish nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private SampleOption samples;

  @Parameters(paramLabel = "TABLE", arity = "0..*", description = "Tables to check. Default: all.")
  private Set<String> tables = Set.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    RunResult run;
    try (ProgressLines progress = new ProgressLines(spec.commandLine().getErr())) {
      Run project = Run.of(common.resolve().showing(samples.number(), Optional.empty()), progress);
      refuseUnknown(project.tables());
      run = project.check(tables);
    }
    new TerminalVerdict(run).print(spec.commandLine().getOut());
    return ExitCode.of(run, run.run().failOn()).number();
  }

  private void refuseUnknown(Set<String> known) {
    for (String table : tables) {
      if (!known.contains(table)) {
        throw new ParameterException(
            spec.commandLine(),
            "No table %s in checks/; name one of %s".formatted(table, String.join(", ", known)));
      }
    }
  }
}

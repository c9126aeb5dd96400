package dev.plumbline.cli;

import dev.plumbline.Version;
import dev.plumbline.project.Fault;
import dev.plumbline.project.ProjectException;
import java.util.Locale;
import java.util.TimeZone;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: dispatches to a command and ends with its exit code. */
@Command(
    name = "plumbline",
    description = "Marketing numbers that hang straight.",
    mixinStandardHelpOptions = true,
    versionProvider = Plumbline.VersionLine.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      ValidateCommand.class,
      SuggestCommand.class,
      NotifyCommand.class,
      HistoryCommand.class,
      DemoCommand.class
    })
public final class Plumbline implements Runnable {
  @Spec private CommandSpec spec;

  /** Runs one command and ends the process with its {@link ExitCode}. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Plumbline())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((thrown, line, parsed) -> report(thrown, line));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }

  /** Faults are for whoever wrote the project; anything else is ours, and goes to the log whole. */
  private static int report(Exception thrown, CommandLine line) {
    if (thrown instanceof ProjectException faulty) {
      faulty.faults().stream().map(Fault::toString).forEach(line.getErr()::println);
      int count = faulty.faults().size();
      line.getErr().printf("%d %s; nothing was run%n", count, count == 1 ? "fault" : "faults");
      return ExitCode.USAGE.number();
    }
    return Crash.report(thrown, line.getErr());
  }

  /** Prints the version that the build wrote. */
  static final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"plumbline " + Version.current()};
    }
  }
}

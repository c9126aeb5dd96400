package dev.plumbline.cli;

import dev.plumbline.demo.DemoCompany;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plumbline demo}: writes the data of the demo company. */
@Command(
    name = "demo",
    description = "Write the data of the demo company.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "data/demo",
      description = "Folder to write to. Default: ${DEFAULT-VALUE}.")
  private Path folder;

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many times as many rows. Default: ${DEFAULT-VALUE}.")
  private int scale;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    DemoCompany.write(folder, scale);
    spec.commandLine().getOut().println("Wrote the demo data to " + folder);
    return ExitCode.OK.number();
  }
}

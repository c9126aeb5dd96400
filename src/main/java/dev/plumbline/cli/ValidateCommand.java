package dev.plumbline.cli;

import dev.plumbline.Run;
import dev.plumbline.ValidatedPlan;
import dev.plumbline.ValidatedPlan.PlannedTable;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plumbline validate}: resolves every name, reads no row, prints what a run would do. */
@Command(
    name = "validate",
    description = "Read the project, resolve every name against the real columns, read no row.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ValidatedPlan plan;
    try (ProgressLines progress = new ProgressLines(spec.commandLine().getErr())) {
      plan = Run.of(common.resolve(), progress).validate();
    }
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.printf(
        "%-36s %12s %5s %9s %7s   (at most)%n",
        "table", "expectations", "scans", "group-bys", "queries");
    plan.tables().stream().map(ValidateCommand::line).forEach(terminal::println);
    terminal.printf("%d roll-ups, %d reports; no row was read%n", plan.rollups(), plan.reports());
    boolean complete = plan.tables().stream().allMatch(table -> table.error().isEmpty());
    return (complete ? ExitCode.OK : ExitCode.NOT_CHECKED).number();
  }

  private static String line(PlannedTable table) {
    String counts =
        "%-36s %12d %5d %9d %7d"
            .formatted(
                table.name(),
                table.expectations(),
                table.cost().scans(),
                table.cost().groupBys(),
                table.cost().queries());
    return counts + table.error().map(error -> "  cannot be opened: " + error).orElse("");
  }
}

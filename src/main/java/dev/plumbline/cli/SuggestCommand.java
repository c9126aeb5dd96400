package dev.plumbline.cli;

import dev.plumbline.RunOptions;
import dev.plumbline.Suggest;
import dev.plumbline.project.Draft;
import dev.plumbline.suggest.NewTable;
import dev.plumbline.table.TableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline suggest}: a {@code checks/} file to start from, for one table. */
@Command(
    name = "suggest",
    description = "Look at the rows of a table and suggest a file of checks to start from.",
    mixinStandardHelpOptions = true)
final class SuggestCommand implements Callable<Integer> {
  private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";

  @Mixin private CommonOptions common;

  @Parameters(
      paramLabel = "TABLE",
      description = "A table of checks/, or the name of a new one with --path or --url.")
  private String table;

  @Option(
      names = "--write",
      description = "Write checks/TABLE.yml instead of printing; never over a file.")
  private boolean write;

  @ArgGroup(exclusive = false, heading = "A table that is not declared yet:%n")
  private NewSource source = new NewSource();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    checkUsage();
    RunOptions options = common.resolve();
    try (ProgressLines progress = new ProgressLines(spec.commandLine().getErr())) {
      Suggest suggest = Suggest.of(options, draft(options), progress);
      refuseUnknown(suggest);
      Path file = options.project().resolve("checks").resolve(table + ".yml");
      refuseToOverwrite(suggest, file);
      tell(suggest.text(table), file);
      return ExitCode.OK.number();
    } catch (TableException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.NOT_CHECKED.number();
    }
  }

  private void checkUsage() {
    if (!table.matches(NAME)) {
      throw wrong("A table is named with letters, digits and underscore, with no digit first");
    }
    source
        .fault()
        .ifPresent(
            fault -> {
              throw wrong(fault);
            });
  }

  private Optional<Draft> draft(RunOptions options) {
    if (!source.isGiven()) {
      return Optional.empty();
    }
    if (Suggest.of(options, Optional.empty(), step -> {}).tables().contains(table)) {
      throw wrong(
          "Table %s is declared already; leave --path and --url out, or choose another name"
              .formatted(table));
    }
    return Optional.of(NewTable.named(table, source.source()));
  }

  private void refuseUnknown(Suggest suggest) {
    if (!suggest.tables().contains(table)) {
      throw wrong(
          "No table %s in checks/; name one of %s, or say where its rows are with --path or --url"
              .formatted(table, String.join(", ", suggest.tables())));
    }
  }

  private void refuseToOverwrite(Suggest suggest, Path file) {
    Path declared = suggest.fileOf(table);
    Path taken = Files.exists(declared) ? declared : file;
    if (write && Files.exists(taken)) {
      throw wrong(
          "%s exists; leave --write out and take over by hand what you want of the suggestion"
              .formatted(taken));
    }
  }

  private void tell(String text, Path file) throws IOException {
    PrintWriter terminal = spec.commandLine().getOut();
    if (!write) {
      terminal.print(text);
      terminal.flush();
      return;
    }
    Files.createDirectories(file.getParent());
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw wrong(file + " exists; it was left as it is");
    }
    terminal.printf("Wrote %s; try it with: plumbline check %s%n", file, table);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

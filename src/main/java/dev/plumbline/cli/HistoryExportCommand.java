package dev.plumbline.cli;

import dev.plumbline.history.Export;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plumbline history export}: all results as one table. */
@Command(
    name = "export",
    description = "Write all results that are remembered of this profile as one table.",
    mixinStandardHelpOptions = true)
final class HistoryExportCommand implements Callable<Integer> {
  @Mixin private HistoryOptions options;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "csv or jsonl. Default: csv.")
  private Export.Format format;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "File to write to, in place of one that is there. Default: the terminal.")
  private Optional<Path> file = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ProjectHistory history = options.open();
    Export export = new Export(history.own());
    if (file.isPresent()) {
      long rows = write(export, file.get().toAbsolutePath());
      spec.commandLine().getOut().printf("Wrote %d results to %s%n", rows, file.get());
    } else {
      PrintWriter terminal = spec.commandLine().getOut();
      export.write(format, terminal);
      terminal.flush();
    }
    history.tellSkipped(spec.commandLine().getErr());
    return ExitCode.OK.number();
  }

  /** Written aside and renamed: the file is whole or as it was. */
  private long write(Export export, Path target) throws IOException {
    Path next = target.resolveSibling("." + target.getFileName() + ".next");
    try {
      long rows;
      try (Writer writer =
          new OutputStreamWriter(Files.newOutputStream(next), StandardCharsets.UTF_8)) {
        rows = export.write(format, writer);
      }
      Files.move(next, target, StandardCopyOption.REPLACE_EXISTING);
      return rows;
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be written (%s); name a file in a folder that exists and that you may write"
              .formatted(target, e.getClass().getSimpleName()),
          e);
    } finally {
      Files.deleteIfExists(next);
    }
  }
}

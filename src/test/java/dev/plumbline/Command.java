package dev.plumbline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process run to its end: its exit code and what it wrote, kept apart. */
public record Command(int exitCode, String output, String errors) {

  /** Runs the words in a folder; a variable whose value is empty is taken away. */
  public static Command run(Path folder, Map<String, String> environment, List<String> words) {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    environment.forEach(
        (name, value) -> {
          builder.environment().remove(name);
          if (!value.isEmpty()) {
            builder.environment().put(name, value);
          }
        });
    try {
      Path output = Files.createTempFile("command", ".out");
      Path errors = Files.createTempFile("command", ".err");
      builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
      int exitCode = builder.start().waitFor();
      Command command = new Command(exitCode, Files.readString(output), Files.readString(errors));
      Files.delete(output);
      Files.delete(errors);
      return command;
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot run " + words, failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while running " + words, interruption);
    }
  }
}

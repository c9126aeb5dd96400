package dev.plumbline.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of its own on a history. */
final class HistoryProcess {
  private HistoryProcess() {}

  /** Starts it; its errors are shown. */
  static Process start(Class<?> program, Path output, Path folder, Object... arguments)
      throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                folder.toString()));
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    return new ProcessBuilder(words)
        .redirectOutput(output.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}

package dev.plumbline.report;

import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Publishes one site after the other until it is killed. */
final class PublishLoop {
  private static final int FILES = 100;

  private PublishLoop() {}

  public static void main(String[] arguments) throws IOException {
    Publisher publisher = new Publisher();
    while (true) {
      for (RunResult run : List.of(SampleRuns.inEnglish(), SampleRuns.inDutch())) {
        publisher.publish(run, List.of(PublishLoop::write, new RunFile()), Path.of(arguments[0]));
      }
    }
  }

  /** The names of all files of a complete site in this language. */
  static List<String> files(String locale) {
    return IntStream.range(0, FILES).mapToObj(i -> locale + "-" + i + ".txt").sorted().toList();
  }

  private static void write(RunResult run, Path folder) throws IOException {
    for (String file : files(run.project().locale())) {
      Files.writeString(folder.resolve(file), file);
    }
  }
}

package dev.plumbline.bench;

import dev.plumbline.Run;
import dev.plumbline.RunOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the tables of a project, or computes its reports besides, and prints the seconds. */
final class LedgerProcess {
  /** What is timed. */
  enum Work {
    READING,
    REPORTING
  }

  private LedgerProcess() {}

  /**
   * @param arguments what to do, folder of the project
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    long start = System.nanoTime();
    Run run = Run.of(options(folder), step -> {});
    switch (Work.valueOf(arguments[0])) {
      case READING -> run.check(Set.of());
      case REPORTING -> run.execute();
    }
    System.out.println(
        "seconds " + Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    System.exit(0);
  }

  private static RunOptions options(Path folder) {
    return new RunOptions(
        folder,
        Optional.empty(),
        Optional.empty(),
        folder.resolve("public"),
        Optional.of("local[2]"),
        Optional.empty(),
        Map.of());
  }
}

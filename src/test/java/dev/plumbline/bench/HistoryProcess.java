package dev.plumbline.bench;

import dev.plumbline.history.History;
import dev.plumbline.history.Past;
import dev.plumbline.history.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

/** Reads a history and sorts it by checks, and prints the seconds. */
final class HistoryProcess {
  private HistoryProcess() {}

  /**
   * @param arguments folder of the history
   */
  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    History history = Stores.in(Path.of(arguments[0])).read();
    Past past = history.before(LocalDate.MAX);
    int checks = past.byCheck().size();
    System.out.println(
        "seconds " + Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    if (past.runs().size() != HistoryFiles.RUNS || checks != HistoryFiles.CHECKS) {
      throw new IllegalStateException("Not all was read: " + history.skipped());
    }
  }
}

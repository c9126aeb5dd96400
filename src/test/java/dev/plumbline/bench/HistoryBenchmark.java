package dev.plumbline.bench;

import static dev.plumbline.bench.JavaProcess.median;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Times reading the history of a thousand runs with five hundred checks each, as the files of runs
 * and joined by months: in processes of their own, in turn. Prints medians, judges nothing.
 */
final class HistoryBenchmark {
  private static final int PROCESSES = Integer.getInteger("plumbline.bench.rounds", 3);

  @Test
  void aThousandRunsOfFiveHundredChecks() throws IOException {
    Path folder = Path.of("target", "bench").toAbsolutePath();
    Path runs = folder.resolve("history-runs");
    Path months = folder.resolve("history-months");
    HistoryFiles.writeIfAbsent(runs, months);
    List<Double> apart = new ArrayList<>();
    List<Double> joined = new ArrayList<>();
    for (int process = 0; process < PROCESSES; process++) {
      apart.addAll(JavaProcess.seconds(folder, HistoryProcess.class, runs.toString()));
      joined.addAll(JavaProcess.seconds(folder, HistoryProcess.class, months.toString()));
    }
    System.out.printf(
        Locale.ROOT,
        "%n%d runs of %d checks read: a file a run %.2f s · a file a month %.2f s"
            + " (medians of %d)%n",
        HistoryFiles.RUNS,
        HistoryFiles.CHECKS,
        median(apart),
        median(joined),
        PROCESSES);
  }
}

package dev.plumbline.bench;

import static dev.plumbline.bench.JavaProcess.median;

import dev.plumbline.bench.LedgerProcess.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Times the whole budget report over a large ledger on two cores, against reading the same tables:
 * in processes of their own, in turn so that a busy machine slows both alike. Prints medians,
 * judges nothing.
 */
final class LedgerBenchmark {
  private static final long LINES = Long.getLong("plumbline.bench.lines", 5_000_000);
  private static final int PROCESSES = Integer.getInteger("plumbline.bench.rounds", 3);

  @Test
  void theBudgetReportAgainstReading() throws IOException {
    Path folder = Path.of("target", "bench", "ledger-" + LINES).toAbsolutePath();
    LedgerProject.writeIfAbsent(Files.createDirectories(folder), LINES);
    List<Double> reading = new ArrayList<>();
    List<Double> reporting = new ArrayList<>();
    for (int process = 0; process < PROCESSES; process++) {
      reading.addAll(seconds(Work.READING, folder));
      reporting.addAll(seconds(Work.REPORTING, folder));
    }
    System.out.printf(
        Locale.ROOT,
        "%n%,d ledger lines on two cores: read %.2f s · read and budget report %.2f s ·"
            + " %.2f s more · ratio %.2f (medians of %d)%n",
        LINES,
        median(reading),
        median(reporting),
        median(reporting) - median(reading),
        median(reporting) / median(reading),
        PROCESSES);
  }

  private static List<Double> seconds(Work work, Path folder) {
    return JavaProcess.seconds(folder, LedgerProcess.class, work.name(), folder.toString());
  }
}

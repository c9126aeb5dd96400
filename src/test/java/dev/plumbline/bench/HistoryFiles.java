package dev.plumbline.bench;

import dev.plumbline.history.HistoryStore;
import dev.plumbline.history.PastRuns;
import dev.plumbline.history.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** The history that is timed, once as the files of runs and once joined by months. */
final class HistoryFiles {
  static final int RUNS = Integer.getInteger("plumbline.bench.runs", 1_000);
  static final int CHECKS = Integer.getInteger("plumbline.bench.checks", 500);

  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");

  private HistoryFiles() {}

  static void writeIfAbsent(Path runs, Path months) throws IOException {
    if (!Files.exists(months)) {
      write(Stores.in(runs));
      HistoryStore joined = Stores.in(months);
      write(joined);
      joined.compact(YearMonth.from(FIRST.plusDays(RUNS)).plusMonths(1), Instant.now());
    }
  }

  private static void write(HistoryStore store) throws IOException {
    for (int day = 0; day < RUNS; day++) {
      Stores.add(store, PastRuns.large(FIRST.plusDays(day).toString(), CHECKS));
    }
  }
}

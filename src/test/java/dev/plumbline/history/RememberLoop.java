package dev.plumbline.history;

import dev.plumbline.report.Publisher;
import dev.plumbline.report.RunFile;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Publishes and remembers a run of one day after the other, joins and prunes now and then, and
 * tells of each run that is remembered, until it is killed.
 */
final class RememberLoop {
  static final int DAYS_KEPT = 60;
  private static final int FILES = 20;
  private static final int DAYS_BETWEEN = 10;

  private RememberLoop() {}

  public static void main(String[] arguments) throws IOException {
    HistoryStore store = Stores.in(Path.of(arguments[0]));
    List<PastRun> known = store.read().runs();
    LocalDate day =
        known.isEmpty()
            ? LocalDate.parse("2026-01-01")
            : known.get(known.size() - 1).asOf().plusDays(1);
    while (true) {
      publish(Path.of(arguments[1]));
      PastRun run = PastRuns.on(day.toString());
      store.add(run);
      System.out.println(run.id());
      if (day.getDayOfYear() % DAYS_BETWEEN == 0) {
        store.compact(YearMonth.from(day), run.startedAt());
        store.prune("Weighbridge", "demo", day.minusDays(DAYS_KEPT), run.startedAt());
      }
      day = day.plusDays(1);
    }
  }

  private static void publish(Path site) throws IOException {
    for (RunResult run : List.of(SampleRuns.inEnglish(), SampleRuns.inDutch())) {
      new Publisher().publish(run, List.of(RememberLoop::write, new RunFile()), site);
    }
  }

  private static void write(RunResult run, Path folder) throws IOException {
    for (int number = 0; number < FILES; number++) {
      Files.writeString(folder.resolve(number + ".txt"), run.project().locale());
    }
  }

  /** Whether all files of a site are those of one run. */
  static boolean isWhole(Path site) throws IOException {
    String locale = RunFile.read(site.resolve(RunFile.NAME)).project().locale();
    for (int number = 0; number < FILES; number++) {
      if (!Files.readString(site.resolve(number + ".txt")).equals(locale)) {
        return false;
      }
    }
    return true;
  }
}

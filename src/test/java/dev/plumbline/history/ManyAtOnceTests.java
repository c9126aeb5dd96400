package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several at once on one store lose nothing. */
class ManyAtOnceTests {
  private static final int AT_ONCE = 8;
  private static final int RUNS = 25;

  @TempDir Path folder;

  @Test
  void eightProcessesLoseNothing(@TempDir Path apart) throws Exception {
    Path output = apart.resolve("output");
    List<Process> processes = new ArrayList<>();
    for (int number = 0; number < AT_ONCE; number++) {
      processes.add(HistoryProcess.start(AddRuns.class, output, folder, RUNS));
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    assertNothingLost();
  }

  @Test
  void eightThreadsLoseNothing() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<?>> all = new ArrayList<>();
    for (int number = 0; number < AT_ONCE; number++) {
      all.add(
          threads.submit(
              () -> {
                AddRuns.main(new String[] {folder.toString(), Integer.toString(RUNS)});
                return null;
              }));
    }
    for (Future<?> each : all) {
      each.get();
    }
    threads.shutdown();
    assertNothingLost();
  }

  private void assertNothingLost() throws Exception {
    History history = Stores.in(folder).read();
    assertThat(history.skipped()).isEmpty();
    assertThat(history.runs()).hasSize(AT_ONCE * RUNS);
    assertThat(history.accepted()).hasSize(RUNS);
    assertThat(folder.resolve(".aside")).isEmptyDirectory();
  }

  @Test
  void readersMissNothingWhileOthersAddAndJoin() throws Exception {
    AtomicInteger added = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Future<?> adding =
        threads.submit(
            () -> {
              for (int number = 0; number < 120; number++) {
                Stores.in(folder).add(PastRuns.on("2026-06-%02d".formatted(1 + number % 30)));
                added.incrementAndGet();
              }
              return null;
            });
    List<Future<?>> joining = new ArrayList<>();
    for (int number = 0; number < 2; number++) {
      joining.add(
          threads.submit(
              () -> {
                while (!adding.isDone()) {
                  Stores.in(folder).compact(YearMonth.parse("2026-07"), Stores.NOW);
                }
                return null;
              }));
    }
    do {
      int atLeast = added.get();
      History history = Stores.in(folder).read();
      assertThat(history.skipped()).isEmpty();
      assertThat(history.runs()).hasSizeGreaterThanOrEqualTo(atLeast);
    } while (!joining.stream().allMatch(Future::isDone));
    adding.get();
    for (Future<?> each : joining) {
      each.get();
    }
    threads.shutdown();
    assertThat(Stores.in(folder).read().runs()).hasSize(120);
  }
}

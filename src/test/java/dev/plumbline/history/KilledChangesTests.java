package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process may be killed before or within any change of a file. */
class KilledChangesTests {
  private static final YearMonth JULY = YearMonth.parse("2026-07");
  private static final LocalDate MIDDLE = LocalDate.parse("2026-06-04");

  private static final List<PastRun> RUNS =
      List.of(
          PastRuns.on("2026-05-30"),
          PastRuns.on("2026-05-31"),
          PastRuns.on("2026-06-01"),
          PastRuns.on("2026-06-02"),
          PastRuns.on("2026-06-02", "2026-06-03T11:00:00Z"),
          PastRuns.in("production", "2026-06-02"),
          PastRuns.on("2026-06-05"));

  @TempDir Path parent;
  private Path folder;

  @Test
  void aRunIsThereInWholeOrNotAtAll() throws IOException {
    PastRun run = PastRuns.on("2026-06-30");
    int kills =
        killEverywhere(
            store -> store.add(run),
            left -> assertThat(left).containsAll(RUNS).hasSizeLessThanOrEqualTo(8));
    assertThat(kills).isGreaterThan(3);
    assertThat(runs()).containsAll(RUNS).contains(run);
  }

  @Test
  void whatIsJoinedLosesNothingAndCountsNothingTwice() throws IOException {
    int kills =
        killEverywhere(
            store -> store.compact(JULY, Stores.NOW),
            left -> assertThat(left).containsExactlyInAnyOrderElementsOf(RUNS));
    assertThat(kills).isGreaterThan(10);
    assertThat(Stores.files(folder)).hasSize(2).allMatch(file -> file.startsWith("month=2026-0"));
  }

  @Test
  void whatIsJoinedAgainLosesNothingAndCountsNothingTwice() throws IOException {
    PastRun late = PastRuns.on("2026-06-06");
    killEverywhere(
        store -> {
          Stores.in(folder).compact(JULY, Stores.NOW);
          Stores.in(folder).add(late);
        },
        store -> store.compact(JULY, Stores.NOW),
        left -> assertThat(left).containsAll(RUNS).contains(late).hasSize(RUNS.size() + 1));
    assertThat(Stores.files(folder)).hasSize(2);
  }

  @Test
  void pruningTakesAwayWholeOldRunsOnly() throws IOException {
    killEverywhere(
        store -> store.prune("Weighbridge", "demo", MIDDLE, Stores.NOW),
        left -> assertThat(left).contains(RUNS.get(5), RUNS.get(6)).isSubsetOf(RUNS));
    assertThat(runs()).containsExactlyInAnyOrder(RUNS.get(5), RUNS.get(6));
  }

  @Test
  void pruningJoinedRunsTakesAwayWholeOldRunsOnly() throws IOException {
    int kills =
        killEverywhere(
            store -> Stores.in(folder).compact(JULY, Stores.NOW),
            store -> store.prune("Weighbridge", "demo", MIDDLE, Stores.NOW),
            left -> assertThat(left).contains(RUNS.get(5), RUNS.get(6)).isSubsetOf(RUNS));
    assertThat(kills).isGreaterThan(4);
    assertThat(runs()).containsExactlyInAnyOrder(RUNS.get(5), RUNS.get(6));
    assertThat(Stores.files(folder)).hasSize(1);
  }

  private int killEverywhere(Change change, Consumer<List<PastRun>> left) throws IOException {
    return killEverywhere(store -> {}, change, left);
  }

  /**
   * Makes a change once for every moment in which its process can be killed, each time from the
   * same beginning, and once to its end after each kill.
   *
   * @return how often it was killed
   */
  private int killEverywhere(Change before, Change change, Consumer<List<PastRun>> left)
      throws IOException {
    for (int kills = 0; ; kills++) {
      begin(before);
      MortalFileSystem mortal = new MortalFileSystem(kills);
      attempt(change, mortal);
      assertThat(Stores.in(folder).read().skipped()).isEmpty();
      left.accept(runs());
      if (!mortal.isDead()) {
        return kills;
      }
      try {
        change.on(Stores.in(folder));
      } catch (HistoryException mayBeThereAlready) {
        assertThat(mayBeThereAlready.getMessage()).startsWith("The run could not be remembered");
      }
      assertThat(Stores.in(folder).read().skipped()).isEmpty();
      left.accept(runs());
    }
  }

  private void begin(Change before) throws IOException {
    folder = Files.createTempDirectory(parent, "history");
    for (PastRun run : RUNS) {
      Stores.in(folder).add(run);
    }
    before.on(Stores.in(folder));
  }

  private void attempt(Change change, MortalFileSystem mortal) {
    HistoryLocation location = new HistoryLocation("history", Optional.of(folder));
    org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(folder.toUri());
    try {
      change.on(new HistoryStore(location, new HistoryFolder(mortal, root)));
    } catch (IOException killed) {
      assertThat(mortal.isDead()).isTrue();
    }
  }

  private List<PastRun> runs() throws IOException {
    return Stores.in(folder).read().runs();
  }

  /** A change of a store. */
  private interface Change {
    void on(HistoryStore store) throws IOException;
  }
}

package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Set {@code plumbline.kills} for more kills than a build has time for. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class KilledHistoryTests {
  private static final int KILLS = Integer.getInteger("plumbline.kills", 4);

  @TempDir Path folder;

  @Test
  void aKilledRunLeavesAStoreThatReadsAndASiteThatIsWhole() throws Exception {
    Path history = folder.resolve("history");
    Path site = folder.resolve("public");
    Random moments = new Random(1);
    for (int kill = 0; kill < KILLS; kill++) {
      List<String> told = killAfterFirstRun(history, site, moments.nextInt(300));
      assertThat(told).isNotEmpty();
      assertThat(RememberLoop.isWhole(site)).isTrue();
      assertRemembered(history, told);
    }
  }

  private List<String> killAfterFirstRun(Path history, Path site, int milliseconds)
      throws Exception {
    Path output = folder.resolve("output");
    Process process = HistoryProcess.start(RememberLoop.class, output, history, site);
    try {
      while (process.isAlive() && Files.size(output) == 0) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      assertThat(process.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } finally {
      process.destroyForcibly().waitFor();
    }
    return Files.readAllLines(output);
  }

  private static void assertRemembered(Path folder, List<String> told) throws IOException {
    History history = Stores.in(folder).read();
    assertThat(history.skipped()).isEmpty();
    List<PastRun> runs = history.runs();
    assertThat(runs).extracting(PastRun::asOf).doesNotHaveDuplicates();
    LocalDate last = runs.get(runs.size() - 1).asOf();
    Set<String> ids = new HashSet<>();
    runs.forEach(run -> ids.add(run.id()));
    for (String id : told) {
      // What was told in the instant of the kill may lack its end; it is no more than was done.
      if (id.length() == runs.get(0).id().length() && !isPruned(id, last)) {
        assertThat(ids).contains(id);
      }
    }
  }

  private static boolean isPruned(String id, LocalDate last) {
    LocalDate day = LocalDate.parse(id.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
    return day.isBefore(last.minusDays(RememberLoop.DAYS_KEPT));
  }
}

package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Set {@code plumbline.kills} for more kills than a build has time for. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class KilledPublisherTests {
  private static final int KILLS = Integer.getInteger("plumbline.kills", 4);

  @TempDir Path folder;

  @Test
  void aKilledPublisherLeavesACompleteSite() throws Exception {
    Path target = folder.resolve("public");
    new Publisher()
        .publish(
            SampleRuns.inEnglish(),
            List.of(
                (run, site) -> {
                  for (String file : PublishLoop.files("en")) {
                    Files.writeString(site.resolve(file), file);
                  }
                },
                new RunFile()),
            target);
    Random moments = new Random(1);
    for (int kill = 0; kill < KILLS; kill++) {
      killAfterFirstSwap(target, moments.nextInt(300));
      assertComplete(target);
    }
    new Publisher().publish(SampleRuns.inEnglish(), List.of(new RunFile()), target);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(target);
    }
  }

  private static void killAfterFirstSwap(Path target, int milliseconds) throws Exception {
    Object before = Files.readAttributes(target, "unix:ino").get("ino");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PublishLoop.class.getName(),
                target.toString())
            .inheritIO()
            .start();
    try {
      // There is no instant without a site, so reading its number never fails.
      while (process.isAlive()
          && before.equals(Files.readAttributes(target, "unix:ino").get("ino"))) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      assertThat(process.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static void assertComplete(Path target) throws IOException {
    String locale = RunFile.read(target.resolve(RunFile.NAME)).project().locale();
    try (Stream<Path> files = Files.list(target)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(f -> f.endsWith(".txt"))
                  .sorted())
          .containsExactlyElementsOf(PublishLoop.files(locale));
    }
    for (String file : PublishLoop.files(locale)) {
      assertThat(target.resolve(file)).hasContent(file);
    }
  }
}

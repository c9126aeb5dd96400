package dev.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Command;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Times whole processes, in turn so that a busy machine slows both alike: a bare Spark session with
 * the JVM as it comes, and a run of the demo as its user starts it. Prints the medians, judges
 * nothing.
 */
final class StartBenchmark {
  private static final int ROUNDS = Integer.getInteger("plumbline.bench.rounds", 5);
  private static final Path CLONE = Path.of("").toAbsolutePath();

  @Test
  void aRunOfTheDemoAgainstABareSession() throws IOException {
    List<String> run = List.of(CLONE.resolve("plumbline").toString(), "run");
    timed(run);
    List<String> reference = reference(oneCsvFile());
    List<Duration> references = new ArrayList<>();
    List<Duration> runs = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      references.add(timed(reference));
      runs.add(timed(run));
    }
    System.out.printf(
        Locale.ROOT,
        "bare session %.2f s · run of the demo %.2f s · ratio %.2f (medians of %d)%n",
        seconds(references),
        seconds(runs),
        seconds(runs) / seconds(references),
        ROUNDS);
  }

  private static List<String> reference(Path file) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(words::add);
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.addAll(List.of(ReferenceSession.class.getName(), file.toString()));
    return words;
  }

  private static Path oneCsvFile() throws IOException {
    try (Stream<Path> files = Files.walk(CLONE.resolve("data/demo"))) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .max(Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow();
    }
  }

  private static Duration timed(List<String> words) {
    long start = System.nanoTime();
    Command command = Command.run(CLONE, Map.of(), words);
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    assertThat(command.exitCode()).as(command.errors()).isZero();
    return duration;
  }

  private static double seconds(List<Duration> durations) {
    return durations.stream().sorted().toList().get(durations.size() / 2).toMillis() / 1000.0;
  }
}

package dev.plumbline.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Histories in folders of tests. */
public final class Stores {
  static final Instant NOW = Instant.parse("2026-07-15T12:00:00Z");

  private Stores() {}

  public static HistoryStore in(Path folder) throws IOException {
    return HistoryStore.at(new HistoryLocation("history", Optional.of(folder)));
  }

  /** Adds a run. */
  public static void add(HistoryStore store, PastRun run) throws IOException {
    store.add(run);
  }

  /** The files in a folder but those that belong to nobody else. */
  static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }
}

package dev.plumbline.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** Adds so many runs on as many dates. */
final class AddRuns {
  private AddRuns() {}

  public static void main(String[] arguments) throws IOException {
    HistoryStore store = Stores.in(Path.of(arguments[0]));
    LocalDate first = LocalDate.parse("2026-01-01");
    for (int number = 0; number < Integer.parseInt(arguments[1]); number++) {
      store.add(PastRuns.on(first.plusDays(number).toString()));
    }
  }
}

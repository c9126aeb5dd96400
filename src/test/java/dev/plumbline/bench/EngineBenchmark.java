package dev.plumbline.bench;

import static dev.plumbline.bench.JavaProcess.median;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Times eighteen metrics of a table of contacts, ten columns wide: this product against the ways
 * there are to do without it, each in processes of its own, in turn so that a busy machine slows
 * all alike. Cold is the first time in a process, opening included; warm is any later one. Prints
 * medians and ratios, judges nothing.
 */
final class EngineBenchmark {
  private static final long ROWS = Long.getLong("plumbline.bench.rows", 10_000_000);
  private static final int PROCESSES = Integer.getInteger("plumbline.bench.rounds", 3);
  private static final int ROUNDS = 4;
  private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

  @Test
  void eighteenMetricsWithEveryEngine() throws IOException {
    Path folder = ContactsProject.write(table(ROWS), 1, 1);
    Map<Engine, List<Double>> cold = new EnumMap<>(Engine.class);
    Map<Engine, List<Double>> warm = new EnumMap<>(Engine.class);
    for (int process = 0; process < PROCESSES; process++) {
      for (Engine engine : Engine.values()) {
        List<Double> seconds = seconds(engine, folder);
        cold.computeIfAbsent(engine, unseen -> new ArrayList<>()).add(seconds.get(0));
        warm.computeIfAbsent(engine, unseen -> new ArrayList<>())
            .addAll(seconds.subList(1, seconds.size()));
      }
    }
    print(
        "%n%,d rows, 18 metrics%n%-22s %10s %10s %10s %10s%n",
        ROWS, "", "cold s", "ratio", "warm s", "ratio");
    for (Engine engine : Engine.values()) {
      print(
          "%-22s %10.2f %10.2f %10.2f %10.2f%n",
          engine.title(),
          median(cold.get(engine)),
          median(cold.get(engine)) / median(cold.get(Engine.SPARK_SQL)),
          median(warm.get(engine)),
          median(warm.get(engine)) / median(warm.get(Engine.SPARK_SQL)));
    }
  }

  @Test
  void growthWithRowsExpectationsAndTables() throws IOException {
    Path quarter = ContactsProject.write(table(ROWS / 4), 1, 1);
    Path whole = ContactsProject.write(table(ROWS), 1, 1);
    Path rules = ContactsProject.write(table(ROWS / 4, "rules"), 1, 10);
    Path tables = ContactsProject.write(table(ROWS / 4, "tables"), 10, 1);
    List<Double> base = new ArrayList<>();
    List<Double> rows = new ArrayList<>();
    List<Double> expectations = new ArrayList<>();
    List<Double> many = new ArrayList<>();
    for (int process = 0; process < PROCESSES; process++) {
      base.addAll(warm(quarter));
      rows.addAll(warm(whole));
      expectations.addAll(warm(rules));
      many.addAll(warm(tables));
    }
    print("%n%-34s %10s %10s%n", "growth, warm", "s", "times");
    growth("%,d rows, 18 metrics".formatted(ROWS / 4), base, base);
    growth("rows x 4", rows, base);
    growth("expectations x 10", expectations, base);
    growth("tables x 10", many, base);
  }

  private static void growth(String what, List<Double> seconds, List<Double> base) {
    print("%-34s %10.2f %10.2f%n", what, median(seconds), median(seconds) / median(base));
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  private static List<Double> warm(Path folder) {
    List<Double> seconds = seconds(Engine.PLUMBLINE, folder);
    return seconds.subList(1, seconds.size());
  }

  private static List<Double> seconds(Engine engine, Path folder) {
    return JavaProcess.seconds(
        FOLDER, EngineProcess.class, engine.name(), folder.toString(), Integer.toString(ROUNDS));
  }

  /** The folder with a table of so many rows, written unless it is there. */
  private static Path table(long rows) throws IOException {
    Path folder = Files.createDirectories(FOLDER.resolve("rows-" + rows));
    Path table = folder.resolve("contact.parquet");
    if (!Files.exists(table.resolve("_SUCCESS"))) {
      JavaProcess.run(FOLDER, ContactsTable.class, table.toString(), Long.toString(rows));
    }
    return folder;
  }

  /** A folder of its own with the same files. */
  private static Path table(long rows, String name) throws IOException {
    Path table = table(rows).resolve("contact.parquet");
    Path copy = Files.createDirectories(FOLDER.resolve(name + "-" + rows + "/contact.parquet"));
    try (Stream<Path> files = Files.list(table)) {
      for (Path file : files.toList()) {
        Path link = copy.resolve(file.getFileName());
        Files.deleteIfExists(link);
        Files.createLink(link, file);
      }
    }
    return copy.getParent();
  }
}

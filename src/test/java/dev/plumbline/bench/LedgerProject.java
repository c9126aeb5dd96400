package dev.plumbline.bench;

import dev.plumbline.demo.DemoCompany;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demo with one report, on the budget, over a ledger of many lines: the invoices of the demo
 * again and again, each time with other identifiers. Nothing is expected of the tables, so that
 * checking them is reading them once.
 */
final class LedgerProject {
  private static final Path CLONE = Path.of("").toAbsolutePath();
  private static final String EXPECTATIONS = "expectations:";

  private LedgerProject() {}

  /** Writes the project, unless the folder holds it. */
  static void writeIfAbsent(Path folder, long lines) throws IOException {
    Path complete = folder.resolve("complete");
    if (Files.exists(complete)) {
      return;
    }
    Files.createDirectories(folder.resolve("reports"));
    copy(Path.of("plumbline.yml"), folder);
    copy(Path.of("reports/budget.yml"), folder);
    copy(Path.of("reports/metrics.yml"), folder);
    copyAll("templates", folder);
    copyAll("reports/rollups", folder);
    copyAll("reports/reconciliations", folder);
    copyTables(folder);
    Path data = folder.resolve("data/demo");
    DemoCompany.writeIfAbsent(data, 1);
    multiply(data.resolve("finance/invoice.csv"), lines);
    Files.createFile(complete);
  }

  private static void copyTables(Path folder) throws IOException {
    for (Path file : files("checks")) {
      List<String> lines = Files.readAllLines(CLONE.resolve(file));
      if (lines.stream().noneMatch(line -> line.startsWith("source: {rollup:"))) {
        Path copy = folder.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.write(copy, lines.subList(0, lines.indexOf(EXPECTATIONS)));
      }
    }
  }

  private static void copyAll(String from, Path folder) throws IOException {
    for (Path file : files(from)) {
      copy(file, folder);
    }
  }

  private static void copy(Path file, Path folder) throws IOException {
    Path copy = folder.resolve(file);
    Files.createDirectories(copy.getParent());
    Files.copy(CLONE.resolve(file), copy);
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(CLONE.resolve(folder))) {
      return files.filter(Files::isRegularFile).map(CLONE::relativize).toList();
    }
  }

  private static void multiply(Path invoices, long lines) throws IOException {
    List<String> once = Files.readAllLines(invoices);
    List<String> rows = once.subList(1, once.size());
    try (BufferedWriter file = Files.newBufferedWriter(invoices)) {
      file.append(once.get(0)).append('\n');
      for (long line = 0; line < lines; line++) {
        file.append(numbered(rows.get((int) (line % rows.size())), line / rows.size()));
      }
    }
  }

  /** A row whose identifier, the first of its columns, no other row has. */
  private static String numbered(String row, long time) {
    int end = row.indexOf(',');
    return row.substring(0, end) + '-' + time + row.substring(end) + '\n';
  }
}

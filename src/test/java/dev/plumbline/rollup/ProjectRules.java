package dev.plumbline.rollup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The uses and rules that the project itself comes with, as rows of tables. */
final class ProjectRules {
  private static final Path FOLDER = Path.of("reports/rules");

  private ProjectRules() {}

  /** Gives tables the uses and the rules. */
  static DeclaredTables in(DeclaredTables tables) {
    rows("approach_use.csv").forEach(row -> tables.row("approach_use", row));
    rows("lawful_basis.csv").forEach(row -> tables.row("lawful_basis_rule", row));
    return tables;
  }

  static int count() {
    return rows("lawful_basis.csv").size();
  }

  /** Only texts hold commas, and they come last; no case hangs on them. */
  private static List<String> rows(String file) {
    try {
      List<String> lines = Files.readAllLines(FOLDER.resolve(file));
      String[] names = lines.get(0).split(",");
      return lines.stream().skip(1).map(line -> row(names, line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the rules of the project", e);
    }
  }

  private static String row(String[] names, String[] cells) {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < names.length && !names[i].startsWith("text"); i++) {
      if (!cells[i].isEmpty()) {
        row.add(names[i] + "=" + cells[i]);
      }
    }
    return String.join(", ", row);
  }
}

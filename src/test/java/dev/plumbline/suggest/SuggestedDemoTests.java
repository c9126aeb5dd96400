package dev.plumbline.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Run;
import dev.plumbline.RunOptions;
import dev.plumbline.Suggest;
import dev.plumbline.TestSpark;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suggestions for every table of the demo company: CSV, JSON, XLSX, Parquet and roll-ups. */
class SuggestedDemoTests {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  /** The months of this table have different columns, which no rule of its file could allow. */
  @Test
  void everySuggestionHoldsOnTheTableItWasMadeFrom() throws IOException {
    TestSpark.session();
    for (String part : List.of("plumbline.yml", "checks", "reports")) {
      copy(REPOSITORY.resolve(part), folder.resolve(part));
    }
    keepOneRollup();
    Suggest suggest = Suggest.of(options(), Optional.empty(), step -> {});
    Set<String> tables = suggest.tables();
    assertThat(tables).contains("account", "budget_line", "consent", "control_budget");
    for (String table : tables) {
      Files.writeString(suggest.fileOf(table), suggest.text(table));
    }
    List<String> others =
        Run.of(options(), step -> {})
            .check(Set.of())
            .checks()
            .filter(check -> check.outcome() != Outcome.PASSED)
            .map(CheckResult::id)
            .toList();
    assertThat(others).containsExactly("ad_performance_daily-headers");
    assertThat(Files.readString(folder.resolve("checks/ad_performance_daily.yml")))
        .contains("# The headers of the files differ");
  }

  /** One roll-up stands for all: they are computed alike, and that takes longer than all else. */
  private void keepOneRollup() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("checks"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean isRollup = Files.readString(file).contains("source: {rollup:");
        if (isRollup && !file.endsWith("control_budget.yml")) {
          Files.delete(file);
        }
      }
    }
  }

  private RunOptions options() {
    return new RunOptions(
        folder,
        Optional.of("demo"),
        Optional.empty(),
        folder.resolve("public"),
        Optional.of("local[2]"),
        Optional.empty(),
        Map.of());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}

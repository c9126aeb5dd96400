package dev.plumbline.bench;

import dev.plumbline.Run;
import dev.plumbline.RunOptions;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The project in the folder, checked as its user would. */
final class PlumblineEngine implements Engine.Metrics {
  private final Path folder;

  PlumblineEngine(Path folder) {
    this.folder = folder;
  }

  @Override
  public void compute() {
    RunResult result = Run.of(options(), step -> {}).check(Set.of());
    List<String> failed =
        result.tables().stream()
            .flatMap(table -> table.checks().stream())
            .filter(check -> check.outcome() != Outcome.PASSED)
            .map(check -> check.id() + " " + check.outcome())
            .toList();
    if (!failed.isEmpty()) {
      throw new IllegalStateException("The expectations do not hold: " + failed);
    }
  }

  private RunOptions options() {
    return new RunOptions(
        folder,
        Optional.empty(),
        Optional.empty(),
        folder.resolve("public"),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }
}

package dev.plumbline;

import dev.plumbline.report.RunFile;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the run left that was last published to a folder.
 *
 * @param checks those that left something to compare with, by id
 */
record PreviousRun(Map<String, CheckResult> checks) {

  /**
   * Reads it. A folder without a run, or with one of another profile, has nothing to compare with;
   * neither has a run that cannot be read.
   */
  static PreviousRun of(Path folder, String profile, Progress progress) {
    Path file = folder.resolve(RunFile.NAME);
    if (!Files.isRegularFile(file)) {
      return new PreviousRun(Map.of());
    }
    try {
      RunResult run = RunFile.read(file);
      return new PreviousRun(
          run.run().profile().equals(profile)
              ? run.checks()
                  .filter(check -> check.distribution().isPresent())
                  .collect(Collectors.toMap(CheckResult::id, check -> check))
              : Map.of());
    } catch (IOException e) {
      progress.step("leaving the run before out: " + file + " cannot be read");
      return new PreviousRun(Map.of());
    }
  }

  Optional<CheckResult> check(String id) {
    return Optional.ofNullable(checks.get(id));
  }
}

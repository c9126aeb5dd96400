package dev.plumbline.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.Severity;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.Finding;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenMetricsTests {
  /** A line of the format: a description, or a sample with its labels; no time is told. */
  private static final Pattern LINE =
      Pattern.compile(
          "# (TYPE [a-z_]+ gauge|HELP [a-z_]+ .+)"
              + "|[a-z_]+\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*} [0-9]+\\.[0-9]+");

  @TempDir Path folder;

  @Test
  void everyLineFollowsTheFormat() throws IOException {
    List<String> lines = lines(SampleRuns.inEnglish());
    assertThat(lines.subList(0, lines.size() - 1)).allMatch(LINE.asMatchPredicate());
    assertThat(lines.get(lines.size() - 1)).isEqualTo("# EOF");
    assertThat(lines).doesNotHaveDuplicates();
  }

  @Test
  void checksAreCountedByTableAndOutcome() throws IOException {
    assertThat(lines(SampleRuns.inEnglish()))
        .contains(
            "plumbline_checks{outcome=\"failed\",table=\"contact\"} 1.0",
            "plumbline_checks{outcome=\"passed\",table=\"contact\"} 2.0",
            "plumbline_checks{outcome=\"error\",table=\"invoice\"} 1.0",
            "plumbline_rows{table=\"contact\"} 2000.0");
  }

  @Test
  void aTableOfWhichNothingWasEvaluatedHasNoShare() throws IOException {
    assertThat(lines(SampleRuns.inEnglish()))
        .anyMatch(line -> line.startsWith("plumbline_passed_ratio{table=\"contact\"} 0.666"))
        .noneMatch(line -> line.startsWith("plumbline_passed_ratio{table=\"invoice\"}"));
  }

  @Test
  void findingsAreCountedByStateAndSeverity() throws IOException {
    RunResult run =
        SampleRuns.inEnglish()
            .knowing(
                List.of(
                    finding("1", FindingState.NEW),
                    finding("2", FindingState.NEW),
                    finding("4", FindingState.NEW, "NL"),
                    finding("3", FindingState.RESOLVED)));
    assertThat(lines(run))
        .contains(
            "plumbline_findings{severity=\"critical\",state=\"new\"} 2.0",
            "plumbline_findings{severity=\"critical\",state=\"resolved\"} 1.0",
            "plumbline_findings{severity=\"info\",state=\"worse\"} 0.0");
  }

  private static Finding finding(String digit, FindingState state, String... group) {
    LocalDate day = LocalDate.of(2026, 6, 30);
    return new Finding(
        digit.repeat(16),
        "contact",
        "contact-email-present",
        List.of(group),
        Severity.CRITICAL,
        "crm",
        state,
        day,
        day,
        day,
        Optional.empty(),
        1,
        Optional.of(199L),
        Optional.empty(),
        false,
        Optional.empty());
  }

  private List<String> lines(RunResult run) throws IOException {
    new OpenMetrics().write(run, folder);
    return Files.readAllLines(folder.resolve("ci/metrics.txt"));
  }
}

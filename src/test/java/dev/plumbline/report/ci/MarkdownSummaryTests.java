package dev.plumbline.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.report.SegmentedRuns;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownSummaryTests {
  @TempDir Path folder;

  @Test
  void theSummarySaysVerdictCountsAndWhatNeedsAttention() throws IOException {
    assertThat(summary(SampleRuns.inEnglish()))
        .isEqualTo(
            """
            ## Weighbridge &amp; Sons &lt;logistics&gt;

            **❌ 1 of 5 checks failed, 1 could not be checked.**

            | Passed | Failed | Could not be checked | Skipped |
            | ---: | ---: | ---: | ---: |
            | 2 | 1 | 1 | 1 |

            ### Needs attention

            | Severity | Check | Table | Found | Owner |
            | --- | --- | --- | --- | --- |
            | 🔴 critical | Contacts have an email address | contact | 199 of 2,000 rows; most often: \\(no value\\) \\(1,198\\), &lt;b&gt;\\| \\(2\\) | CRM team |
            | 🔴 critical | The table can be opened | invoice | could not be checked: The database does not answer. | Marketing Operations |

            As of 2026-06-30 · run 2026-06-30-1a2b3c4d · [Open the report](../index.html)
            """);
  }

  @Test
  void aDutchRunGivesADutchSummary() throws IOException {
    assertThat(summary(SampleRuns.inDutch()))
        .contains("| Geslaagd | Mislukt | Niet uitgevoerd | Overgeslagen |")
        .contains("199 van 2.000 rijen; het vaakst: \\(geen waarde\\) \\(1.198\\)");
  }

  @Test
  void nothingInATextIsMarkup() throws IOException {
    assertThat(summary(failing(1, "a | b\n`c` <img src=x> **d** [e](f)")))
        .contains("| a \\| b \\`c\\` &lt;img src=x&gt; \\*\\*d\\*\\* \\[e\\]\\(f\\) |");
  }

  @Test
  void onlyTheTenWorstAreListed() throws IOException {
    String summary = summary(failing(12, "x".repeat(1_000_000)));
    assertThat(summary.lines().filter(line -> line.startsWith("| 🟠"))).hasSize(10);
    assertThat(summary).contains("First 10 of 12; the report shows them all.");
    assertThat(summary.length()).isLessThan(10_000);
  }

  @Test
  void aCheckByGroupSaysHowManyGroupsFailed() throws IOException {
    assertThat(summary(SegmentedRuns.of(SampleRuns.inEnglish())))
        .contains("3 of 12 groups failed")
        .doesNotContain("199 of");
  }

  private String summary(RunResult run) throws IOException {
    new MarkdownSummary(SiteAddress.UNKNOWN).write(run, folder);
    return Files.readString(folder.resolve("ci/summary.md"));
  }

  private static RunResult failing(int count, String title) {
    RunResult sample = SampleRuns.inEnglish();
    TableResult table =
        new TableResult(
            "contact",
            "",
            "crm",
            "CSV",
            List.of(),
            List.of(),
            Optional.of(1L),
            new TableResult.Cost(1, 0, 0, 0, 1, 2, 0),
            IntStream.range(0, count).mapToObj(i -> failed("check-" + i, title)).toList());
    return new RunResult(
        sample.format(), sample.project(), sample.run(), List.of(table), List.of(), List.of());
  }

  private static CheckResult failed(String id, String title) {
    return new CheckResult(
        id,
        "contact",
        "expect_table_row_count_to_equal",
        List.of(),
        Severity.WARNING,
        "volume",
        Outcome.FAILED,
        LocalizedText.english(title),
        "crm",
        Optional.empty(),
        Optional.empty(),
        LocalizedText.english("2 rows"),
        Optional.of("1"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Place("checks/contact.yml", 1));
  }
}

package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs projects over public data sets and holds the results against independently known figures.
 */
class ExternalDataTests {
  @TempDir Path folder;

  @Test
  void opportunitiesGiveTheKnownFigures() throws IOException {
    RunResult run = run("opportunities");
    assertThat(check(run, "pipeline-product-known").unexpected()).contains(1_480L);
    assertThat(check(run, "pipeline-account-present").unexpected()).contains(1_425L);
    assertThat(check(run, "accounts-sector-spelled").unexpected()).contains(12L);
    assertThat(check(run, "sales_pipeline-readable").unexpected()).contains(0L);
    assertThat(check(run, "pipeline-close-value-sum").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(figure(run, "won_value")).isEqualByComparingTo("10005534");
    assertThat(percent(figure(run, "win_rate"))).isEqualByComparingTo("63.15");
    assertThat(figure(run, "mean_cycle_days").setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("51.78");
  }

  @Test
  void wrappedLinesAreReportedOrUnwrappedAsDeclared() throws IOException {
    RunResult run = run("leads");
    assertThat(check(run, "leads_wrapped-readable").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(check(run, "leads_wrapped-readable").unexpected()).contains(338L);
    assertThat(check(run, "leads-wrapped-rows").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(check(run, "leads-wrapped-converted").observed()).contains("3394");
    assertThat(check(run, "leads_unwrapped-readable").unexpected()).contains(0L);
    assertThat(check(run, "leads-unwrapped-rows").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(check(run, "leads-unwrapped-converted").observed()).contains("3561");
  }

  @Test
  void aJoinThatMultipliesMoneyIsCaught() throws IOException {
    RunResult run = run("campaigns");
    assertThat(rows(run, "return_joined"))
        .contains(List.of("Campaign3", new BigDecimal("15809.04"), new BigDecimal("551672.00")));
    assertThat(rows(run, "return_summed"))
        .contains(List.of("Campaign3", new BigDecimal("1976.13"), new BigDecimal("50152.00")));
    assertThat(check(run, "joined-cost-agrees").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(check(run, "joined-revenue-agrees").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(check(run, "summed-cost-agrees").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(check(run, "summed-revenue-agrees").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(check(run, "performance-clicks").unexpected()).contains(13L);
  }

  private static List<List<Object>> rows(RunResult run, String view) {
    return run.reports().stream()
        .flatMap(report -> report.sections().stream())
        .filter(ReportResult.Table.class::isInstance)
        .map(ReportResult.Table.class::cast)
        .filter(table -> table.from().equals(view))
        .findFirst()
        .orElseThrow()
        .rows();
  }

  private RunResult run(String project) throws IOException {
    String data = System.getProperty("plumbline.data", "");
    assumeTrue(
        !data.isEmpty() && Files.isDirectory(Path.of(data)),
        "no external data: set the system property plumbline.data to their folder");
    RunOptions options =
        new RunOptions(
            Path.of("src/test/resources/projects", project).toAbsolutePath(),
            Optional.empty(),
            Optional.empty(),
            folder.resolve("public"),
            Optional.of("local[2]"),
            Optional.empty(),
            Map.of("PLUMBLINE_TEST_DATA", data));
    return Run.of(options, step -> {}).execute();
  }

  private static CheckResult check(RunResult run, String id) {
    return run.checks().filter(check -> check.id().equals(id)).findFirst().orElseThrow();
  }

  private static BigDecimal figure(RunResult run, String metric) {
    return run.reports().stream()
        .flatMap(report -> report.sections().stream())
        .filter(ReportResult.Figures.class::isInstance)
        .flatMap(section -> ((ReportResult.Figures) section).figures().stream())
        .filter(figure -> figure.metric().equals(metric))
        .findFirst()
        .flatMap(ReportResult.Figure::value)
        .orElseThrow();
  }

  private static BigDecimal percent(BigDecimal ratio) {
    return ratio.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
  }
}

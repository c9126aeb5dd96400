package dev.plumbline.report.ci;

import dev.plumbline.project.Severity;
import dev.plumbline.report.Output;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Finding;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes {@code ci/metrics.txt} in the text format of OpenMetrics: gauges by table, and of the
 * findings by state and severity. No check has a line of its own, so that the file stays as short
 * as a merge request can show.
 */
public final class OpenMetrics implements Output {
  private static final OpenMetricsTextFormatWriter WRITER =
      new OpenMetricsTextFormatWriter(false, false);

  @Override
  public void write(RunResult run, Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("ci")).resolve("metrics.txt");
    try (OutputStream bytes = Files.newOutputStream(file)) {
      WRITER.write(bytes, MetricSnapshots.of(checks(run), passed(run), rows(run), findings(run)));
    }
  }

  private static GaugeSnapshot checks(RunResult run) {
    GaugeSnapshot.Builder gauge = gauge("checks", "Checks of a table, by what came of them.");
    for (TableResult table : run.tables()) {
      for (Outcome outcome : Outcome.values()) {
        long count = table.checks().stream().filter(check -> check.outcome() == outcome).count();
        gauge.dataPoint(point(count, "table", table.name(), "outcome", lower(outcome)));
      }
    }
    return gauge.build();
  }

  /** Of a table whose checks could all not be evaluated there is no such share. */
  private static GaugeSnapshot passed(RunResult run) {
    GaugeSnapshot.Builder gauge =
        gauge("passed_ratio", "Share of a table's evaluated checks that passed.");
    for (TableResult table : run.tables()) {
      List<Outcome> evaluated =
          table.checks().stream()
              .map(CheckResult::outcome)
              .filter(outcome -> outcome == Outcome.PASSED || outcome == Outcome.FAILED)
              .toList();
      long passed = evaluated.stream().filter(outcome -> outcome == Outcome.PASSED).count();
      if (!evaluated.isEmpty()) {
        gauge.dataPoint(point((double) passed / evaluated.size(), "table", table.name()));
      }
    }
    return gauge.build();
  }

  private static GaugeSnapshot rows(RunResult run) {
    GaugeSnapshot.Builder gauge = gauge("rows", "Readable rows of a table.");
    run.tables()
        .forEach(
            table ->
                table
                    .rows()
                    .ifPresent(rows -> gauge.dataPoint(point(rows, "table", table.name()))));
    return gauge.build();
  }

  /** Of a check that fails in groups of rows the groups are not counted beside it. */
  private static GaugeSnapshot findings(RunResult run) {
    Map<FindingState, Map<Severity, Long>> counts =
        run.findings().stream()
            .filter(finding -> finding.group().isEmpty())
            .collect(
                Collectors.groupingBy(
                    Finding::state,
                    TreeMap::new,
                    Collectors.groupingBy(Finding::severity, TreeMap::new, Collectors.counting())));
    GaugeSnapshot.Builder gauge =
        gauge("findings", "Findings of checks as a whole, by where they stand.");
    for (FindingState state : FindingState.values()) {
      for (Severity severity : Severity.values()) {
        long count = counts.getOrDefault(state, Map.of()).getOrDefault(severity, 0L);
        gauge.dataPoint(point(count, "state", lower(state), "severity", lower(severity)));
      }
    }
    return gauge.build();
  }

  private static GaugeSnapshot.Builder gauge(String name, String help) {
    return GaugeSnapshot.builder().name("plumbline_" + name).help(help);
  }

  private static GaugeDataPointSnapshot point(double value, String... labels) {
    return GaugeDataPointSnapshot.builder().value(value).labels(Labels.of(labels)).build();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

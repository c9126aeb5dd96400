package dev.plumbline.report;

import dev.plumbline.result.CheckResult;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Chart;
import dev.plumbline.result.ReportResult.Drill;
import dev.plumbline.result.ReportResult.Figures;
import dev.plumbline.result.ReportResult.Section;
import dev.plumbline.result.ReportResult.Table;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.ViewLineage;
import dev.plumbline.result.ViewLineage.LineageColumn;
import dev.plumbline.result.ViewLineage.LineageInput;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands behind a report.
 *
 * @param views the tables and roll-ups that it is made of
 * @param checks those on these views; of a report on results of checks, and of a run that tells no
 *     lineage, all
 * @param marking ids of the checks for which some figure, series or column is marked
 */
public record Behind(Set<String> views, List<CheckResult> checks, Set<String> marking) {

  public Behind {
    views = Set.copyOf(views);
    checks = List.copyOf(checks);
    marking = Set.copyOf(marking);
  }

  /** What stands behind a report of a run. */
  public static Behind of(RunResult run, ReportResult report) {
    Set<String> views =
        report.sections().stream()
            .flatMap(section -> view(section).stream())
            .collect(Collectors.toCollection(HashSet::new));
    // Each roll-up comes after those that it reads.
    for (int n = run.lineage().size() - 1; n >= 0; n--) {
      ViewLineage rollup = run.lineage().get(n);
      if (views.contains(rollup.view())) {
        inputs(rollup).map(LineageInput::view).forEach(views::add);
      }
    }
    boolean isAboutAll = isAboutResults(run, report);
    return new Behind(
        views,
        run.checks().filter(check -> isAboutAll || views.contains(check.table())).toList(),
        marking(report));
  }

  /** Whether what it shows first reads no table: then it reads what the checks of the run found. */
  private static boolean isAboutResults(RunResult run, ReportResult report) {
    Optional<String> first =
        report.sections().stream().flatMap(section -> view(section).stream()).findFirst();
    return run.lineage().isEmpty()
        || run.lineage().stream()
            .filter(rollup -> first.filter(rollup.view()::equals).isPresent())
            .anyMatch(rollup -> inputs(rollup).findAny().isEmpty());
  }

  private static Stream<LineageInput> inputs(ViewLineage rollup) {
    return Stream.concat(rollup.rows().stream(), rollup.columns().stream().flatMap(Behind::inputs));
  }

  private static Stream<LineageInput> inputs(LineageColumn column) {
    return Stream.concat(column.values().stream(), column.rows().stream());
  }

  private static Optional<String> view(Section section) {
    if (section instanceof Figures figures) {
      return Optional.of(figures.from());
    }
    if (section instanceof Chart chart) {
      return Optional.of(chart.from());
    }
    if (section instanceof Table table) {
      return Optional.of(table.from());
    }
    return section instanceof Drill drill ? Optional.of(drill.from()) : Optional.empty();
  }

  private static Set<String> marking(ReportResult report) {
    Set<String> checks = new LinkedHashSet<>();
    for (Section section : report.sections()) {
      if (section instanceof Figures figures) {
        figures.figures().forEach(one -> one.trust().ifPresent(t -> checks.addAll(t.checks())));
      } else if (section instanceof Chart chart) {
        chart.series().forEach(one -> one.trust().ifPresent(t -> checks.addAll(t.checks())));
      } else if (section instanceof Table table) {
        table.columns().forEach(one -> one.trust().ifPresent(t -> checks.addAll(t.checks())));
      } else if (section instanceof Drill drill) {
        drill.columns().forEach(one -> one.trust().ifPresent(t -> checks.addAll(t.checks())));
      }
    }
    return checks;
  }
}

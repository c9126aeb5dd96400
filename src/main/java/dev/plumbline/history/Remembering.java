package dev.plumbline.history;

import dev.plumbline.project.Project;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Figure;
import dev.plumbline.result.ReportResult.Figures;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.RunSummary;
import dev.plumbline.result.TableResult;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes of a run what history keeps of it. */
final class Remembering {
  private static final String FRESHNESS = "table_fresh";
  private static final Pattern DATE = Pattern.compile("\\d{4,}-\\d{2}-\\d{2}.*");

  private final Project project;
  private final ConfigurationHashes hashes;

  Remembering(Project project) {
    this.project = project;
    this.hashes = new ConfigurationHashes(project);
  }

  PastRun of(RunResult result) {
    RunSummary run = result.run();
    return new PastRun(
        NewId.at(run.startedAt()),
        result.project().name(),
        run.profile(),
        run.asOf(),
        run.startedAt(),
        run.seconds(),
        run.version(),
        run.commit(),
        hashes.ofRun(),
        result.tables().stream().map(Remembering::table).toList(),
        result.checks().map(this::check).toList(),
        result.reports().stream().flatMap(Remembering::figures).toList());
  }

  private static Stream<PastFigure> figures(ReportResult report) {
    return report.sections().stream()
        .filter(Figures.class::isInstance)
        .map(Figures.class::cast)
        .flatMap(
            section ->
                section.figures().stream()
                    .flatMap(figure -> figure(report.id(), section.from(), figure).stream()));
  }

  private static Optional<PastFigure> figure(String report, String view, Figure figure) {
    return figure.value().map(value -> new PastFigure(report, view, figure.metric(), value));
  }

  private static PastTable table(TableResult table) {
    return new PastTable(
        table.name(), table.source(), table.rows(), newest(table), table.cost().seconds());
  }

  /** What a freshness check saw; a masked one is no date. */
  private static Optional<String> newest(TableResult table) {
    return table.checks().stream()
        .filter(check -> check.type().equals(FRESHNESS) && check.outcome() != Outcome.ERROR)
        .flatMap(check -> check.observed().stream())
        .filter(observed -> DATE.matcher(observed).matches())
        .findFirst();
  }

  private PastCheck check(CheckResult check) {
    PastRule rule =
        new PastRule(
            check.id(),
            check.table(),
            check.type(),
            check.severity(),
            check.owner(),
            check.expected().in(project.locale()),
            hashes.ofCheck(check.table(), check.id()),
            check.place());
    return new PastCheck(
        rule,
        check.outcome(),
        check.observed(),
        check.evaluated(),
        check.unexpected(),
        check.segments(),
        check.error());
  }
}

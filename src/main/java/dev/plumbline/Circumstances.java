package dev.plumbline;

import dev.plumbline.project.FailOn;
import dev.plumbline.project.Profile;
import dev.plumbline.project.Project;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.MetricSummary;
import dev.plumbline.result.RunResult.OwnerSummary;
import dev.plumbline.result.RunResult.ProjectSummary;
import dev.plumbline.result.RunResult.RunSummary;
import dev.plumbline.result.TableResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run must know besides its project: the options, with the profile's choices where they name
 * none.
 */
record Circumstances(LocalDate asOf, FailOn failOn, Optional<String> commit, Instant startedAt) {
  /** Set by the pipelines of GitLab and GitHub. */
  private static final List<String> COMMIT_VARIABLES = List.of("CI_COMMIT_SHA", "GITHUB_SHA");

  static Circumstances of(RunOptions options, Profile profile, Instant startedAt) {
    LocalDate today = LocalDate.ofInstant(startedAt, ZoneOffset.UTC);
    return new Circumstances(
        options.asOf().or(profile::asOf).orElse(today),
        options.failOn().orElse(profile.failOn()),
        commit(options.environment()),
        startedAt);
  }

  /** The whole result; the run ends now. */
  RunResult result(Project project, List<TableResult> tables, List<ReportResult> reports) {
    return new RunResult(
        RunResult.FORMAT,
        summary(project),
        summary(project.profile()),
        tables,
        metrics(project),
        reports);
  }

  private RunSummary summary(Profile profile) {
    double seconds = Duration.between(startedAt, Instant.now()).toMillis() / 1000.0;
    return new RunSummary(
        asOf + "-" + profile.name(),
        profile.name(),
        asOf,
        failOn,
        Version.current(),
        commit,
        startedAt,
        seconds);
  }

  private static ProjectSummary summary(Project project) {
    List<OwnerSummary> owners =
        project.owners().values().stream()
            .map(
                owner ->
                    new OwnerSummary(
                        owner.id(), owner.name(), owner.backup(), owner.escalateAfter()))
            .sorted(Comparator.comparing(OwnerSummary::id))
            .toList();
    return new ProjectSummary(
        project.name(), project.locale().toLanguageTag(), project.currency(), owners);
  }

  private static List<MetricSummary> metrics(Project project) {
    return project.metrics().values().stream()
        .map(
            metric ->
                new MetricSummary(
                    metric.id(),
                    metric.name(),
                    metric.definition(),
                    metric.formula(),
                    metric.unit(),
                    metric.direction(),
                    metric.owner(),
                    metric.missing(),
                    metric.standing()))
        .sorted(Comparator.comparing(MetricSummary::id))
        .toList();
  }

  private static Optional<String> commit(Map<String, String> environment) {
    return COMMIT_VARIABLES.stream().map(environment::get).flatMap(Stream::ofNullable).findFirst();
  }
}

package dev.plumbline.history;

import dev.plumbline.project.Project;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What history keeps of one run.
 *
 * @param id unlike that of any other run
 * @param project name
 * @param seconds that it took
 * @param version of the program
 * @param commit of the project's repository, where it is known
 * @param configuration changes with what decides the results, and with nothing else
 * @param tables those that were checked
 * @param checks every result, passes too
 * @param figures of reports, those that had a value that was told
 */
public record PastRun(
    String id,
    String project,
    String profile,
    LocalDate asOf,
    Instant startedAt,
    double seconds,
    String version,
    Optional<String> commit,
    String configuration,
    List<PastTable> tables,
    List<PastCheck> checks,
    List<PastFigure> figures) {

  /** By the date of the data; of one date by the clock, and of one moment by the id. */
  public static final Comparator<PastRun> IN_ORDER =
      Comparator.comparing(PastRun::asOf)
          .thenComparing(PastRun::startedAt)
          .thenComparing(PastRun::id);

  /** What is kept of a run of this project. */
  public static PastRun of(RunResult result, Project project) {
    return new Remembering(project).of(result);
  }

  public PastRun {
    tables = List.copyOf(tables);
    checks = List.copyOf(checks);
    figures = List.copyOf(figures);
  }

  public long count(Outcome outcome) {
    return checks.stream().filter(check -> check.outcome() == outcome).count();
  }

  /** What two runs share of which the later stands for both. */
  Subject subject() {
    return new Subject(project, profile, asOf);
  }

  /** What a run is about. */
  record Subject(String project, String profile, LocalDate asOf) {}
}

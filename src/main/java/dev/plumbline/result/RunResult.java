package dev.plumbline.result;

import dev.plumbline.project.FailOn;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Metric;
import dev.plumbline.project.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one run found. Every output is a function of this record alone.
 *
 * @param format version of the shape of {@code run.json}
 * @param earlier the last runs on earlier dates, the oldest first
 * @param findings those that are open, waived or gone since this run, by what the runs before knew
 * @param lineage what roll-ups are made of, each after those that it reads
 */
public record RunResult(
    int format,
    ProjectSummary project,
    RunSummary run,
    List<TableResult> tables,
    List<MetricSummary> metrics,
    List<ReportResult> reports,
    List<EarlierRun> earlier,
    List<Finding> findings,
    List<ViewLineage> lineage) {

  /** The version of {@code run.json} that this code writes and reads. */
  public static final int FORMAT = 1;

  public RunResult {
    tables = List.copyOf(tables);
    metrics = List.copyOf(metrics);
    reports = List.copyOf(reports);
    // Runs of earlier versions know none.
    earlier = earlier == null ? List.of() : List.copyOf(earlier);
    findings = findings == null ? List.of() : List.copyOf(findings);
    lineage = lineage == null ? List.of() : List.copyOf(lineage);
  }

  /** A run that nothing before it is known of. */
  public RunResult(
      int format,
      ProjectSummary project,
      RunSummary run,
      List<TableResult> tables,
      List<MetricSummary> metrics,
      List<ReportResult> reports) {
    this(format, project, run, tables, metrics, reports, List.of(), List.of(), List.of());
  }

  /** The same run with other results of its tables. */
  public RunResult with(List<TableResult> others) {
    return new RunResult(
        format, project, run, others, metrics, reports, earlier, findings, lineage);
  }

  /** The same run with what became of its findings. */
  public RunResult knowing(List<Finding> lives) {
    return new RunResult(format, project, run, tables, metrics, reports, earlier, lives, lineage);
  }

  /** The same run with what its roll-ups are made of, and its reports as that has them. */
  public RunResult tracing(List<ViewLineage> traced, List<ReportResult> judged) {
    return new RunResult(format, project, run, tables, metrics, judged, earlier, findings, traced);
  }

  /** The same run after these. */
  public RunResult after(List<EarlierRun> runs) {
    return new RunResult(format, project, run, tables, metrics, reports, runs, findings, lineage);
  }

  /** Whether a finding is open for longer than its owner may take. */
  public boolean isOverdue(Finding finding) {
    return finding.state().isOpen()
        && project.owners().stream()
            .filter(owner -> owner.id().equals(finding.owner()))
            .flatMap(owner -> owner.escalateAfter().stream())
            .anyMatch(days -> finding.age(run.asOf()) > days);
  }

  /** Every check result of the run, table by table. */
  public Stream<CheckResult> checks() {
    return tables.stream().flatMap(table -> table.checks().stream());
  }

  public long count(Outcome outcome) {
    return checks().filter(check -> check.outcome() == outcome).count();
  }

  /**
   * The project as outputs show it.
   *
   * @param locale a BCP 47 tag
   * @param currency ISO 4217 code
   */
  public record ProjectSummary(
      String name, String locale, String currency, List<OwnerSummary> owners) {
    public ProjectSummary {
      owners = List.copyOf(owners);
    }
  }

  /**
   * An owner as outputs show it: no address.
   *
   * @param backup id of the owner who steps in
   * @param escalateAfter days after which what is still open is shown to the backup too
   */
  public record OwnerSummary(
      String id, String name, Optional<String> backup, Optional<Integer> escalateAfter) {

    /** An owner from whom nothing is escalated. */
    public OwnerSummary(String id, String name, Optional<String> backup) {
      this(id, name, backup, Optional.empty());
    }
  }

  /**
   * The circumstances of the run.
   *
   * @param id the same for the same project, data date and profile
   * @param commit of the project's repository, where it is known
   * @param startedAt and {@code seconds} are the only facts that differ between two runs on the
   *     same data; no page shows them
   */
  public record RunSummary(
      String id,
      String profile,
      LocalDate asOf,
      FailOn failOn,
      String version,
      Optional<String> commit,
      Instant startedAt,
      double seconds) {}

  /**
   * A run on an earlier date, and how many checks had each outcome.
   *
   * @param commit of the project's repository, where it is known
   * @param unanswered ids of the checks that could not be evaluated; told of the last run alone
   */
  public record EarlierRun(
      LocalDate asOf,
      long passed,
      long failed,
      long errors,
      long skipped,
      String version,
      Optional<String> commit,
      List<String> unanswered) {

    public EarlierRun {
      // Runs of earlier versions do not tell.
      unanswered = unanswered == null ? List.of() : List.copyOf(unanswered);
    }
  }

  /**
   * A metric as outputs show it.
   *
   * @param missing why it may not be known; empty where no value is nothing to wonder at
   * @param standing how the definition came to hold, and other names
   */
  public record MetricSummary(
      String id,
      LocalizedText name,
      LocalizedText definition,
      String formula,
      Metric.Unit unit,
      Metric.Direction direction,
      String owner,
      Optional<LocalizedText> missing,
      Standing standing) {

    public MetricSummary {
      // Runs of earlier versions say nothing of it.
      standing = standing == null ? Standing.UNSTATED : standing;
    }
  }
}

package dev.plumbline.report;

import dev.plumbline.project.Severity;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Sample;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.Finding;
import dev.plumbline.result.Fingerprint;
import dev.plumbline.result.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that an owner must do or has done: about a finding, or about a check that did not pass
 * and of which no finding is known.
 *
 * @param check what the check gave in this run; empty where it was not made
 * @param overdue whether it is open for longer than its owner may take
 */
public record Task(Optional<Finding> finding, Optional<CheckResult> check, boolean overdue) {

  public Task {
    if (finding.isEmpty() && check.isEmpty()) {
      throw new IllegalArgumentException("A task is about a finding or a check");
    }
  }

  /** What it is known by from run to run. */
  public String fingerprint() {
    return finding
        .map(Finding::fingerprint)
        .orElseGet(() -> Fingerprint.of(table(), checkId(), List.of()).text());
  }

  public String table() {
    return finding.map(Finding::table).orElseGet(() -> check.orElseThrow().table());
  }

  public String checkId() {
    return finding.map(Finding::check).orElseGet(() -> check.orElseThrow().id());
  }

  /** Values that name the group of rows; empty for the table as a whole. */
  public List<String> group() {
    return finding.map(Finding::group).orElse(List.of());
  }

  public Severity severity() {
    return finding.map(Finding::severity).orElseGet(() -> check.orElseThrow().severity());
  }

  /** Id of the owner. */
  public String owner() {
    return finding.map(Finding::owner).orElseGet(() -> check.orElseThrow().owner());
  }

  public boolean isOpen() {
    return finding.map(found -> found.state().isOpen()).orElse(true);
  }

  /** Whether the data could not be judged in this run. */
  public boolean isInError() {
    return check.filter(given -> given.outcome() == Outcome.ERROR).isPresent();
  }

  /** Rows that break the rule, where it is about rows. */
  public Optional<Long> rows() {
    return finding.isPresent()
        ? finding.get().unexpected()
        : check.filter(given -> !isInError()).flatMap(CheckResult::unexpected);
  }

  /** Rows that were judged, where the rule is about rows. */
  public Optional<Long> judged() {
    if (isInError()) {
      return Optional.empty();
    }
    return group().isEmpty()
        ? check.flatMap(CheckResult::evaluated)
        : segment().flatMap(Segment::evaluated);
  }

  /** The value found, where the rule is about one value. */
  public Optional<String> observed() {
    return group().isEmpty()
        ? check.flatMap(CheckResult::observed)
        : segment().flatMap(Segment::observed);
  }

  /** Whole days since it began; not known of a check of which there is no finding. */
  public Optional<Long> age(LocalDate asOf) {
    return finding.map(found -> found.age(asOf));
  }

  /** Some of its rows, masked; those of its group alone. */
  public Optional<Sample> sample() {
    Optional<Sample> all = check.flatMap(CheckResult::sample);
    return group().isEmpty() ? all : all.map(this::ofGroup);
  }

  /** The columns whose equal values make its group; none for the table as a whole. */
  public List<String> groupColumns() {
    return group().isEmpty()
        ? List.of()
        : check
            .flatMap(CheckResult::segments)
            .map(CheckResult.Segments::columns)
            .filter(columns -> columns.size() == group().size())
            .orElse(List.of());
  }

  private Optional<Segment> segment() {
    return check.flatMap(CheckResult::segments).stream()
        .flatMap(segments -> segments.shown().stream())
        .filter(segment -> segment.values().equals(group()))
        .findFirst();
  }

  private Sample ofGroup(Sample sample) {
    List<String> columns = groupColumns();
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : sample.rows()) {
      boolean isOfGroup = !columns.isEmpty();
      for (int i = 0; i < columns.size() && isOfGroup; i++) {
        int at = sample.columns().indexOf(columns.get(i));
        isOfGroup = at >= 0 && Objects.equals(row.get(at), group().get(i));
      }
      if (isOfGroup) {
        rows.add(row);
      }
    }
    return new Sample(sample.columns(), rows, sample.offending(), List.of());
  }
}

package dev.plumbline.result;

import dev.plumbline.project.Severity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The life of a failing expectation, or of one group of rows that fails it, as a run knows it from
 * the runs before.
 *
 * @param fingerprint what it is known by from run to run: sixteen hexadecimal digits
 * @param check id of the check
 * @param group values that name the group of rows, masked, null where there is none; empty for the
 *     table as a whole
 * @param owner id of the owner who must act
 * @param firstSeen the first day of all
 * @param began the day since which it has been seen without a pass between
 * @param lastSeen the last day on which it was seen
 * @param resolvedOn the day on which it was found gone; only in {@link FindingState#RESOLVED}
 * @param streak runs that saw it since it began
 * @param unexpected rows that break the rule, where the rule is about rows
 * @param before rows when its state last changed, against which worse and better are judged
 * @param flapping whether it comes and goes
 * @param waiver who accepted it; of one that has run out, who had
 * @param days what the last runs knew of it, the oldest first and this one last
 * @param beginning what else was different on the day it began; empty where no run was before
 * @param remarks what people said of it
 */
public record Finding(
    String fingerprint,
    String table,
    String check,
    List<String> group,
    Severity severity,
    String owner,
    FindingState state,
    LocalDate firstSeen,
    LocalDate began,
    LocalDate lastSeen,
    Optional<LocalDate> resolvedOn,
    int streak,
    Optional<Long> unexpected,
    Optional<Long> before,
    boolean flapping,
    Optional<AcceptedUntil> waiver,
    List<Day> days,
    Optional<Beginning> beginning,
    Remarks remarks) {

  public Finding {
    group = Collections.unmodifiableList(new ArrayList<>(group));
    days = List.copyOf(days);
    // Runs of earlier versions know none.
    remarks = remarks == null ? Remarks.NONE : remarks;
  }

  /** A finding of which nobody said anything. */
  public Finding(
      String fingerprint,
      String table,
      String check,
      List<String> group,
      Severity severity,
      String owner,
      FindingState state,
      LocalDate firstSeen,
      LocalDate began,
      LocalDate lastSeen,
      Optional<LocalDate> resolvedOn,
      int streak,
      Optional<Long> unexpected,
      Optional<Long> before,
      boolean flapping,
      Optional<AcceptedUntil> waiver,
      List<Day> days,
      Optional<Beginning> beginning) {
    this(
        fingerprint,
        table,
        check,
        group,
        severity,
        owner,
        state,
        firstSeen,
        began,
        lastSeen,
        resolvedOn,
        streak,
        unexpected,
        before,
        flapping,
        waiver,
        days,
        beginning,
        Remarks.NONE);
  }

  /** A finding of which no more than its state is told. */
  public Finding(
      String fingerprint,
      String table,
      String check,
      List<String> group,
      Severity severity,
      String owner,
      FindingState state,
      LocalDate firstSeen,
      LocalDate began,
      LocalDate lastSeen,
      Optional<LocalDate> resolvedOn,
      int streak,
      Optional<Long> unexpected,
      Optional<Long> before,
      boolean flapping,
      Optional<AcceptedUntil> waiver) {
    this(
        fingerprint,
        table,
        check,
        group,
        severity,
        owner,
        state,
        firstSeen,
        began,
        lastSeen,
        resolvedOn,
        streak,
        unexpected,
        before,
        flapping,
        waiver,
        List.of(),
        Optional.empty());
  }

  /** Whole days since it began, or that it took to go. */
  public long age(LocalDate asOf) {
    return ChronoUnit.DAYS.between(began, resolvedOn.orElse(asOf));
  }

  /** What one run knew of it. */
  public record Day(LocalDate asOf, Outcome outcome, Optional<Long> unexpected) {}

  /**
   * The run that saw it begin, beside the run before.
   *
   * @param asOf the date of the run before
   * @param rowsBefore readable rows of the table then
   * @param rows readable rows of the table on the day it began
   * @param sourceBefore format and path or name, where it was another one
   * @param source on the day it began, where it was another one before
   * @param redefined whether what decides the result of the check was changed
   * @param versionBefore of the program, where it was another one
   * @param version of the program on the day it began, where it was another one before
   * @param commitBefore of the project's repository, where it is known and was another one
   */
  public record Beginning(
      LocalDate asOf,
      Optional<Long> rowsBefore,
      Optional<Long> rows,
      Optional<String> sourceBefore,
      Optional<String> source,
      boolean redefined,
      Optional<String> versionBefore,
      Optional<String> version,
      Optional<String> commitBefore) {}

  /**
   * That somebody accepts a finding for a time.
   *
   * @param by id of the owner who decided, where that is told
   * @param until last day
   */
  public record AcceptedUntil(Optional<String> by, LocalDate until, String reason) {}

  /**
   * What people said of a finding.
   *
   * @param latest the last of them, the latest first
   * @param total how many there are, of which no more are told than a reader can use
   */
  public record Remarks(List<Remark> latest, int total) {
    /** Nobody said anything. */
    public static final Remarks NONE = new Remarks(List.of(), 0);

    /** The most that are told. */
    public static final int MOST = 20;

    public Remarks {
      latest = List.copyOf(latest);
      if (latest.size() > MOST || latest.size() > total) {
        throw new IllegalArgumentException("%d remarks told of %d".formatted(latest.size(), total));
      }
    }
  }

  /**
   * What somebody said.
   *
   * @param by id of the owner, where that is told
   * @param on the day on which it came in, in UTC
   * @param rows how many rows are meant; 0 for the finding as a whole
   * @param text without addresses and numbers by which somebody may be reached
   */
  public record Remark(
      Optional<String> by, LocalDate on, Answer answer, int rows, Optional<String> text) {}
}

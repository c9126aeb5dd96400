package dev.plumbline.history;

import dev.plumbline.history.Decision.Circumstance;
import dev.plumbline.history.Decision.Comment;
import dev.plumbline.history.Decision.Waived;
import dev.plumbline.history.Decision.Waiver;
import dev.plumbline.history.Past.PastResult;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.Finding;
import dev.plumbline.result.Finding.AcceptedUntil;
import dev.plumbline.result.Finding.Beginning;
import dev.plumbline.result.Finding.Day;
import dev.plumbline.result.Finding.Remark;
import dev.plumbline.result.Finding.Remarks;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.Fingerprint;
import dev.plumbline.result.FreeText;
import dev.plumbline.result.Outcome;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of the findings of a project in its last run: those that are open or accepted, and
 * those that are gone since. A check that no longer is in the project has no finding: its history
 * is kept, and nobody is told that what it watched is well.
 */
public final class Findings {
  /** So many of the last runs are shown. */
  private static final int DAYS = 30;

  /** Of so many of the last runs that could tell … */
  private static final int RECENT = 10;

  /** … so many or more that say otherwise than the run before make a finding that flaps. */
  private static final int CHANGES = 4;

  private static final Comparator<Finding> IN_ORDER =
      Comparator.comparing(Finding::table)
          .thenComparing(Finding::check)
          .thenComparing(finding -> finding.group().size())
          .thenComparing(finding -> finding.group().toString());

  private final Past past;
  private final PastRun run;
  private final Decisions decisions;
  private final Map<String, List<Comment>> comments;

  private Findings(History history, PastRun run) {
    this.past = history.before(run.asOf());
    this.run = run;
    this.decisions = history.decisions();
    this.comments =
        decisions.comments().stream()
            .collect(Collectors.groupingBy(comment -> comment.about().check()));
  }

  /**
   * The findings of a run.
   *
   * @param history of the project and profile; runs on the date of this one or later are not looked
   *     at, so that a run that is repeated tells the same
   */
  public static List<Finding> of(History history, PastRun run) {
    return new Findings(history, run).all();
  }

  private List<Finding> all() {
    Map<String, List<PastResult>> before = past.byCheck();
    return run.checks().stream()
        .flatMap(check -> of(check, before.getOrDefault(check.id(), List.of())))
        .sorted(IN_ORDER)
        .toList();
  }

  private Stream<Finding> of(PastCheck check, List<PastResult> before) {
    List<PastResult> results = new ArrayList<>(before);
    results.add(new PastResult(run, check));
    if (results.stream().allMatch(result -> result.check().outcome() == Outcome.PASSED)) {
      return Stream.empty();
    }
    return Stream.concat(
            Stream.of(of(results, Optional.empty())),
            groups(results).stream().map(group -> of(results, Optional.of(group))))
        .flatMap(Optional::stream);
  }

  /** Every group of rows that ever broke the rule. */
  private static Set<List<String>> groups(List<PastResult> results) {
    Set<List<String>> groups = new LinkedHashSet<>();
    results.stream()
        .flatMap(result -> result.check().segments().stream())
        .flatMap(segments -> segments.shown().stream())
        .filter(segment -> segment.outcome() == Outcome.FAILED)
        .forEach(segment -> groups.add(segment.values()));
    return groups;
  }

  private Optional<Finding> of(List<PastResult> results, Optional<List<String>> group) {
    List<Observation> seen = results.stream().map(result -> observation(result, group)).toList();
    Life before = Life.UNSEEN;
    for (Observation observation : seen.subList(0, seen.size() - 1)) {
      before = before.after(observation);
    }
    Life life = before.after(seen.get(seen.size() - 1));
    return life.state().isPresent()
        ? Optional.of(finding(results, group, seen, before, life))
        : Optional.empty();
  }

  private Finding finding(
      List<PastResult> results,
      Optional<List<String>> group,
      List<Observation> seen,
      Life before,
      Life life) {
    PastCheck check = results.get(results.size() - 1).check();
    PastRule rule = check.rule();
    List<String> values = group.orElse(List.of());
    Optional<Waiver> waiver = waiver(check, group);
    return new Finding(
        Fingerprint.of(rule.table(), rule.check(), values).text(),
        rule.table(),
        rule.check(),
        values,
        rule.severity(),
        rule.owner(),
        state(results, group, seen, life),
        life.firstSeen().orElseThrow(),
        life.began().orElseThrow(),
        life.lastSeen().orElseThrow(),
        life.resolvedOn(),
        life.streak(),
        seen.get(seen.size() - 1).unexpected(),
        before.told(),
        isFlapping(seen),
        waiver.map(Findings::accepted),
        days(seen),
        beginning(results, life.began().orElseThrow()),
        remarks(check.id(), group));
  }

  /** One that holds today, or else one that has run out. */
  private Optional<Waiver> waiver(PastCheck check, Optional<List<String>> group) {
    Waived whole = new Waived(check.id(), Optional.empty());
    if (group.isEmpty()) {
      return decisions
          .accepting(check.id(), check.segments(), run.asOf())
          .or(() -> decisions.waiver(whole));
    }
    Optional<Waiver> own = decisions.waiver(new Waived(check.id(), group));
    return Stream.of(own, decisions.waiver(whole))
        .flatMap(Optional::stream)
        .max(Comparator.comparing(Waiver::until));
  }

  /**
   * One that fails, was accepted when it was last seen, and is not any more has come back: its day
   * has passed, or, where groups of rows are accepted one by one, another one fails.
   */
  private FindingState state(
      List<PastResult> results, Optional<List<String>> group, List<Observation> seen, Life life) {
    if (!life.isOpen()) {
      return life.state().orElseThrow();
    }
    int last = results.size() - 1;
    if (isAccepted(results.get(last), group)) {
      return FindingState.WAIVED;
    }
    return seen.get(last).isFailed() && wasAccepted(results.subList(0, last), group, seen)
        ? FindingState.REOPENED
        : life.state().orElseThrow();
  }

  /** Whether it was accepted when a run could last tell, and it failed then. */
  private boolean wasAccepted(
      List<PastResult> before, Optional<List<String>> group, List<Observation> seen) {
    for (int n = before.size() - 1; n >= 0; n--) {
      if (seen.get(n).isKnown()) {
        return seen.get(n).isFailed() && isAccepted(before.get(n), group);
      }
    }
    return false;
  }

  private boolean isAccepted(PastResult result, Optional<List<String>> group) {
    String check = result.check().id();
    LocalDate day = result.run().asOf();
    return group.isEmpty()
        ? decisions.accepting(check, result.check().segments(), day).isPresent()
        : Stream.of(new Waived(check, group), new Waived(check, Optional.empty()))
            .flatMap(waived -> decisions.waiver(waived).stream())
            .anyMatch(waiver -> waiver.holdsOn(day));
  }

  private static AcceptedUntil accepted(Waiver waiver) {
    return new AcceptedUntil(
        waiver.circumstance().by(), waiver.until(), FreeText.masked(waiver.reason()));
  }

  /** What is said of a check is said of each of its groups. */
  private Remarks remarks(String check, Optional<List<String>> group) {
    List<Remark> remarks =
        new ArrayList<>(
            comments.getOrDefault(check, List.of()).stream()
                .filter(comment -> comment.about().segment().stream().allMatch(isOf(group)))
                .map(Findings::remark)
                .toList());
    Collections.reverse(remarks);
    return new Remarks(remarks.subList(0, Math.min(Remarks.MOST, remarks.size())), remarks.size());
  }

  private static Predicate<List<String>> isOf(Optional<List<String>> group) {
    return segment -> group.filter(segment::equals).isPresent();
  }

  private static Remark remark(Comment comment) {
    Circumstance circumstance = comment.circumstance();
    return new Remark(
        circumstance.by(),
        LocalDate.ofInstant(circumstance.decidedAt(), ZoneOffset.UTC),
        comment.answer(),
        comment.rows().size(),
        comment.text().map(FreeText::masked));
  }

  private static Observation observation(PastResult result, Optional<List<String>> group) {
    LocalDate asOf = result.run().asOf();
    PastCheck check = result.check();
    return group.isEmpty()
        ? new Observation(asOf, check.outcome(), check.unexpected(), check.evaluated())
        : observation(asOf, check, group.get());
  }

  /** Of many groups that break a rule not all are kept: one that is not is then not known. */
  private static Observation observation(LocalDate asOf, PastCheck check, List<String> group) {
    Optional<Segments> segments = check.segments();
    if (segments.isEmpty()) {
      Outcome unknown = check.outcome() == Outcome.ERROR ? Outcome.ERROR : Outcome.SKIPPED;
      return new Observation(asOf, unknown, Optional.empty(), Optional.empty());
    }
    Optional<Segment> kept =
        segments.get().shown().stream()
            .filter(segment -> segment.values().equals(group))
            .findFirst();
    if (kept.isPresent()) {
      return new Observation(
          asOf, kept.get().outcome(), kept.get().unexpected(), kept.get().evaluated());
    }
    long shown =
        segments.get().shown().stream()
            .filter(segment -> segment.outcome() == Outcome.FAILED)
            .count();
    boolean all = shown == segments.get().failed();
    return new Observation(
        asOf, all ? Outcome.PASSED : Outcome.SKIPPED, Optional.empty(), Optional.empty());
  }

  private static boolean isFlapping(List<Observation> seen) {
    List<Boolean> known =
        seen.stream().filter(Observation::isKnown).map(Observation::isFailed).toList();
    List<Boolean> recent = known.subList(Math.max(0, known.size() - RECENT), known.size());
    int changes = 0;
    for (int n = 1; n < recent.size(); n++) {
      changes += recent.get(n).equals(recent.get(n - 1)) ? 0 : 1;
    }
    return changes >= CHANGES;
  }

  private static List<Day> days(List<Observation> seen) {
    return seen.subList(Math.max(0, seen.size() - DAYS), seen.size()).stream()
        .map(day -> new Day(day.asOf(), day.outcome(), day.unexpected()))
        .toList();
  }

  private static Optional<Beginning> beginning(List<PastResult> results, LocalDate began) {
    for (int n = 1; n < results.size(); n++) {
      if (results.get(n).run().asOf().equals(began)) {
        return Optional.of(beginning(results.get(n - 1), results.get(n)));
      }
    }
    return Optional.empty();
  }

  private static Beginning beginning(PastResult before, PastResult then) {
    Optional<PastTable> tableBefore = table(before);
    Optional<PastTable> table = table(then);
    boolean moved =
        tableBefore.isPresent()
            && table.filter(now -> !now.source().equals(tableBefore.get().source())).isPresent();
    boolean otherVersion = !before.run().version().equals(then.run().version());
    return new Beginning(
        before.run().asOf(),
        tableBefore.flatMap(PastTable::rows),
        table.flatMap(PastTable::rows),
        tableBefore.filter(known -> moved).map(PastTable::source),
        table.filter(known -> moved).map(PastTable::source),
        !before.check().rule().configuration().equals(then.check().rule().configuration()),
        Optional.of(before.run().version()).filter(version -> otherVersion),
        Optional.of(then.run().version()).filter(version -> otherVersion),
        before
            .run()
            .commit()
            .filter(commit -> !Objects.equals(commit, then.run().commit().orElse(null))));
  }

  private static Optional<PastTable> table(PastResult result) {
    return result.run().tables().stream()
        .filter(table -> table.name().equals(result.check().rule().table()))
        .findFirst();
  }
}

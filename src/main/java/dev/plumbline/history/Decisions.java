package dev.plumbline.history;

import dev.plumbline.history.Decision.Circumstance;
import dev.plumbline.history.Decision.Comment;
import dev.plumbline.history.Decision.Rebaseline;
import dev.plumbline.history.Decision.Unwaiver;
import dev.plumbline.history.Decision.Waived;
import dev.plumbline.history.Decision.Waiver;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people decided, in the order of time; of two decisions on one thing, the later holds. */
public record Decisions(List<Decision> all) {
  private static final Comparator<Decision> IN_ORDER =
      Comparator.comparing(
          Decision::circumstance,
          Comparator.comparing(Circumstance::decidedAt).thenComparing(Circumstance::id));

  public Decisions {
    all = all.stream().sorted(IN_ORDER).toList();
  }

  /** Those on one project in one profile. */
  Decisions of(String project, String profile) {
    return new Decisions(
        all.stream()
            .filter(
                decision ->
                    decision.circumstance().project().equals(project)
                        && decision.circumstance().profile().equals(profile))
            .toList());
  }

  /** Those that had been taken by a moment. */
  Decisions knownAt(Instant moment) {
    return new Decisions(
        all.stream()
            .filter(decision -> !decision.circumstance().decidedAt().isAfter(moment))
            .toList());
  }

  /** The waivers that nobody took back, whether they hold still or have run out. */
  public Map<Waived, Waiver> waivers() {
    Map<Waived, Waiver> waivers = new LinkedHashMap<>();
    for (Decision decision : all) {
      if (decision instanceof Waiver waiver) {
        waivers.put(waiver.waived(), waiver);
      } else if (decision instanceof Unwaiver unwaiver) {
        waivers.remove(unwaiver.waived());
      }
    }
    return waivers;
  }

  /** The waiver of a check or of one of its segments, whether it holds still or has run out. */
  public Optional<Waiver> waiver(Waived waived) {
    return Optional.ofNullable(waivers().get(waived));
  }

  /**
   * The waiver by which a failing check is accepted on a day: its own, or, where each group of rows
   * that fails has one, the first of these to run out.
   *
   * @param segments what the check gave by groups
   */
  public Optional<Waiver> accepting(String check, Optional<Segments> segments, LocalDate day) {
    return holding(check, Optional.empty(), day)
        .or(() -> segments.flatMap(groups -> acceptingEach(check, groups, day)));
  }

  private Optional<Waiver> acceptingEach(String check, Segments groups, LocalDate day) {
    List<Waiver> holding =
        groups.shown().stream()
            .filter(group -> group.outcome() == Outcome.FAILED)
            .flatMap(group -> holding(check, Optional.of(group.values()), day).stream())
            .toList();
    return holding.size() == groups.failed()
        ? holding.stream().min(Comparator.comparing(Waiver::until))
        : Optional.empty();
  }

  private Optional<Waiver> holding(String check, Optional<List<String>> group, LocalDate day) {
    return waiver(new Waived(check, group)).filter(waiver -> waiver.holdsOn(day));
  }

  /** What was said of checks and their segments, the oldest first. */
  public List<Comment> comments() {
    return all.stream().filter(Comment.class::isInstance).map(Comment.class::cast).toList();
  }

  /** Whether later days may be compared with what a check gave on this one. */
  public boolean countsInBaseline(String table, String check, LocalDate day) {
    boolean counts = true;
    for (Decision decision : all) {
      if (decision instanceof Rebaseline rebaseline
          && rebaseline.isAbout(day)
          && rebaseline.subject().includes(table, check)) {
        counts = rebaseline.counted();
      }
    }
    return counts;
  }
}

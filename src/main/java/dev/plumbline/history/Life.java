package dev.plumbline.history;

import dev.plumbline.result.FindingState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of a finding, run by run. Runs that could not tell change nothing.
 *
 * @param state empty before it was first seen, and from the run after the one that saw it gone
 * @param firstSeen the first day of all
 * @param began the day since which it has been seen without a pass between; of one that is gone,
 *     until it went
 * @param lastSeen the last day on which it was seen
 * @param resolvedOn the day on which it was found gone; empty while it is not
 * @param streak runs that saw it since it began
 * @param told rows when its state last changed, against which worse and better are judged: creeping
 *     up day by day is worse once it adds up
 */
record Life(
    Optional<FindingState> state,
    Optional<LocalDate> firstSeen,
    Optional<LocalDate> began,
    Optional<LocalDate> lastSeen,
    Optional<LocalDate> resolvedOn,
    int streak,
    Optional<Long> told) {

  /** By less than this part of its rows a finding does not change. */
  private static final double NOTABLE = 0.1;

  static final Life UNSEEN =
      new Life(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty());

  /** The life after these runs, the earliest first. */
  static Life of(List<Observation> observations) {
    Life life = UNSEEN;
    for (Observation observation : observations) {
      life = life.after(observation);
    }
    return life;
  }

  /** The life once one more run has looked. */
  Life after(Observation seen) {
    if (!seen.isKnown()) {
      return unchanged();
    }
    if (seen.isFailed()) {
      return isOpen() ? goesOn(seen) : begins(seen);
    }
    return isOpen() ? ends(seen) : isGone();
  }

  /** Whether it has begun and not ended, as far as anybody knows. */
  boolean isOpen() {
    return began.isPresent() && resolvedOn.isEmpty();
  }

  private Life begins(Observation seen) {
    return new Life(
        Optional.of(firstSeen.isEmpty() ? FindingState.NEW : FindingState.REOPENED),
        firstSeen.or(() -> Optional.of(seen.asOf())),
        Optional.of(seen.asOf()),
        Optional.of(seen.asOf()),
        Optional.empty(),
        1,
        seen.unexpected());
  }

  private Life goesOn(Observation seen) {
    FindingState state = compared(seen);
    return new Life(
        Optional.of(state),
        firstSeen,
        began,
        Optional.of(seen.asOf()),
        Optional.empty(),
        streak + 1,
        state == FindingState.ONGOING ? told : seen.unexpected());
  }

  private Life ends(Observation seen) {
    return new Life(
        Optional.of(FindingState.RESOLVED),
        firstSeen,
        began,
        lastSeen,
        Optional.of(seen.asOf()),
        streak,
        Optional.empty());
  }

  /** A run that could not tell: what was open still is, as far as anybody knows. */
  private Life unchanged() {
    return isOpen() ? in(Optional.of(FindingState.ONGOING)) : isGone();
  }

  private Life isGone() {
    return in(Optional.empty());
  }

  private Life in(Optional<FindingState> other) {
    return new Life(other, firstSeen, began, lastSeen, resolvedOn, streak, told);
  }

  private FindingState compared(Observation seen) {
    if (told.isEmpty() || seen.unexpected().isEmpty()) {
      return FindingState.ONGOING;
    }
    long before = told.get();
    long now = seen.unexpected().get();
    if (Math.abs(now - before) <= NOTABLE * before) {
      return FindingState.ONGOING;
    }
    return now > before ? FindingState.WORSE : FindingState.BETTER;
  }
}

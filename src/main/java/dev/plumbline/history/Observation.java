package dev.plumbline.history;

import dev.plumbline.result.Outcome;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one run knew of a check, or of one group of rows of it.
 *
 * @param unexpected rows that break the rule, where the rule is about rows
 * @param evaluated rows that were judged
 */
public record Observation(
    LocalDate asOf, Outcome outcome, Optional<Long> unexpected, Optional<Long> evaluated) {

  /** Whether it says how the data is. */
  boolean isKnown() {
    return outcome == Outcome.PASSED || outcome == Outcome.FAILED;
  }

  boolean isFailed() {
    return outcome == Outcome.FAILED;
  }
}

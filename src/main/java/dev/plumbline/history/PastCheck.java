package dev.plumbline.history;

import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.Outcome;
import java.util.Optional;

/**
 * What history keeps of one check in one run: no sample, and nothing that is not masked.
 *
 * @param segments what it gave for groups of rows: those that did not pass
 * @param error a class of error
 */
public record PastCheck(
    PastRule rule,
    Outcome outcome,
    Optional<String> observed,
    Optional<Long> evaluated,
    Optional<Long> unexpected,
    Optional<Segments> segments,
    Optional<String> error) {

  /** The id of the check. */
  public String id() {
    return rule.check();
  }
}

package dev.plumbline.expectation;

import dev.plumbline.project.ExpectationDefinition;
import dev.plumbline.project.LocalizedText;
import java.util.Optional;

/**
 * What all rules have in common.
 *
 * @param typeDimension the quality dimension that the vocabulary gives the type
 * @param condition a Spark SQL condition; only the rows that meet it are looked at
 * @param mostly the share of the evaluated rows, 0 to 1, that must comply
 */
public record Declaration(
    ExpectationDefinition definition,
    String typeDimension,
    Optional<String> condition,
    double mostly) {

  /**
   * Whether so many unexpected rows are few enough. Nothing evaluated is nothing unexpected; the
   * share is a plain double division, as in Great Expectations.
   */
  public boolean allows(long unexpected, long evaluated) {
    return evaluated == 0 || (double) (evaluated - unexpected) / evaluated >= mostly;
  }

  /** Adds to a clause the share, the condition and the groups, as far as there are any. */
  LocalizedText limiting(LocalizedText clause) {
    LocalizedText shared = mostly < 1 ? Wording.PHRASES.of("mostly", clause, mostly * 100) : clause;
    LocalizedText limited =
        condition.isPresent() ? Wording.PHRASES.of("condition", shared) : shared;
    return definition
        .segments()
        .map(by -> Wording.of("by", limited, Wording.names(by.columns())))
        .orElse(limited);
  }
}

package dev.plumbline.suggest;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A rule that holds on the rows it was tried on.
 *
 * @param mostly the share of rows that must comply, where not all did
 * @param evaluated rows that were looked at; 0 for a rule that looks at none
 * @param unexpected rows that broke the rule
 */
record Suggestion(
    Proposal proposal, Rule rule, Optional<BigDecimal> mostly, long evaluated, long unexpected) {

  /** The rule as it is written. */
  Rule written() {
    return mostly.map(share -> rule.with("mostly", share)).orElse(rule);
  }
}

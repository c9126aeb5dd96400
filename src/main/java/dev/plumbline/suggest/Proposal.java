package dev.plumbline.suggest;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A rule that may hold for a table; whether it does is tried on the rows before it is suggested.
 *
 * @param id without the name of the table
 * @param rules ways to say it, the best first; the first that the vocabulary knows is taken
 * @param comment what was seen that speaks for it; no value of a column that may not be shown
 * @param exceptions how many rows break the rule, where that has been counted already
 * @param tolerated share of rows that may break the rule if it is to be suggested all the same;
 *     empty for a rule that knows no such share
 */
record Proposal(
    String id,
    List<Rule> rules,
    Severity severity,
    LocalizedText title,
    Optional<String> dimension,
    LocalizedText comment,
    Optional<Double> tolerated,
    Optional<Long> exceptions) {

  Proposal {
    rules = List.copyOf(rules);
  }

  /** A rule on rows. */
  static Proposal ofRows(
      String id,
      Rule rule,
      Severity severity,
      LocalizedText title,
      LocalizedText comment,
      double tolerated) {
    return new Proposal(
        id,
        List.of(rule),
        severity,
        title,
        Optional.empty(),
        comment,
        Optional.of(tolerated),
        Optional.empty());
  }

  Proposal rather(Rule better) {
    List<Rule> all =
        java.util.stream.Stream.concat(java.util.stream.Stream.of(better), rules.stream()).toList();
    return new Proposal(id, all, severity, title, dimension, comment, tolerated, exceptions);
  }

  /** The same rule, of which it is known how many rows break it. */
  Proposal broken(long rows) {
    return new Proposal(
        id, rules, severity, title, dimension, comment, tolerated, Optional.of(rows));
  }
}

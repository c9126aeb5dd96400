package dev.plumbline.suggest;

import dev.plumbline.check.CheckContext;
import dev.plumbline.check.TableChecker;
import dev.plumbline.expectation.Expectation;
import dev.plumbline.expectation.Vocabulary;
import dev.plumbline.project.ExpectationDefinition;
import dev.plumbline.project.Faults;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.table.OpenedTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tries proposals on the rows themselves, all of them in the passes that a check of the table
 * takes. What is suggested has been counted already or checked by what will check it.
 */
final class Trial {

  private final Vocabulary vocabulary = Vocabulary.standard();
  private final CheckContext context;
  private final OpenedTable opened;
  private final long rows;
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Expectation> expectations = new ArrayList<>();

  /**
   * @param opened with a definition by which any number of unreadable records will do
   * @param rows of the table
   */
  Trial(CheckContext context, OpenedTable opened, long rows) {
    this.context = context;
    this.opened = opened;
    this.rows = rows;
  }

  /** Adds a proposal in the first of its ways that the vocabulary knows; if it knows none, not. */
  void add(Proposal proposal) {
    for (Rule rule : proposal.rules()) {
      Optional<Expectation> expectation = expectation(proposal, rule);
      if (expectation.isPresent()) {
        proposals.add(proposal);
        rules.add(rule);
        expectations.add(expectation.get());
        return;
      }
    }
  }

  /** No row breaks a rule that none need keep: nothing is sampled. */
  private Optional<Expectation> expectation(Proposal proposal, Rule rule) {
    Rule lenient = proposal.tolerated().isPresent() ? rule.with("mostly", 0) : rule;
    TableDefinition table = opened.definition();
    return vocabulary.parse(
        new ExpectationDefinition(
            id(expectations.size()),
            rule.type(),
            lenient.json(),
            proposal.severity(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            table.place(),
            Map.of()),
        new Faults());
  }

  private static String id(int number) {
    return "proposal-" + number;
  }

  /** The proposals that hold, in the order in which they were added. */
  List<Suggestion> holding() {
    Map<String, CheckResult> results = results();
    List<Suggestion> holding = new ArrayList<>();
    for (int number = 0; number < proposals.size(); number++) {
      Proposal proposal = proposals.get(number);
      Optional<Suggestion> suggestion =
          proposal.exceptions().isPresent()
              ? judged(number, proposal.exceptions().get(), rows)
              : judged(number, results.get(id(number)));
      suggestion.ifPresent(holding::add);
    }
    return holding;
  }

  private Map<String, CheckResult> results() {
    List<Expectation> open =
        IntStream.range(0, proposals.size())
            .filter(number -> proposals.get(number).exceptions().isEmpty())
            .mapToObj(expectations::get)
            .toList();
    Map<String, CheckResult> results = new HashMap<>();
    new TableChecker(context)
        .check(opened, open)
        .checks()
        .forEach(result -> results.put(result.id(), result));
    return results;
  }

  private Optional<Suggestion> judged(int number, CheckResult result) {
    if (result == null || result.outcome() != Outcome.PASSED) {
      return Optional.empty();
    }
    return judged(number, result.unexpected().orElse(0L), result.evaluated().orElse(0L));
  }

  private Optional<Suggestion> judged(int number, long unexpected, long evaluated) {
    Proposal proposal = proposals.get(number);
    Rule rule = rules.get(number);
    if (unexpected == 0) {
      return Optional.of(new Suggestion(proposal, rule, Optional.empty(), evaluated, 0));
    }
    double failing = (double) unexpected / evaluated;
    Optional<BigDecimal> mostly = Optional.of(RoundNumbers.mostly(failing));
    return failing > proposal.tolerated().orElse(0.0)
        ? Optional.empty()
        : Optional.of(new Suggestion(proposal, rule, mostly, evaluated, unexpected));
  }
}

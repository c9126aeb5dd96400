package dev.plumbline.reconciliation;

import dev.plumbline.project.ReconciliationDefinition.Condition;
import dev.plumbline.project.ReconciliationDefinition.Surrender;
import dev.plumbline.reconciliation.Pass.Amounts;
import dev.plumbline.reconciliation.Pass.Dates;
import dev.plumbline.reconciliation.Pass.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rounds of a reconciliation in their order: every condition to the letter, every condition
 * within its tolerance, and then without one condition after the other. Entries are never paired by
 * date and amount alone.
 */
record Passes(Entries entries) {
  static final String EXACT = "exact";
  static final String WITHIN_TOLERANCE = "within_tolerance";
  private static final String OPPOSITE_SIGN = "opposite_sign";

  /** Rounds that follow each other on the same blocks are one pass. */
  List<Pass> all() {
    List<Pass> passes = new ArrayList<>(List.of(exact()));
    List<Step> steps = steps();
    for (int from = 0, to; from < steps.size(); from = to) {
      List<String> keys = steps.get(from).keys();
      to = from;
      while (to < steps.size() && steps.get(to).keys().equals(keys)) {
        to++;
      }
      passes.add(new Pass(keys, steps.subList(from, to).stream().map(Step::round).toList()));
    }
    return passes;
  }

  /** One round on its blocks. */
  private record Step(List<String> keys, Round round) {
    static Step on(List<Condition> equal, String name, Optional<Condition> date, Amounts amounts) {
      return new Step(
          equal.stream().map(Entries::key).toList(), new Round(name, Dates.of(date), amounts));
    }
  }

  private Pass exact() {
    Stream<String> values = entries.equalities().stream().map(Entries::value);
    List<String> keys = Stream.concat(values, Stream.of(Entries.DAY, Entries.CENTS)).toList();
    Round round = new Round(EXACT, Dates.equal(), Amounts.of(Entries.CENTS, 0));
    return new Pass(keys, List.of(round));
  }

  private List<Step> steps() {
    Step within = Step.on(entries.equalities(), WITHIN_TOLERANCE, entries.date(), alike());
    Stream<Step> relaxed =
        entries.conditions().stream()
            .filter(condition -> condition.surrender() == Surrender.IN_TURN)
            .flatMap(this::givingUp)
            .filter(step -> !step.keys().isEmpty());
    return Stream.concat(Stream.of(within), relaxed).toList();
  }

  private Stream<Step> givingUp(Condition given) {
    String name = "without_" + given.name();
    List<Condition> equal =
        entries.equalities().stream().filter(condition -> !condition.equals(given)).toList();
    Optional<Condition> date = entries.date().filter(condition -> !condition.equals(given));
    if (given.equals(entries.amount())) {
      Amounts opposite = Amounts.opposite(entries.toleranceInCents());
      return Stream.of(
          Step.on(equal, OPPOSITE_SIGN, date, opposite), Step.on(equal, name, date, Amounts.any()));
    }
    // In another currency: the same value, or else the same figure.
    Stream<Amounts> value =
        Entries.isCurrency(given) && entries.hasGroupAmount()
            ? Stream.of(Amounts.of(Entries.GROUP_CENTS, entries.toleranceInCents()))
            : Stream.empty();
    return Stream.concat(value, Stream.of(alike()))
        .map(amounts -> Step.on(equal, name, date, amounts));
  }

  private Amounts alike() {
    return Amounts.of(Entries.CENTS, entries.toleranceInCents());
  }
}

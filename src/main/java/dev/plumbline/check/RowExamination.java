package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.Matches;
import dev.plumbline.expectation.RowRule;
import dev.plumbline.expectation.Sql;
import dev.plumbline.result.Outcome;
import java.util.List;
import java.util.Optional;

/** Counts the rows that break a rule on single rows. */
record RowExamination(CheckedTable table, RowRule rule) implements Examination {

  @Override
  public List<Question> questions() {
    return rule.mustBeDecided() ? List.of(matches(), undecided()) : List.of(matches());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    if (rule.mustBeDecided() && hasAny(evidence.to(undecided()))) {
      return Judgement.error(ErrorClass.CAST_INVALID_INPUT);
    }
    return judgeRows(rule.declaration()::allows, evidence.to(matches()));
  }

  @Override
  public Optional<Failing> failing() {
    return Optional.of(new Failing.Rows(broken(), rule.columns()));
  }

  /** The Spark SQL condition of the rows that break the rule. */
  String broken() {
    Matches matches = matches();
    return Sql.all(List.of(matches.where(), matches.condition()));
  }

  /** The judgement on the counts of unexpected and of evaluated rows. */
  static Judgement judgeRows(Tolerance tolerance, Answer answer) {
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    long unexpected = answer.count(0);
    long evaluated = answer.count(1);
    boolean holds = tolerance.allows(unexpected, evaluated);
    return Judgement.onRows(holds ? Outcome.PASSED : Outcome.FAILED, evaluated, unexpected);
  }

  private static boolean hasAny(Answer undecided) {
    return undecided.error().isEmpty() && undecided.count(0) > 0;
  }

  private Matches undecided() {
    return new Matches(
        "(" + rule.holds() + ") IS NULL",
        table.where(rule.declaration().condition(), rule.evaluated()));
  }

  private Matches matches() {
    // A rule that is null for a row does not tell against it.
    return new Matches(
        "NOT coalesce(" + rule.holds() + ", true)",
        table.where(rule.declaration().condition(), rule.evaluated()));
  }

  /** How many unexpected rows are few enough. */
  @FunctionalInterface
  interface Tolerance {
    boolean allows(long unexpected, long evaluated);
  }
}

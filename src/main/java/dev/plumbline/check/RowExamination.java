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
    return List.of(matches());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return judgeRows(rule.declaration()::allows, evidence.to(matches()));
  }

  @Override
  public Optional<Failing> failing() {
    Matches matches = matches();
    return Optional.of(
        new Failing.Rows(Sql.all(List.of(matches.where(), matches.condition())), rule.columns()));
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

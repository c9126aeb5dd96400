package dev.plumbline.check;

import dev.plumbline.check.Examination.Settled;
import dev.plumbline.expectation.Expectation;
import dev.plumbline.expectation.RowCountRule;
import dev.plumbline.expectation.RowRule;
import dev.plumbline.expectation.SchemaRule;
import dev.plumbline.expectation.Statistic;
import dev.plumbline.expectation.UniqueRule;
import dev.plumbline.result.Outcome;
import java.util.Optional;

/** Decides how expectations are examined on one table. */
record Examinations(CheckedTable table) {

  /** How to examine an expectation; already settled if the columns do not allow it. */
  Examination of(Expectation expectation) {
    return new ColumnCheck(table)
        .objection(expectation)
        .map(error -> settled(Judgement.error(error)))
        .orElseGet(() -> byFamily(expectation));
  }

  private Examination byFamily(Expectation expectation) {
    if (expectation instanceof RowRule rule) {
      return new RowExamination(table, rule);
    }
    if (expectation instanceof UniqueRule rule) {
      return new UniqueExamination(table, rule);
    }
    if (expectation instanceof Statistic rule) {
      return new StatisticExamination(table, rule);
    }
    if (expectation instanceof RowCountRule rule) {
      return new RowCountExamination(table, rule);
    }
    return settled(judge((SchemaRule) expectation));
  }

  private Judgement judge(SchemaRule rule) {
    return rule.judge(table.schema())
        .map(
            verdict ->
                Judgement.onFigure(
                    verdict.holds() ? Outcome.PASSED : Outcome.FAILED,
                    Optional.of(verdict.observed())))
        .orElseGet(() -> Judgement.error(ErrorClass.UNRESOLVED_COLUMN));
  }

  private static Examination settled(Judgement judgement) {
    return new Settled(judgement);
  }
}

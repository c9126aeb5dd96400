package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.Aggregates;
import dev.plumbline.expectation.DeviationRule;
import dev.plumbline.expectation.Sql;
import java.util.List;

/**
 * Compares the sample standard deviation with bounds. Fewer than two values have none; with NaN or
 * an infinite number among them it is NaN, which lies within no bounds. It is Spark's own
 * aggregate, in floating point, because one that is not compiled would slow the whole scan down.
 */
record DeviationExamination(CheckedTable table, DeviationRule rule) implements Examination {

  @Override
  public List<Question> questions() {
    return List.of(aggregates());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Answer answer = evidence.to(aggregates());
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    long count = answer.count(1);
    if (answer.count(2) < count) {
      return Judgement.error(ErrorClass.CAST_INVALID_INPUT);
    }
    if (count < 2) {
      return Judgement.withoutFigure();
    }
    Figure deviation = Figure.of(answer.values().get(0));
    ColumnMask mask = table.mask(rule.column());
    return Judgement.within(rule.bounds(), deviation, mask.figureOver(count, deviation));
  }

  private Aggregates aggregates() {
    String value =
        "CASE WHEN %s THEN %s END"
            .formatted(table.where(rule.declaration().condition()), Sql.column(rule.column()));
    String number = "try_cast(" + value + " AS DOUBLE)";
    return new Aggregates(
        List.of("stddev_samp(" + number + ")", "count(" + value + ")", "count(" + number + ")"));
  }
}

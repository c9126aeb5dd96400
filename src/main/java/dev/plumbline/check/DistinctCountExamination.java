package dev.plumbline.check;

import dev.plumbline.expectation.DistinctCountRule;
import dev.plumbline.expectation.DistinctCountRule.Measure;
import dev.plumbline.result.Outcome;
import java.util.List;
import java.util.Optional;

/** Compares the number of different values of a column, or their share, with bounds. */
record DistinctCountExamination(CheckedTable table, DistinctCountRule rule) implements Examination {

  @Override
  public List<Question> questions() {
    return List.of(count());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Answer answer = evidence.to(count());
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    Figure figure = figure(answer.count(0), answer.count(1));
    return Judgement.onFigure(
        rule.bounds().allow(figure::compareTo) ? Outcome.PASSED : Outcome.FAILED,
        Optional.of(figure.text()));
  }

  private Figure figure(long distinct, long values) {
    if (rule.measure() == Measure.COUNT) {
      return Figure.of(distinct);
    }
    return Figure.of(values == 0 ? 0.0 : (double) distinct / values);
  }

  private DistinctCount count() {
    return new DistinctCount(
        rule.column(), table.where(rule.declaration().condition(), rule.evaluated()));
  }
}

package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.RowCount;
import dev.plumbline.expectation.RowCountRule;
import dev.plumbline.result.Outcome;
import java.util.List;
import java.util.Optional;

/** Compares the number of rows with bounds. */
record RowCountExamination(CheckedTable table, RowCountRule rule) implements Examination {

  @Override
  public List<Question> questions() {
    return List.of(rowCount());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Answer answer = evidence.to(rowCount());
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    Figure count = Figure.of(answer.count(0));
    return Judgement.onFigure(
        rule.bounds().allow(count::compareTo) ? Outcome.PASSED : Outcome.FAILED,
        Optional.of(count.text()));
  }

  private RowCount rowCount() {
    return new RowCount(table.where(rule.declaration().condition()));
  }
}

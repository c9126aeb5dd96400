package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.Aggregates;
import dev.plumbline.expectation.HistogramRule;
import dev.plumbline.expectation.Sql;
import java.util.ArrayList;
import java.util.List;

/** Counts the numbers in each bin, and compares their shares with the weights expected. */
record HistogramExamination(CheckedTable table, HistogramRule rule) implements Examination {

  @Override
  public List<Question> questions() {
    return List.of(counts());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Answer answer = evidence.to(counts());
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    double[] expected = rule.expected();
    double[] observed = new double[expected.length];
    double values = answer.count(expected.length);
    for (int index = 0; index < observed.length; index++) {
      observed[index] = answer.count(index) / values;
    }
    ColumnMask mask = table.mask(rule.column());
    return DivergenceJudgement.of(
        RelativeEntropy.of(observed, expected), rule.threshold(), mask, (long) values);
  }

  private Aggregates counts() {
    String where = table.where(rule.declaration().condition());
    String column = Sql.column(rule.column());
    List<String> counts = new ArrayList<>();
    rule.conditions(column)
        .forEach(bin -> counts.add("count_if(" + Sql.all(List.of(where, bin)) + ")"));
    counts.add("count(CASE WHEN %s THEN %s END)".formatted(where, column));
    return new Aggregates(counts);
  }
}

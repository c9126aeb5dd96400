package dev.plumbline.check;

import dev.plumbline.expectation.CategoryRule;
import dev.plumbline.expectation.Sql;
import java.util.List;

/**
 * Compares how often values occur with the weights expected of them. Values that are not expected
 * share the weight held out for them.
 */
record CategoryExamination(CheckedTable table, CategoryRule rule) implements Examination {

  @Override
  public List<Question> questions() {
    return List.of(categories());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Answer answer = evidence.to(categories());
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    ColumnMask mask = table.mask(rule.column());
    return DivergenceJudgement.of(
        divergence(answer), rule.threshold(), mask, answer.count(rule.values().size()));
  }

  private double divergence(Answer answer) {
    int expected = rule.values().size();
    double rows = answer.count(expected);
    long others = answer.count(expected + 1);
    double[] observed = new double[expected + 1];
    double[] weights = new double[expected + 1];
    double left = rows;
    for (int index = 0; index < expected; index++) {
      observed[index] = answer.count(index) / rows;
      weights[index] = rule.weights().get(index) * (others > 0 ? 1 - rule.holdout() : 1);
      left -= answer.count(index);
    }
    if (others == 0) {
      return RelativeEntropy.of(observed, weights);
    }
    observed[expected] = left / rows;
    weights[expected] = rule.holdout();
    double spread = ((Number) answer.values().get(expected + 2)).doubleValue();
    return RelativeEntropy.of(observed, weights) + within(left, others, spread) * (left / rows);
  }

  /**
   * The relative entropy of the unexpected values among themselves, where each is expected as often
   * as any other; with that between all of them and the expected ones it makes up the whole.
   */
  private static double within(double rows, long values, double spread) {
    return spread / rows - Math.log(rows) + Math.log(values);
  }

  private Categories categories() {
    return new Categories(
        rule.column(),
        table.where(rule.declaration().condition(), Sql.column(rule.column()) + " IS NOT NULL"),
        rule.values());
  }
}

package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.RowCount;
import dev.plumbline.expectation.EqualRowCountRule;
import dev.plumbline.result.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Compares the number of rows with that of another table.
 *
 * @param otherRows the name of the other table's view, as Spark SQL
 */
record EqualRowCountExamination(CheckedTable table, EqualRowCountRule rule, String otherRows)
    implements Examination {

  static Examination of(CheckedTable table, CheckContext context, EqualRowCountRule rule) {
    return new EqualRowCountExamination(table, rule, Others.view(context, rule.other()));
  }

  @Override
  public List<Question> questions() {
    return List.of(own(), other());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<String> error = evidence.to(own()).error().or(() -> evidence.to(other()).error());
    if (error.isPresent()) {
      return Judgement.error(error.get());
    }
    long here = evidence.to(own()).count(0);
    long there = evidence.to(other()).count(0);
    String name = table.definition().name();
    Optional<String> both =
        Optional.of("%s: %d, %s: %d".formatted(name, here, rule.other(), there));
    return here == there
        ? Judgement.onFigure(Outcome.PASSED, both)
        : Judgement.onFigure(Outcome.FAILED, both)
            .because(Wording.of("row-counts", name, here, rule.other(), there));
  }

  private RowCount own() {
    return new RowCount(table.where(Optional.empty()));
  }

  private Query other() {
    return new Query("SELECT count(*) FROM " + otherRows);
  }
}

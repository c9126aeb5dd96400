package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.Matches;
import dev.plumbline.expectation.PresenceRule;
import dev.plumbline.expectation.Sql;
import java.util.List;

/** Compares the share of rows that have a value with bounds; of no rows it is 0. */
record PresenceExamination(CheckedTable table, PresenceRule rule) implements Examination {

  @Override
  public List<Question> questions() {
    return List.of(present());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Answer answer = evidence.to(present());
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    long rows = answer.count(1);
    Figure share = new Figure.Floating(rows == 0 ? 0 : (double) answer.count(0) / rows);
    return Judgement.within(rule.bounds(), share, share.text());
  }

  private Matches present() {
    return new Matches(
        Sql.column(rule.column()) + " IS NOT NULL", table.where(rule.declaration().condition()));
  }
}

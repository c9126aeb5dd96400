package dev.plumbline.check;

import dev.plumbline.expectation.UniqueRule;
import java.util.List;
import java.util.Optional;

/** Counts the rows that are duplicates of each other. */
record UniqueExamination(CheckedTable table, UniqueRule rule) implements Examination {

  @Override
  public List<Question> questions() {
    return List.of(duplicates());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return RowExamination.judgeRows(rule.declaration()::allows, evidence.to(duplicates()));
  }

  @Override
  public Optional<Failing> failing() {
    return Optional.of(new Failing.Groups(duplicates()));
  }

  private Duplicates duplicates() {
    return new Duplicates(
        rule.columns(), table.where(rule.declaration().condition(), rule.evaluated()));
  }
}

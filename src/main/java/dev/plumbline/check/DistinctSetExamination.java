package dev.plumbline.check;

import dev.plumbline.check.DistinctTally.Result;
import dev.plumbline.expectation.DistinctSetRule;
import dev.plumbline.project.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** Compares the different values of a column with the members of a set. */
record DistinctSetExamination(DistinctSetRule rule, ValueSet set) implements Examination {

  /** The examination; in error if the column cannot be compared with the set. */
  static Examination of(CheckedTable table, DistinctSetRule rule) {
    return ValueSet.of(table, rule, rule.values())
        .<Examination>map(set -> new DistinctSetExamination(rule, set))
        .orElseGet(() -> new Settled(Judgement.error(ErrorClass.DATATYPE_MISMATCH)));
  }

  @Override
  public List<Question> questions() {
    return List.of(set.tally());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Answer answer = evidence.to(set.tally());
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    Result result = set.tally().result(answer);
    List<LocalizedText> reasons = new ArrayList<>();
    if (rule.limits() && result.outside() > 0) {
      reasons.add(set.outside(result));
    }
    if (rule.relation().demands() && (!result.missing().isEmpty() || set.impossible() > 0)) {
      reasons.add(set.missing(result));
    }
    return reasons.stream()
        .reduce((first, second) -> Wording.of("and-kind", first, second))
        .map(Judgement::failed)
        .orElseGet(Judgement::passed);
  }
}

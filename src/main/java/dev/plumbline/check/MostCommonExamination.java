package dev.plumbline.check;

import dev.plumbline.check.DistinctTally.Result;
import dev.plumbline.expectation.MostCommonRule;
import dev.plumbline.expectation.MostCommonRule.Ties;
import dev.plumbline.mask.Masking;
import dev.plumbline.result.Outcome;
import java.util.List;
import java.util.Optional;

/** Compares the most common value of a column with the members of a set. */
record MostCommonExamination(MostCommonRule rule, ValueSet set) implements Examination {

  /** The examination; in error if the column cannot be compared with the set. */
  static Examination of(CheckedTable table, MostCommonRule rule) {
    return ValueSet.of(table, rule, rule.values())
        .<Examination>map(set -> new MostCommonExamination(rule, set))
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
    if (result.modes() == 0) {
      return Judgement.onFigure(Outcome.FAILED, Optional.empty()).because(Wording.of("no-values"));
    }
    boolean holds =
        result.modesInside() > 0 && (result.modes() == 1 || rule.ties() == Ties.ACCEPTED);
    Judgement judgement =
        Judgement.onFigure(holds ? Outcome.PASSED : Outcome.FAILED, Optional.of(told(result)));
    return result.modes() == 1
        ? judgement
        : judgement.because(Wording.of("most-common.tie", result.modes()));
  }

  private String told(Result result) {
    List<String> shown = ValueSet.shown(result.modeExamples());
    return shown.isEmpty() ? Masking.HIDDEN : String.join(", ", shown);
  }
}

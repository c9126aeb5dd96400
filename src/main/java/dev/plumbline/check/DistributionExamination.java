package dev.plumbline.check;

import dev.plumbline.check.Distribution.Cell;
import java.util.List;
import java.util.Optional;

/** Judges a rule on the distribution of a column, read as finely as the rule needs it. */
record DistributionExamination(DistributionReading reading, Verdict verdict)
    implements Examination {

  /** What a rule makes of a distribution. */
  interface Verdict {

    /** The cells that hold more than one value where the rule needs to know which. */
    List<Cell> coarse(Distribution distribution);

    /**
     * How many cells {@link #coarse} names at most, in one stage after the other: it comes to the
     * next only once it names none in the one before. Without a stage it never names any.
     */
    default List<Integer> stages() {
      return List.of();
    }

    /**
     * Judges a distribution.
     *
     * @param distribution none of its cells too coarse
     */
    Judgement judge(Distribution distribution);

    /** How to find the values that break the rule, where it is about single values. */
    default Optional<Failing> failing(Distribution distribution) {
      return Optional.empty();
    }
  }

  @Override
  public List<Question> questions() {
    return List.of(reading.first());
  }

  @Override
  public List<Question> followUp(Evidence evidence) {
    return stand(evidence).missing().stream().toList();
  }

  @Override
  public List<List<Question>> mayFollow() {
    return reading.mayFollow(verdict.stages());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    DistributionReading.Stand stand = stand(evidence);
    if (stand.missing().isPresent()) {
      throw new IllegalStateException("The distribution is not known finely enough to be judged");
    }
    return stand
        .error()
        .map(Judgement::error)
        .orElseGet(() -> verdict.judge(stand.distribution().orElseThrow()));
  }

  @Override
  public Optional<Failing> failing(Evidence evidence) {
    return stand(evidence).distribution().flatMap(verdict::failing);
  }

  private DistributionReading.Stand stand(Evidence evidence) {
    return reading.stand(evidence, verdict::coarse);
  }
}

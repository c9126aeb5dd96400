package dev.plumbline.check;

import java.util.List;
import java.util.Optional;

/** How one check is made: what it asks of the table, and how it judges the answers. */
interface Examination {

  /** What it asks; nothing if the schema tells all. */
  List<Question> questions();

  /** What it asks once it has the answers to the first; mostly nothing. */
  default List<Question> followUp(Evidence evidence) {
    return List.of();
  }

  /**
   * Judges the answers.
   *
   * @param evidence answers to its questions at least
   */
  Judgement judge(Evidence evidence);

  /** How to find the rows that break the rule, where it is about rows. */
  default Optional<Failing> failing() {
    return Optional.empty();
  }

  /** A check whose judgement is known before any row is read. */
  record Settled(Judgement judgement) implements Examination {
    @Override
    public List<Question> questions() {
      return List.of();
    }

    @Override
    public Judgement judge(Evidence evidence) {
      return judgement;
    }
  }
}

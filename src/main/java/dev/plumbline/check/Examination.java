package dev.plumbline.check;

import dev.plumbline.result.Distribution;
import java.util.List;
import java.util.Optional;

/** How one check is made: what it asks of the table, and how it judges the answers. */
interface Examination {

  /** What it asks; nothing if the schema tells all. */
  List<Question> questions();

  /** What it asks once it has answers; mostly nothing. Asked again until there is nothing new. */
  default List<Question> followUp(Evidence evidence) {
    return List.of();
  }

  /**
   * Questions that cost as much as those that may follow, whatever the answers: of the same kinds,
   * on the same columns, for each time that it may ask further. They are never asked.
   */
  default List<List<Question>> mayFollow() {
    return List.of();
  }

  /**
   * Judges the answers.
   *
   * @param evidence answers to its questions at least
   */
  Judgement judge(Evidence evidence);

  /**
   * The same for one group of rows; mostly as for any.
   *
   * @param values of the columns that make groups, as they are shown; null where there is none
   */
  default Examination ofGroup(List<String> values) {
    return this;
  }

  /** Whether groups that pass are shown too, by groups. */
  default boolean showsPassedGroups() {
    return false;
  }

  /** What the next run will compare with; mostly nothing. */
  default Optional<Distribution> distribution(Evidence evidence) {
    return Optional.empty();
  }

  /** How to find the rows that break the rule, where it is about rows. */
  default Optional<Failing> failing() {
    return Optional.empty();
  }

  /** The same, where it takes the answers to know. */
  default Optional<Failing> failing(Evidence evidence) {
    return failing();
  }

  /**
   * The same among the rows of some groups, where it is made group by group.
   *
   * @param evidence answers of one of the groups
   * @param groups Spark SQL condition of their rows
   * @param by the columns that make the groups, to show first
   */
  default Optional<Failing> failing(Evidence evidence, String groups, List<String> by) {
    return failing(evidence).map(failing -> failing.within(groups, by));
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

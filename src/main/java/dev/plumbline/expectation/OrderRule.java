package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.Optional;
import java.util.function.Predicate;

/** Values rise or fall from each row to the next, in the order in which the rows are stored. */
public record OrderRule(Declaration declaration, String column, Direction direction, Ties ties)
    implements ColumnRule {

  /** Which way. */
  public enum Direction {
    INCREASING,
    DECREASING
  }

  /** Whether a value may equal the one before. */
  public enum Ties {
    ALLOWED,
    WRONG
  }

  /** How many values stand wrong to the one before, of so many that are less, equal and greater. */
  public long wrong(long falls, long equals, long rises) {
    long against = direction == Direction.INCREASING ? falls : rises;
    return ties == Ties.ALLOWED ? against : against + equals;
  }

  /** The operator of Spark SQL that holds between a value that stands wrong and the one before. */
  public String wrongRelation() {
    return (direction == Direction.INCREASING ? "<" : ">") + (ties == Ties.ALLOWED ? "" : "=");
  }

  @Override
  public Optional<TypeDemand> demand() {
    return Optional.of(TypeDemand.ordered(column));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    String phrase = direction == Direction.INCREASING ? "increasing" : "decreasing";
    return declaration.limiting(
        Wording.of(ties == Ties.ALLOWED ? phrase : "strictly-" + phrase, column));
  }
}

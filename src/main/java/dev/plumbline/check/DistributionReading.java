package dev.plumbline.check;

import dev.plumbline.check.Distribution.Cell;
import dev.plumbline.expectation.Declaration;
import dev.plumbline.expectation.Sql;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.types.DataType;

/**
 * Asks for the distribution of a column, and again for those parts of it that were counted too
 * coarsely for the purpose. Mostly the first answer or the second is enough.
 *
 * @param first what is asked first
 */
record DistributionReading(NumberCounts first) {

  /** Reads the rows that a rule is declared for: of the table, or of each group. */
  static DistributionReading of(CheckedTable table, String column, Declaration declaration) {
    DataType type = table.typeOf(column).orElseThrow();
    String name = Sql.column(column);
    Resolution resolution =
        declaration.definition().segments().isPresent() ? Resolution.GROUPS : Resolution.TABLE;
    return new DistributionReading(
        new NumberCounts(
            name,
            Keys.of(type, name),
            table.where(declaration.condition()),
            resolution,
            Optional.empty()));
  }

  /**
   * What is known so far.
   *
   * @param missing the question that must be asked to know more, if more must be known
   * @param error the class of the error that came instead of an answer
   */
  record Stand(
      Optional<Distribution> distribution, Optional<Question> missing, Optional<String> error) {}

  /**
   * One question for each further one that may have to be asked, whatever the numbers.
   *
   * @param stages how many cells may be too coarse at the same time, in one stage after the other
   */
  List<List<Question>> mayFollow(List<Integer> stages) {
    int bits = first.keys().bits();
    int passes = stages.stream().mapToInt(cells -> first.resolution().passes(bits, cells)).sum();
    return Collections.nCopies(passes, List.of(first.within(List.of())));
  }

  /**
   * What the answers so far tell.
   *
   * @param needed the cells of a distribution that are too coarse for the purpose
   */
  Stand stand(Evidence evidence, Function<Distribution, List<Cell>> needed) {
    Answer answer = evidence.to(first);
    if (answer.error().isPresent()) {
      return new Stand(Optional.empty(), Optional.empty(), answer.error());
    }
    Distribution distribution = Distribution.of(first.keys(), counted(answer));
    if (distribution.count() + distribution.notANumber() != answer.count(1)) {
      return new Stand(
          Optional.empty(), Optional.empty(), Optional.of(ErrorClass.CAST_INVALID_INPUT));
    }
    List<Cell> coarse = needed.apply(distribution);
    while (!coarse.isEmpty()) {
      NumberCounts finer = first.within(distribution.ranges(coarse));
      if (!evidence.holds(finer)) {
        return new Stand(Optional.of(distribution), Optional.of(finer), Optional.empty());
      }
      answer = evidence.to(finer);
      if (answer.error().isPresent()) {
        return new Stand(Optional.empty(), Optional.empty(), answer.error());
      }
      distribution = distribution.refined(coarse, counted(answer));
      coarse = needed.apply(distribution);
    }
    return new Stand(Optional.of(distribution), Optional.empty(), Optional.empty());
  }

  private static ValueCounts.Snapshot counted(Answer answer) {
    return CountValues.read((byte[]) answer.values().get(0));
  }
}

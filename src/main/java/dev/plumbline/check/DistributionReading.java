package dev.plumbline.check;

import dev.plumbline.check.Distribution.Cell;
import dev.plumbline.check.ScanQuestion.Aggregates;
import dev.plumbline.expectation.Sql;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataType;

/**
 * Asks for the distribution of a column, and again for those parts of it that were counted too
 * coarsely for the purpose. Mostly the first answer is enough; each further one is at least a
 * thousand times finer.
 *
 * @param column Spark SQL
 * @param where Spark SQL condition of the rows that count
 */
record DistributionReading(String column, Keys keys, String where) {

  static DistributionReading of(CheckedTable table, String column, Optional<String> condition) {
    DataType type = table.typeOf(column).orElseThrow();
    String name = Sql.column(column);
    return new DistributionReading(name, Keys.of(type, name), table.where(condition));
  }

  /**
   * What is known so far.
   *
   * @param missing the question that must be asked to know more, if more must be known
   * @param error the class of the error that came instead of an answer
   */
  record Stand(
      Optional<Distribution> distribution, Optional<Question> missing, Optional<String> error) {}

  /** What is asked first. */
  Aggregates first() {
    String counted = counting(where);
    return new Aggregates(
        List.of(counted, "count(CASE WHEN %s THEN %s END)".formatted(where, column)));
  }

  /**
   * What the answers so far tell.
   *
   * @param needed the cells of a distribution that are too coarse for the purpose
   */
  Stand stand(Evidence evidence, Function<Distribution, List<Cell>> needed) {
    Answer answer = evidence.to(first());
    if (answer.error().isPresent()) {
      return new Stand(Optional.empty(), Optional.empty(), answer.error());
    }
    Distribution distribution = Distribution.of(keys, counted(answer));
    if (distribution.count() + distribution.notANumber() != answer.count(1)) {
      return new Stand(
          Optional.empty(), Optional.empty(), Optional.of(ErrorClass.CAST_INVALID_INPUT));
    }
    List<Cell> coarse = needed.apply(distribution);
    while (!coarse.isEmpty()) {
      Aggregates finer = finer(distribution.ranges(coarse));
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

  private Aggregates finer(List<Cell> ranges) {
    String conditions =
        ranges.stream()
            .map(range -> "(" + keys.within(range.low(), range.high()) + ")")
            .collect(Collectors.joining(" OR "));
    return new Aggregates(List.of(counting(Sql.all(List.of(where, conditions)))));
  }

  private String counting(String condition) {
    return "%s(CASE WHEN %s THEN %s END)".formatted(keys.counting(), condition, keys.number());
  }

  private static ValueCounts.Snapshot counted(Answer answer) {
    return CountValues.read((byte[]) answer.values().get(0));
  }
}

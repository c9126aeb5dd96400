package dev.plumbline.check;

import com.amazon.deequ.analyzers.ScanShareableAnalyzer;
import com.amazon.deequ.analyzers.State;
import dev.plumbline.check.Distribution.Cell;
import dev.plumbline.expectation.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How often each number in a column occurs, as {@link CountValues} tells it, and how many values
 * there are that could be one.
 *
 * @param column Spark SQL
 * @param where Spark SQL condition of the rows that count
 * @param ranges of keys, outside of which numbers are not counted; every number is where it is
 *     empty
 */
record NumberCounts(
    String column, Keys keys, String where, Resolution resolution, Optional<List<Cell>> ranges)
    implements ScanQuestion {

  NumberCounts {
    ranges = ranges.map(List::copyOf);
  }

  /** The same of some ranges only. */
  NumberCounts within(List<Cell> some) {
    return new NumberCounts(column, keys, where, resolution, Optional.of(some));
  }

  /** The same of all numbers. */
  NumberCounts everywhere() {
    return new NumberCounts(column, keys, where, resolution, Optional.empty());
  }

  /** The number as Spark SQL; null in rows that do not count. */
  String number() {
    return "CASE WHEN " + where + " THEN " + keys.number() + " END";
  }

  /** How many values there are, as Spark SQL. */
  String values() {
    return "count(CASE WHEN " + where + " THEN " + column + " END)";
  }

  /** The name of the aggregate that counts. */
  String counting() {
    return keys.counting(ranges.isEmpty() ? resolution.firstBits() : resolution.furtherBits());
  }

  @Override
  public ScanShareableAnalyzer<?, ?> analyzer() {
    String counted = ranges.map(this::number).orElseGet(this::number);
    return AggregateAnalyzer.of(List.of(counting() + "(" + counted + ")", values()));
  }

  @Override
  public List<Object> answer(State<?> state) {
    return ((AggregateAnalyzer.Values) state).values();
  }

  @Override
  public List<Object> answerOfNothing() {
    throw new IllegalStateException("Aggregates have a state even over no rows");
  }

  private String number(List<Cell> some) {
    String within =
        some.stream()
            .map(range -> "(" + keys.within(range.low(), range.high()) + ")")
            .collect(Collectors.joining(" OR "));
    return "CASE WHEN " + Sql.all(List.of(where, within)) + " THEN " + keys.number() + " END";
  }
}

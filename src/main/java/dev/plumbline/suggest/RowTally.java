package dev.plumbline.suggest;

import java.io.Serializable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What is counted in one pass over the rows of a table; its size does not grow with their number.
 *
 * <p>Deequ's column profiler is not used. It takes three passes or more and a histogram for each
 * column of few values, cannot tell dates from unknown types, knows one spelling of numbers and
 * none of dates, and gives minimum and maximum as {@code double}. A tally of our own sees each cell
 * once, for all columns together.
 *
 * @param <T> the tally itself
 */
interface RowTally<T extends RowTally<T>> extends Serializable {

  void add(Row row);

  /** Takes in what another task has counted. */
  void merge(T other);

  /** Counts all rows, starting from an empty tally. */
  static <T extends RowTally<T>> T of(Dataset<Row> rows, T empty) {
    return rows.javaRDD()
        .treeAggregate(
            empty,
            (tally, row) -> {
              tally.add(row);
              return tally;
            },
            (tally, other) -> {
              tally.merge(other);
              return tally;
            });
  }
}

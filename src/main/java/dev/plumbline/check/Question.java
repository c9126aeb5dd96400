package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import java.util.List;

/** Something to be asked of a table; equal questions are asked once. */
sealed interface Question permits ScanQuestion, Question.Duplicates {

  /**
   * How many rows stand in groups of equal values, and how many rows there are: two counts.
   *
   * @param where Spark SQL condition of the rows that are looked at
   */
  record Duplicates(List<String> columns, String where) implements Question {

    /** The columns as Spark SQL, for grouping and partitioning. */
    List<String> expressions() {
      return columns.stream().map(Sql::column).toList();
    }
  }
}

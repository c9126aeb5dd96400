package dev.plumbline.result;

import java.util.List;
import java.util.Optional;

/**
 * What the columns of a roll-up are made of, one step down: columns of the tables and roll-ups that
 * it reads itself.
 *
 * @param columns in their order
 * @param rows what decides which rows it has, and so counts for every column
 */
public record ViewLineage(String view, List<LineageColumn> columns, List<LineageInput> rows) {

  public ViewLineage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param values what its values are made of
   * @param rows what decides which rows these values come from, beyond what decides the rows of the
   *     roll-up
   */
  public record LineageColumn(String name, List<LineageInput> values, List<LineageInput> rows) {
    public LineageColumn {
      values = List.copyOf(values);
      rows = List.copyOf(rows);
    }
  }

  /**
   * What is read.
   *
   * @param view a table or a roll-up
   * @param column empty where only its rows count, whatever they hold
   */
  public record LineageInput(String view, Optional<String> column, Use by) {}

  /** What is done with an input, from the least to the most. */
  public enum Use {
    /** The value itself. */
    IDENTITY,
    /** A value computed from it. */
    TRANSFORMATION,
    /** A value computed from it in many rows. */
    AGGREGATION,
    /** That there are rows. */
    ROWS,
    /** The place of a row among others. */
    WINDOW,
    /** The order in which rows are cut off. */
    SORT,
    /** Which rows are one. */
    GROUP_BY,
    /** Which rows belong to each other. */
    JOIN,
    /** Which rows there are. */
    FILTER;

    /** Whether a value is made of it. */
    public boolean isOfValues() {
      return compareTo(ROWS) < 0;
    }
  }
}

package dev.plumbline.project;

import java.util.List;

/**
 * The groups of rows for which an expectation is evaluated one by one.
 *
 * @param columns whose equal values make a group; at least one
 * @param minimumRows groups of fewer rows are not judged
 */
public record SegmentDefinition(List<String> columns, int minimumRows, Place place) {

  /** Fewer rows say little, and show much of each. */
  public static final int MINIMUM_ROWS = 10;

  public SegmentDefinition {
    columns = List.copyOf(columns);
    if (columns.isEmpty() || minimumRows < 1) {
      throw new IllegalArgumentException("Segments need a column and groups of at least one row");
    }
  }
}

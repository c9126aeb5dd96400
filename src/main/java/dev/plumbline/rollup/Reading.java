package dev.plumbline.rollup;

import java.util.List;

/**
 * What a report reads of a view.
 *
 * @param levels the columns of the ROLLUP that the view is grouped by, where it is read as totals
 *     of totals; none where it is read row by row
 */
public record Reading(String view, List<String> levels) {

  public Reading {
    levels = List.copyOf(levels);
  }

  static Reading rows(String view) {
    return new Reading(view, List.of());
  }
}

package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import dev.plumbline.project.ColumnClass;

/**
 * One column of a sample that a query of its own gives.
 *
 * @param name as it is shown
 * @param expression its Spark SQL
 * @param type catalogue name of its type
 */
record ShownColumn(String name, String expression, String type, ColumnClass classification) {
  private static final int FETCHED_CHARACTERS = 200;

  /** The Spark SQL of the text to fetch; what must never be shown is not even fetched. */
  String text() {
    String shown =
        mask() == Mask.ALL
            ? Sql.text(Mask.HIDDEN)
            : "substring(CAST(%s AS STRING), 1, %d)".formatted(expression, FETCHED_CHARACTERS);
    return "CASE WHEN %s IS NOT NULL THEN %s END".formatted(expression, shown);
  }

  /** What to show of a text that was fetched. */
  String masked(String text) {
    return mask().value(text, type);
  }

  Mask mask() {
    return Mask.of(classification);
  }
}

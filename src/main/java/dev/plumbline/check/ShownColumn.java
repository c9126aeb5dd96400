package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import dev.plumbline.mask.Masking;
import dev.plumbline.mask.Treatment;

/**
 * One column of a sample that a query of its own gives.
 *
 * @param name as it is shown
 * @param expression its Spark SQL
 */
record ShownColumn(String name, String expression, Treatment treatment) {
  private static final int FETCHED_CHARACTERS = 200;

  /**
   * The Spark SQL of the text to mask: of what is shown as it is, no more than is shown, and of
   * what is never shown, nothing.
   */
  String text() {
    String text = "CAST(" + expression + " AS STRING)";
    return switch (treatment) {
      case SHOWN -> "substring(%s, 1, %d)".formatted(text, FETCHED_CHARACTERS);
      // A tag is made of the whole text.
      case TEXT, TAG -> text;
      case HIDDEN ->
          "CASE WHEN %s IS NOT NULL THEN %s END".formatted(expression, Sql.text(Masking.HIDDEN));
    };
  }
}

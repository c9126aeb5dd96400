package dev.plumbline.table;

/**
 * A cell that holds something.
 *
 * @param column counted from 0
 */
record SheetCell(int column, Kind kind, String text) {

  /** What a cell holds; dates and booleans are texts. */
  enum Kind {
    TEXT,
    NUMBER,
    /** The result of a formula that failed. */
    ERROR,
    /** A formula that was saved without its result; the text is the formula. */
    UNCOMPUTED
  }

  static SheetCell text(int column, String text) {
    return new SheetCell(column, Kind.TEXT, text);
  }
}

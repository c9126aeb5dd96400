package dev.plumbline.table;

/**
 * Whether the quotes of a record are closed, line by line. A quote opens a value only as its first
 * character; within a quoted value a quote is doubled.
 */
final class QuoteScan {

  /** What is known after a line. */
  enum State {
    COMPLETE,
    /** A quoted value goes on behind the line. */
    OPEN,
    /** Something other than a delimiter follows a closing quote. */
    BROKEN
  }

  private final char delimiter;
  private final char quote;
  private boolean quoted;

  QuoteScan(char delimiter, char quote) {
    this.delimiter = delimiter;
    this.quote = quote;
  }

  State read(String line) {
    int position = 0;
    while (position >= 0 && position < line.length()) {
      if (!quoted) {
        quoted = line.charAt(position) == quote;
        position = quoted ? position + 1 : nextValue(line, position);
        continue;
      }
      int close = closingQuote(line, position);
      if (close < 0) {
        return State.OPEN;
      }
      quoted = false;
      if (close + 1 < line.length() && line.charAt(close + 1) != delimiter) {
        return State.BROKEN;
      }
      position = nextValue(line, close + 1);
    }
    return quoted ? State.OPEN : State.COMPLETE;
  }

  private int nextValue(String line, int from) {
    int next = line.indexOf(delimiter, from);
    return next < 0 ? -1 : next + 1;
  }

  private int closingQuote(String line, int from) {
    int close = line.indexOf(quote, from);
    while (close >= 0 && close + 1 < line.length() && line.charAt(close + 1) == quote) {
      close = line.indexOf(quote, close + 2);
    }
    return close;
  }
}

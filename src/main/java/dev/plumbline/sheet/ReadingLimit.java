package dev.plumbline.sheet;

/** How many cells may be read to compute a workbook: one that needs more would take minutes. */
final class ReadingLimit {
  private static final long CELLS = 20_000_000;

  private long left;

  ReadingLimit() {
    this(CELLS);
  }

  ReadingLimit(long cells) {
    this.left = cells;
  }

  /** Counts a cell; an error once there were too many. */
  void count() {
    left--;
    if (isReached()) {
      throw new IllegalStateException("The formulas of the workbook read too many cells");
    }
  }

  boolean isReached() {
    return left < 0;
  }
}

package dev.plumbline.sheet;

/** How many cells may be read to compute a workbook: one that needs more would take hours. */
final class ReadingLimit {
  private static final long CELLS = 50_000_000;

  private long left = CELLS;

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

package dev.plumbline.result;

/** Where a finding stands in its life. */
public enum FindingState {
  /** Seen for the first time. */
  NEW,
  /** Was solved, and is back. */
  REOPENED,
  /** As before. */
  ONGOING,
  /** More rows than when it last changed. */
  WORSE,
  /** Fewer rows than when it last changed. */
  BETTER,
  /** Gone since this run. */
  RESOLVED,
  /** Somebody accepted it until a day that has not come. */
  WAIVED;

  /** Whether somebody has to act. */
  public boolean isOpen() {
    return this != RESOLVED && this != WAIVED;
  }
}

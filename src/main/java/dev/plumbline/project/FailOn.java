package dev.plumbline.project;

/** The least severity at which failing data makes a run end with exit code 10. */
public enum FailOn {
  CRITICAL,
  WARNING,
  INFO,
  NEVER;

  /** Whether a failure of this severity makes the run fail. */
  public boolean includes(Severity severity) {
    return this != NEVER && severity.ordinal() <= ordinal();
  }
}

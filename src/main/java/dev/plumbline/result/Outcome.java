package dev.plumbline.result;

/** What came of one expectation in one run, worst first. */
public enum Outcome {
  /** The data is wrong. */
  FAILED,
  /** It could not be checked. */
  ERROR,
  /** There was no reason to check it. */
  SKIPPED,
  PASSED
}

package dev.plumbline.project;

/** Whether the failing rows of a table are written apart, and what of their values. */
public enum Quarantine {
  /** They are not. */
  NONE,
  /** Personal values are masked; sensitive and secret columns are left out. */
  MASKED,
  /** As they are in the source. */
  ALL
}

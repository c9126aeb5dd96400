package dev.plumbline.result;

/** What an owner may say of a finding, or of one of its rows. */
public enum Answer {
  /** It has still to be mended; the same as no answer. */
  OPEN,
  /** It is mended; the next run shows whether that is so. */
  FIXED,
  /** It may stay as it is until a day, for a reason. */
  ACCEPTED,
  /** The owner does not know what to do. */
  QUESTION
}

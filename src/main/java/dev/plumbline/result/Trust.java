package dev.plumbline.result;

import java.util.List;

/**
 * The state of the data that a figure was computed from.
 *
 * @param inputs columns of tables that it hangs on
 * @param unchecked how many of those no check looks at
 * @param checks ids of the checks that did not pass on what it hangs on, the worst first, no more
 *     than a reader can use
 * @param open how many there are
 * @param withheld whether its values are not told for that
 */
public record Trust(
    State state, int inputs, int unchecked, List<String> checks, int open, boolean withheld) {
  /** The most checks that are named. */
  public static final int MOST_CHECKS = 12;

  public Trust {
    checks = List.copyOf(checks);
    if (checks.size() > MOST_CHECKS || checks.size() > open) {
      throw new IllegalArgumentException("%d checks named of %d".formatted(checks.size(), open));
    }
  }

  /** The same state of data, for which the figure is not told. */
  public Trust withholding() {
    return new Trust(state, inputs, unchecked, checks, open, true);
  }

  /** How far data may be trusted, the worst first. */
  public enum State {
    /** A critical check on an input failed. */
    BROKEN,
    /**
     * A lesser check on an input failed, a check could not be evaluated, or what failed is accepted
     * for a time.
     */
    WARNED,
    /** No check looks at an input, or there is none that was evaluated. */
    UNCHECKED,
    /** Every input is looked at by a check, and all of them passed. */
    SOUND
  }
}

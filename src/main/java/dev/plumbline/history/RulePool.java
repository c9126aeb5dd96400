package dev.plumbline.history;

import java.util.Arrays;

/**
 * Gives the same rule for the same bytes, mostly, so that those of a check are read once for a
 * thousand runs: a check is mostly on the same line as in the run before. It remembers so many and
 * no more, and may be shared between threads: a rule that is lost to another is read anew.
 */
final class RulePool {
  private static final int SLOTS = 1 << 14;

  /** The configuration and the place stand last: they tell rules apart. */
  private static final int HASHED = 64;

  private final Known[] byLine = new Known[SLOTS];
  private final Known[] byBytes = new Known[SLOTS];

  /** A rule and the bytes that it was read from. */
  record Known(byte[] bytes, PastRule rule) {
    /** Whether these bytes begin with it. */
    boolean isAt(byte[] file, int begins) {
      int ends = begins + bytes.length;
      return ends <= file.length && Arrays.equals(bytes, 0, bytes.length, file, begins, ends);
    }
  }

  /** The rule that another run had last on this line; null where none did. */
  Known onLine(int line) {
    return byLine[line & (SLOTS - 1)];
  }

  /** The rule in these bytes; null where it is not known. */
  Known find(byte[] file, int begins, int ends) {
    Known candidate = byBytes[slot(file, begins, ends)];
    boolean isSame =
        candidate != null
            && candidate.bytes.length == ends - begins
            && candidate.isAt(file, begins);
    return isSame ? candidate : null;
  }

  /** Keeps a rule that was read. */
  Known keep(byte[] file, int begins, int ends, PastRule rule) {
    Known known = new Known(Arrays.copyOfRange(file, begins, ends), rule);
    byBytes[slot(file, begins, ends)] = known;
    return known;
  }

  void expect(int line, Known known) {
    byLine[line & (SLOTS - 1)] = known;
  }

  private static int slot(byte[] bytes, int begins, int ends) {
    int hash = ends - begins;
    for (int at = Math.max(begins, ends - HASHED); at < ends; at++) {
      hash = 31 * hash + bytes[at];
    }
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
}

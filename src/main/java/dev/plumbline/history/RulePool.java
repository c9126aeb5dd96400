package dev.plumbline.history;

import java.util.Arrays;

/**
 * Gives the same rule for the same bytes, mostly, so that those of a check are read once for a
 * thousand runs. It remembers so many and no more, and may be shared between threads: a rule that
 * is lost to another is read anew.
 */
final class RulePool {
  private static final int SLOTS = 1 << 14;

  /** The configuration and the place stand last: they tell rules apart. */
  private static final int HASHED = 64;

  private final Known[] known = new Known[SLOTS];

  /** A rule and the bytes that it was read from. */
  private record Known(byte[] bytes, PastRule rule) {}

  /** The rule in these bytes; null where it is not known. */
  PastRule find(byte[] bytes, int begins, int ends) {
    Known candidate = known[slot(bytes, begins, ends)];
    return candidate != null
            && Arrays.equals(candidate.bytes, 0, candidate.bytes.length, bytes, begins, ends)
        ? candidate.rule
        : null;
  }

  void keep(byte[] bytes, int begins, int ends, PastRule rule) {
    known[slot(bytes, begins, ends)] = new Known(Arrays.copyOfRange(bytes, begins, ends), rule);
  }

  private static int slot(byte[] bytes, int begins, int ends) {
    int hash = ends - begins;
    for (int at = Math.max(begins, ends - HASHED); at < ends; at++) {
      hash = 31 * hash + bytes[at];
    }
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
}

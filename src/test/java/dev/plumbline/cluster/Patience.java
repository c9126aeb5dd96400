package dev.plumbline.cluster;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for conditions, for as long as a busy machine may need, and never for ever. */
final class Patience {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final long MILLISECONDS_BETWEEN = 50;

  private Patience() {}

  /**
   * Waits until it holds.
   *
   * @param story what there is to tell if it never does
   */
  static void await(String what, BooleanSupplier condition, Supplier<String> story) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited in vain until " + what + ": " + story.get());
      }
      try {
        Thread.sleep(MILLISECONDS_BETWEEN);
      } catch (InterruptedException interruption) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while waiting until " + what, interruption);
      }
    }
  }
}

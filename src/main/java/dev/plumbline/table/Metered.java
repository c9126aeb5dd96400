package dev.plumbline.table;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;

/**
 * A piece of work that is done, and what it took.
 *
 * @param jobs what Spark ran for it
 * @param stages parts of those jobs that ran; Spark skips what it has from before
 * @param seconds by the clock
 */
public record Metered<T>(T value, int jobs, int stages, double seconds) {

  /** Does the work on this thread; others may work beside it. */
  public static <T> Metered<T> run(SparkContext context, Supplier<T> work) {
    long start = System.nanoTime();
    try (Meter meter = Meter.start(context)) {
      T value = work.get();
      double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
      meter.awaitEvents();
      return new Metered<>(value, meter.jobs(), meter.stages(), seconds);
    }
  }
}

package dev.plumbline.cluster;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkStatusTracker;
import org.apache.spark.sql.SparkSession;

/**
 * Sees to it that work on a cluster ends. Spark itself waits for ever for the first executor, and
 * for another one once all are gone.
 */
public final class ClusterWatch {
  /** How long to wait for an executor; pods and virtual machines take minutes to start. */
  private static final String PATIENCE_KEY = "spark.plumbline.executorTimeout";

  private static final String PATIENCE = "300s";

  private final SparkContext context;
  private final long patienceSeconds;
  private long lastGood = System.nanoTime();
  private volatile boolean gaveUp;

  private ClusterWatch(SparkContext context) {
    this.context = context;
    this.patienceSeconds = context.conf().getTimeAsSeconds(PATIENCE_KEY, PATIENCE);
  }

  /**
   * Does some work on a session. Should its cluster be lost, nothing of what the work made of that
   * is handed on.
   *
   * @throws ClusterException if the cluster ended the session, or left jobs without an executor for
   *     too long
   */
  public static <T> T during(SparkSession spark, Supplier<T> work) {
    return spark.sparkContext().isLocal()
        ? work.get()
        : new ClusterWatch(spark.sparkContext()).watched(work);
  }

  private <T> T watched(Supplier<T> work) {
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    try {
      T result = work.get();
      throwIfLost();
      return result;
    } catch (Exception failure) {
      throwIfLost();
      throw failure;
    } finally {
      clock.shutdown();
    }
  }

  private void throwIfLost() {
    if (gaveUp) {
      throw new ClusterException(
          "%s has given no executor for %d seconds: start workers there, or free their cores and memory."
              .formatted(context.master(), patienceSeconds));
    }
    if (context.isStopped()) {
      throw new ClusterException(
          "%s ended this run: its executors failed again and again, or its master went away."
              .formatted(context.master()));
    }
  }

  private void look() {
    SparkStatusTracker status = context.statusTracker();
    // This process counts as an executor too.
    boolean waits = status.getActiveJobIds().length > 0 && status.getExecutorInfos().length <= 1;
    long now = System.nanoTime();
    if (!waits) {
      lastGood = now;
    } else if (TimeUnit.NANOSECONDS.toSeconds(now - lastGood) >= patienceSeconds) {
      gaveUp = true;
      context.stop();
    }
  }
}

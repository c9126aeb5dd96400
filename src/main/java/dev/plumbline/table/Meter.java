package dev.plumbline.table;

import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;

/**
 * Counts what Spark runs for the work of one thread, while others work beside it. The jobs of the
 * thread carry a mark, which Spark hands on to whatever threads it uses for them.
 */
final class Meter extends SparkListener implements AutoCloseable {
  private static final String MARK = "plumbline.meter";
  private static final int PATIENCE_SECONDS = 10;

  private final SparkContext context;
  private final String mark = UUID.randomUUID().toString();
  private final String markBefore;
  private final Set<Integer> jobs = ConcurrentHashMap.newKeySet();
  private final Set<Integer> stages = ConcurrentHashMap.newKeySet();
  private final CountDownLatch end = new CountDownLatch(1);

  private Meter(SparkContext context) {
    this.context = context;
    this.markBefore = context.getLocalProperty(MARK);
  }

  /** Starts to count what this thread has Spark run. */
  static Meter start(SparkContext context) {
    Meter meter = new Meter(context);
    context.addSparkListener(meter);
    context.setLocalProperty(MARK, meter.mark);
    return meter;
  }

  /**
   * Waits until all that has run was told: Spark tells of its jobs late, but in order. Where it is
   * so busy that it drops events, the count is too small, which is better than to wait for ever.
   */
  void awaitEvents() {
    context.listenerBus().post(new End(mark));
    try {
      end.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  int jobs() {
    return jobs.size();
  }

  int stages() {
    return stages.size();
  }

  /** Ends the count, on the thread that started it. */
  @Override
  public void close() {
    context.setLocalProperty(MARK, markBefore);
    context.removeSparkListener(this);
  }

  @Override
  public void onJobStart(SparkListenerJobStart start) {
    if (isMine(start.properties())) {
      jobs.add(start.jobId());
    }
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    if (isMine(submitted.properties())) {
      stages.add(submitted.stageInfo().stageId());
    }
  }

  @Override
  public void onOtherEvent(SparkListenerEvent event) {
    if (event instanceof End told && told.mark().equals(mark)) {
      end.countDown();
    }
  }

  private boolean isMine(Properties properties) {
    return properties != null && mark.equals(properties.getProperty(MARK));
  }

  /** Comes after all events of what was counted. */
  private record End(String mark) implements SparkListenerEvent {
    @Override
    public boolean logEvent() {
      return false;
    }
  }
}

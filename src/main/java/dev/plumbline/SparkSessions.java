package dev.plumbline;

import dev.plumbline.cluster.Cluster;
import dev.plumbline.cluster.Master;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** Opens Spark sessions fitted to the size of their input. */
final class SparkSessions {
  /**
   * Up to this many bytes of input, compiling code and planning in stages cost more than they save:
   * a scheduled job starts cold each time.
   */
  private static final long SMALL = 64L << 20;

  /**
   * On one machine a task that regroups rows has this many bytes of input behind it: each task
   * costs a fixed time, and Spark's two hundred for anything cost more than the work of most runs.
   */
  private static final long REGROUPED_AT_ONCE = 128L << 20;

  private static final Master ALL_CORES = new Master("local[*]");

  private SparkSessions() {}

  /**
   * A session in UTC that never fails a query for one bad cast, and reads SQL as this product
   * writes it, whatever {@code spark-submit} has set.
   *
   * @param master a Spark master URL; all cores of this machine where empty, unless {@code
   *     spark-submit} has set one
   * @param bytes size of the input; empty where it is not known
   * @throws dev.plumbline.cluster.ClusterException if the master is that of a cluster which cannot
   *     be had
   */
  static SparkSession open(Optional<String> master, Optional<Long> bytes) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("plumbline")
            .config("spark.ui.enabled", false)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.ansi.enabled", false)
            .config("spark.sql.parser.escapedStringLiterals", false)
            .config("spark.sql.parser.quotedRegexColumnNames", false)
            // A pattern too deep for one text is an error of its check, and no reason to end.
            .config("spark.executor.killOnFatalError.depth", 0)
            // A quarantine has two parts, which need no sorting to be written side by side.
            .config("spark.sql.maxConcurrentOutputFileWriters", 2)
            // Held rows are read soon and given back: packing them takes longer than it saves.
            .config("spark.sql.inMemoryColumnarStorage.compressed", false)
            // Plans are described for a web interface that nobody opens.
            .config("spark.sql.ui.explainMode", "simple")
            .config("spark.sql.maxPlanStringLength", 1_000)
            .config("spark.sql.debug.maxToStringFields", 0)
            // With more aggregates than this, Spark compiles each by itself, at half the speed.
            .config("spark.sql.codegen.maxFields", 2_000)
            .config("spark.sql.legacy.timeParserPolicy", "CORRECTED");
    Master chosen =
        master
            .or(() -> Optional.ofNullable(System.getProperty("spark.master")))
            .map(Master::new)
            .orElse(ALL_CORES);
    if (chosen.isLocal()) {
      bytes.ifPresent(size -> builder.config("spark.sql.shuffle.partitions", partitions(size)));
    }
    if (isSmall(bytes)) {
      fitToSmallInput(builder);
    }
    return chosen.isLocal() ? local(builder, chosen) : new Cluster(chosen).open(builder);
  }

  /** Whether this many bytes of input count as small; an unknown number does not. */
  static boolean isSmall(Optional<Long> bytes) {
    return bytes.isPresent() && bytes.get() <= SMALL;
  }

  private static long partitions(long bytes) {
    return Math.max(2L * Runtime.getRuntime().availableProcessors(), bytes / REGROUPED_AT_ONCE);
  }

  private static SparkSession local(SparkSession.Builder builder, Master master) {
    return builder
        .master(master.url())
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate();
  }

  private static void fitToSmallInput(SparkSession.Builder builder) {
    builder
        .config("spark.sql.adaptive.enabled", false)
        .config("spark.sql.shuffle.partitions", 1)
        .config("spark.sql.cache.serializer", HeldBatches.class.getName())
        // Lists of few rows in many groups fit in memory, and need no sorting to be made.
        .config("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", 1_000_000)
        .config("spark.sql.codegen.wholeStage", false)
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN");
  }
}

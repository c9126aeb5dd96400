package dev.plumbline;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** Opens Spark sessions fitted to the size of their input. */
final class SparkSessions {
  /**
   * Up to this many bytes of input, compiling code and planning in stages cost more than they save:
   * a scheduled job starts cold each time.
   */
  private static final long SMALL = 64L << 20;

  private SparkSessions() {}

  /**
   * A session in UTC that never fails a query for one bad cast.
   *
   * @param master a Spark master URL; all cores of this machine where empty, unless {@code
   *     spark-submit} has set one
   * @param bytes size of the input; empty where it is not known
   */
  static SparkSession open(Optional<String> master, Optional<Long> bytes) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("plumbline")
            .config("spark.ui.enabled", false)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.ansi.enabled", false)
            // Plans are described for a web interface that nobody opens.
            .config("spark.sql.ui.explainMode", "simple")
            .config("spark.sql.maxPlanStringLength", 1_000)
            .config("spark.sql.legacy.timeParserPolicy", "CORRECTED");
    master
        .or(() -> Optional.ofNullable(System.getProperty("spark.master")))
        .ifPresentOrElse(builder::master, () -> local(builder));
    if (isSmall(bytes)) {
      fitToSmallInput(builder);
    }
    return builder.getOrCreate();
  }

  /** Whether this many bytes of input count as small; an unknown number does not. */
  static boolean isSmall(Optional<Long> bytes) {
    return bytes.isPresent() && bytes.get() <= SMALL;
  }

  private static void local(SparkSession.Builder builder) {
    builder
        .master("local[*]")
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1");
  }

  private static void fitToSmallInput(SparkSession.Builder builder) {
    builder
        .config("spark.sql.adaptive.enabled", false)
        .config("spark.sql.shuffle.partitions", 1)
        .config("spark.sql.inMemoryColumnarStorage.compressed", false)
        .config("spark.sql.codegen.wholeStage", false)
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN");
  }
}

package dev.plumbline;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of all tests; it ends with the process. */
public final class TestSpark {
  private static final SparkSession SESSION =
      SparkSession.builder()
          .appName("tests")
          .master("local[2]")
          .config("spark.ui.enabled", false)
          .config("spark.sql.adaptive.enabled", false)
          .config("spark.sql.shuffle.partitions", 2)
          .config("spark.sql.session.timeZone", "UTC")
          .config("spark.sql.legacy.timeParserPolicy", "CORRECTED")
          .config("spark.executor.killOnFatalError.depth", 0)
          .getOrCreate();

  private TestSpark() {}

  public static SparkSession session() {
    return SESSION;
  }
}

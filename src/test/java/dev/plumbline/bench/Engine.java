package dev.plumbline.bench;

import java.nio.file.Path;

/** One way to compute the same eighteen metrics of the table of contacts. */
enum Engine {
  /** This product, as {@code plumbline check} runs it. */
  PLUMBLINE("plumbline", folder -> new PlumblineEngine(folder)),
  /** Deequ's own suite of checks. */
  DEEQU("plain Deequ", folder -> new DeequEngine(folder)),
  /** One statement of Spark SQL and a group-by for each unique column, written by hand. */
  SPARK_SQL("hand-fused Spark SQL", folder -> new SparkSqlEngine(folder)),
  /** The same statements in DuckDB, which needs no cluster and no JVM. */
  DUCKDB("DuckDB", folder -> new DuckDbEngine(folder));

  private final String title;
  private final Opening opening;

  Engine(String title, Opening opening) {
    this.title = title;
    this.opening = opening;
  }

  String title() {
    return title;
  }

  /** Opens the engine on a folder that holds {@code contact.parquet}. */
  Metrics open(Path folder) throws Exception {
    return opening.open(folder);
  }

  /** Computes all metrics once. */
  @FunctionalInterface
  interface Metrics {
    /** Fails where a metric is not what the table was made to give. */
    void compute() throws Exception;
  }

  @FunctionalInterface
  private interface Opening {
    Metrics open(Path folder) throws Exception;
  }
}

package dev.plumbline.cluster;

import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Opens sessions on a Spark cluster, as opposed to this process. */
public final class Cluster {
  private static final String EXECUTOR_OPTIONS_KEY = "spark.executor.extraJavaOptions";

  /**
   * What the launcher gives this process, for theirs: plans are deep, and dates and texts must be
   * read as they are here, however a machine is set up.
   */
  private static final String EXECUTOR_OPTIONS =
      "-Xss4m -Duser.timezone=UTC -Duser.language= -Duser.country=";

  private final Master master;

  public Cluster(Master master) {
    this.master = master;
  }

  /**
   * Opens a session whose executors have the classes of this program. What Spark was told by system
   * properties, as {@code spark-submit} does, stays as it is.
   *
   * @param builder with all that does not depend on where tasks run
   * @throws ClusterException if nobody answers there, takes this application or gives it a core
   */
  public SparkSession open(SparkSession.Builder builder) {
    requireClient();
    SparkConf given = new SparkConf();
    new DriverAddress(master, given).find().ifPresent(at -> builder.config(DriverAddress.KEY, at));
    builder
        .master(master.url())
        .config(EXECUTOR_OPTIONS_KEY, with(given.get(EXECUTOR_OPTIONS_KEY, "")))
        // Executors that do not see a folder would list it as empty, without a word.
        .config("spark.sql.sources.parallelPartitionDiscovery.threshold", Integer.MAX_VALUE);
    SparkSession spark = started(builder);
    return ClusterWatch.during(
        spark,
        () -> {
          new ProgramJars(spark).ship();
          return spark;
        });
  }

  private SparkSession started(SparkSession.Builder builder) {
    try {
      return builder.getOrCreate();
    } catch (Exception refused) {
      // Scala code throws checked exceptions that Java does not know of.
      throw new ClusterException(
          "%s did not take this application (%s): see that it runs Spark 3.5 and can reach this machine."
              .formatted(master.url(), refused.getClass().getSimpleName()),
          refused);
    }
  }

  /** Only Spark's own distribution holds the clients of other resource managers. */
  private void requireClient() {
    Optional<String> client = master.client();
    if (client.isPresent() && !isLoadable(client.get())) {
      throw new ClusterException(
          "%s needs Spark's own client: start with spark-submit --master %s and the jar for clusters."
              .formatted(master.url(), master.url()));
    }
  }

  private static boolean isLoadable(String className) {
    try {
      Class.forName(className, false, Thread.currentThread().getContextClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  private static String with(String options) {
    return options.contains(EXECUTOR_OPTIONS)
        ? options
        : (options + " " + EXECUTOR_OPTIONS).strip();
  }
}

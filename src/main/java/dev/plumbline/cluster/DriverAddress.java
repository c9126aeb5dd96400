package dev.plumbline.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;

/**
 * The address under which executors reach this process: that of the way to the master, which need
 * not be the one that this machine's name stands for. Finding it also tells, at once and not after
 * minutes, that there is no master.
 *
 * @param given what Spark was told besides the master
 */
record DriverAddress(Master master, SparkConf given) {
  static final String KEY = "spark.driver.host";

  private static final List<String> VARIABLES = List.of("SPARK_LOCAL_IP", "SPARK_LOCAL_HOSTNAME");
  private static final int MILLISECONDS = 10_000;

  /**
   * The address; empty where Spark finds it by other means or was told one.
   *
   * @throws ClusterException if nobody answers at the address of a standalone master
   */
  Optional<String> find() {
    List<InetSocketAddress> addresses = master.addresses();
    if (addresses.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> way = addresses.stream().flatMap(DriverAddress::way).findFirst();
    if (way.isEmpty()) {
      throw new ClusterException(
          "No Spark master answers at %s: start one there, or correct --master."
              .formatted(master.url()));
    }
    return isTold() ? Optional.empty() : way;
  }

  private boolean isTold() {
    return given.contains(KEY) || VARIABLES.stream().anyMatch(name -> System.getenv(name) != null);
  }

  private static Stream<String> way(InetSocketAddress there) {
    try (Socket socket = new Socket()) {
      socket.connect(there, MILLISECONDS);
      return Stream.of(socket.getLocalAddress().getHostAddress());
    } catch (IOException nobody) {
      return Stream.empty();
    }
  }
}

package dev.plumbline.cluster;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The URL of a Spark master, of a form that Spark knows.
 *
 * @param url as Spark takes it
 */
public record Master(String url) {
  private static final Pattern LOCAL =
      Pattern.compile("local(\\[\\s*([1-9][0-9]*|\\*)\\s*(,\\s*[1-9][0-9]*\\s*)?\\])?");
  private static final Pattern LOCAL_CLUSTER =
      Pattern.compile("local-cluster\\[\\s*[0-9]+\\s*,\\s*[0-9]+\\s*,\\s*[0-9]+\\s*\\]");
  private static final Pattern ADDRESS = Pattern.compile("([^:,/\\s]+|\\[[^\\]]+\\]):([0-9]{1,5})");
  private static final String STANDALONE = "spark://";
  private static final String YARN = "yarn";
  private static final String YARN_CLIENT = "org.apache.spark.scheduler.cluster.YarnClusterManager";
  private static final String KUBERNETES_CLIENT =
      "org.apache.spark.scheduler.cluster.k8s.KubernetesClusterManager";
  private static final int HIGHEST_PORT = 65_535;

  /**
   * Checks the form alone; whether somebody listens there is seen when a session is opened.
   *
   * @throws IllegalArgumentException with a remedy, if Spark would not know what to do with it
   */
  public Master {
    boolean known =
        LOCAL.matcher(url).matches()
            || LOCAL_CLUSTER.matcher(url).matches()
            || isStandalone(url)
            || isManaged(url);
    if (!known) {
      throw new IllegalArgumentException(
          "%s is no Spark master; use local[*], local[2], spark://HOST:PORT, yarn or k8s://URL"
              .formatted(url));
    }
  }

  /** Whether tasks run in this process. */
  public boolean isLocal() {
    return LOCAL.matcher(url).matches();
  }

  /** The class with which Spark asks another resource manager; empty where it asks none. */
  Optional<String> client() {
    if (!isManaged(url)) {
      return Optional.empty();
    }
    return Optional.of(url.equals(YARN) ? YARN_CLIENT : KUBERNETES_CLIENT);
  }

  /** Where the masters of a standalone cluster listen, one of which leads; empty for others. */
  List<InetSocketAddress> addresses() {
    return isStandalone(url) ? addressTexts(url).map(Master::address).toList() : List.of();
  }

  private static boolean isManaged(String url) {
    return url.equals(YARN) || url.matches("k8s://\\S+");
  }

  private static boolean isStandalone(String url) {
    return url.startsWith(STANDALONE) && addressTexts(url).allMatch(Master::isAddress);
  }

  private static Stream<String> addressTexts(String url) {
    return Stream.of(url.substring(STANDALONE.length()).split(",", -1));
  }

  private static boolean isAddress(String text) {
    Matcher address = ADDRESS.matcher(text);
    return address.matches() && Integer.parseInt(address.group(2)) <= HIGHEST_PORT;
  }

  private static InetSocketAddress address(String text) {
    Matcher address = ADDRESS.matcher(text);
    address.matches();
    return new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2)));
  }
}

package dev.plumbline.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real Spark cluster on this machine: a master and workers of one core each, as processes that
 * have Spark's own libraries and nothing of ours. Everything listens on the loopback interface, on
 * whatever ports are free.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final String REGISTERED = "Successfully registered with master";
  private static final String TASK = "Got assigned task";

  private final Path folder;
  private final JavaProcess master;
  private final List<JavaProcess> workers = new ArrayList<>();
  private int started;

  private StandaloneCluster(Path folder) {
    this.folder = folder;
    this.master = daemon("master", "org.apache.spark.deploy.master.Master", List.of());
  }

  static StandaloneCluster start(Path folder, int workers) throws IOException {
    Path jars = Files.createDirectories(folder.resolve("jars"));
    for (Path jar : sparkLibraries()) {
      Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
    }
    // A folder with this file is a distribution of Spark.
    Files.createFile(folder.resolve("RELEASE"));
    StandaloneCluster cluster = new StandaloneCluster(folder);
    try {
      cluster.master.awaitOutput("I have been elected leader");
      for (int worker = 0; worker < workers; worker++) {
        cluster.addWorker();
      }
      return cluster;
    } catch (AssertionError failure) {
      cluster.close();
      throw failure;
    }
  }

  String url() {
    Matcher url = URL.matcher(master.output());
    if (!url.find()) {
      throw new AssertionError("No URL: " + master.output());
    }
    return url.group(1);
  }

  /** The distribution of Spark that it runs on. */
  Path sparkHome() {
    return folder;
  }

  void addWorker() {
    String name = "worker-" + started++;
    List<String> words =
        List.of("-c", "1", "-m", "1g", "-d", folder.resolve(name).toString(), url());
    JavaProcess worker = daemon(name, "org.apache.spark.deploy.worker.Worker", words);
    workers.add(worker);
    worker.awaitOutput(REGISTERED);
  }

  /** Kills a worker and its executors. */
  void killWorker(int index) {
    workers.remove(index).kill();
  }

  int workers() {
    return workers.size();
  }

  /** How many tasks each worker that there ever was has been given by now. */
  List<Long> tasks() {
    List<Long> tasks = new ArrayList<>();
    for (int worker = 0; worker < started; worker++) {
      tasks.add(count(folder.resolve("worker-" + worker)));
    }
    return tasks;
  }

  @Override
  public void close() {
    workers.forEach(JavaProcess::kill);
    master.kill();
  }

  private static long count(Path work) {
    return folders(work)
        .flatMap(StandaloneCluster::folders)
        .map(executor -> executor.resolve("stderr"))
        .filter(Files::exists)
        .mapToLong(log -> text(log).split(TASK, -1).length - 1)
        .sum();
  }

  private static Stream<Path> folders(Path parent) {
    File[] folders = parent.toFile().listFiles(File::isDirectory);
    return folders == null ? Stream.empty() : Stream.of(folders).map(File::toPath);
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + log, e);
    }
  }

  private JavaProcess daemon(String name, String main, List<String> arguments) {
    List<String> words = new ArrayList<>(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
    words.addAll(List.of("-cp", folder.resolve("jars") + File.separator + "*", main));
    words.addAll(List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
    words.addAll(arguments);
    Map<String, String> environment =
        Map.of(
            "SPARK_HOME", folder.toString(),
            "SPARK_SCALA_VERSION", "2.12",
            "SPARK_LOCAL_IP", "127.0.0.1",
            // Machines need not be set up as the one that a run is started on.
            "TZ", "Pacific/Auckland",
            "LC_ALL", "tr_TR.UTF-8");
    return JavaProcess.start(folder, folder.resolve("logs").resolve(name), environment, words);
  }

  /** What a distribution of Spark brings of the libraries on the class path here. */
  static List<Path> sparkLibraries() throws IOException {
    Set<String> names =
        new HashSet<>(
            Files.readAllLines(
                Path.of("src/test/resources/dev/plumbline/cluster/spark-libraries.txt")));
    return classPath().filter(jar -> names.contains(artifact(jar))).toList();
  }

  static Stream<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of);
  }

  private static String artifact(Path jar) {
    return jar.getFileName().toString().replaceFirst("-[0-9].*", "");
  }
}

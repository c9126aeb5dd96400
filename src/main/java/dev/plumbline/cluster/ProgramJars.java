package dev.plumbline.cluster;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * Gives the executors what is on the class path of this process and not on theirs: this program,
 * its libraries and the drivers of databases, but not a second Spark.
 */
final class ProgramJars {
  private static final Pattern VERSION = Pattern.compile("-[0-9].*");

  private final SparkSession spark;

  ProgramJars(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Serves the jars from this process to every executor, those still to come too. Nothing is left
   * to do where {@code spark-submit} has loaded this program: it serves the jar itself.
   */
  void ship() {
    if (!isOnClassPath()) {
      return;
    }
    Set<String> there = executorClassPath().map(ProgramJars::artifact).collect(Collectors.toSet());
    classPath()
        .filter(entry -> !there.contains(artifact(entry.getFileName().toString())))
        .filter(Files::exists)
        .map(entry -> Files.isDirectory(entry) ? packed(entry) : entry)
        .forEach(jar -> spark.sparkContext().addJar(jar.toUri().toString()));
  }

  private static boolean isOnClassPath() {
    CodeSource source = ProgramJars.class.getProtectionDomain().getCodeSource();
    // By way of a URI: a URL writes a space as %20.
    Path own = Path.of(URI.create(source.getLocation().toString())).normalize();
    return classPath().anyMatch(own::equals);
  }

  private static Stream<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isBlank())
        .map(entry -> Path.of(entry).toAbsolutePath().normalize());
  }

  /** Asked of an executor in a job that needs no class of ours. */
  private Stream<String> executorClassPath() {
    String paths =
        spark
            .range(0, 1, 1, 1)
            .selectExpr("java_method('java.lang.System', 'getProperty', 'java.class.path')")
            .head()
            .getString(0);
    return Stream.of(paths.split("[:;]")).map(path -> path.replaceAll(".*[/\\\\]", ""));
  }

  /** A file name without the version: two versions of a library cannot be mixed. */
  private static String artifact(String fileName) {
    return VERSION.matcher(fileName.replaceFirst("\\.jar$", "")).replaceFirst("");
  }

  /** Classes in a folder, as a build leaves them, as a jar. */
  private static Path packed(Path folder) {
    try {
      Path jar = Files.createTempFile("plumbline-classes", ".jar");
      jar.toFile().deleteOnExit();
      try (OutputStream file = Files.newOutputStream(jar);
          JarOutputStream output = new JarOutputStream(file);
          Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
          output.putNextEntry(new JarEntry(folder.relativize(each).toString().replace('\\', '/')));
          Files.copy(each, output);
        }
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot pack the classes of " + folder, e);
    }
  }
}

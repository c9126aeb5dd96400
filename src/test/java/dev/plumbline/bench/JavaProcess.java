package dev.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Command;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of the benchmarks in a JVM of its own; what it times it prints. */
final class JavaProcess {
  private static final String SECONDS = "seconds ";

  private JavaProcess() {}

  /** Runs a program in the folder, and fails if it fails. */
  static Command run(Path folder, Class<?> main, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Xmx4g");
    words.add("-XX:-DontCompileHugeMethods");
    words.add("-XX:+UseParallelGC");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(words::add);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    words.addAll(List.of(arguments));
    Command command = Command.run(folder, Map.of(), words);
    assertThat(command.exitCode()).as(command.errors()).isZero();
    return command;
  }

  /** The times that a program prints, in their order. */
  static List<Double> seconds(Path folder, Class<?> main, String... arguments) {
    return run(folder, main, arguments)
        .output()
        .lines()
        .filter(line -> line.startsWith(SECONDS))
        .map(line -> Double.valueOf(line.substring(SECONDS.length())))
        .toList();
  }

  static double median(List<Double> seconds) {
    return seconds.stream().sorted().toList().get(seconds.size() / 2);
  }
}

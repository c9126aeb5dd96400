package dev.plumbline.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Java program in a process of its own, whose output goes to a file. */
record JavaProcess(Process process, Path log) {

  /** Starts it with the modules open that are open here. */
  static JavaProcess start(
      Path folder, Path log, Map<String, String> environment, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(log.getParent());
      Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new JavaProcess(process, log);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + words, e);
    }
  }

  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + log, e);
    }
  }

  void awaitOutput(String text) {
    Patience.await(
        "\"" + text + "\" is written",
        () -> output().contains(text) || !process.isAlive(),
        this::output);
    if (!output().contains(text)) {
      throw new AssertionError("Ended without \"" + text + "\": " + output());
    }
  }

  /** The exit code, once it has ended. */
  int await() {
    Patience.await("the program ends", () -> !process.isAlive(), this::output);
    return process.exitValue();
  }

  /** Ends it and what it started, without a chance to say goodbye. */
  void kill() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    Patience.await(
        "processes are gone", () -> all.stream().noneMatch(ProcessHandle::isAlive), all::toString);
  }
}

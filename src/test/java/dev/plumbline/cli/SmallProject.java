package dev.plumbline.cli;

import dev.plumbline.report.RunFile;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A project of a few files, and the terminal that it is run from. */
record SmallProject(Path folder, StringWriter told) {

  /** A project that has settings and nothing else yet. */
  static SmallProject in(Path folder) throws IOException {
    SmallProject project = new SmallProject(folder, new StringWriter());
    project.file(
        "plumbline.yml",
        """
        name: Test
        owner: o
        owners: {o: {name: Owner}}
        profile: test
        profiles: {test: {as_of: 2026-06-30}}
        """);
    return project;
  }

  void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Runs the project, and gives the exit code. */
  int run(String... options) {
    PrintWriter terminal = new PrintWriter(told, true);
    Stream<String> words = Stream.of("run", "--project", folder.toString());
    return Plumbline.commandLine()
        .setOut(terminal)
        .setErr(terminal)
        .execute(Stream.concat(words, Stream.of(options)).toArray(String[]::new));
  }

  /** The checks of the last run that ended in this way, by their ids. */
  List<String> checks(Outcome outcome) throws IOException {
    return RunFile.read(folder.resolve("public/run.json"))
        .checks()
        .filter(check -> check.outcome() == outcome)
        .map(CheckResult::id)
        .sorted()
        .toList();
  }
}

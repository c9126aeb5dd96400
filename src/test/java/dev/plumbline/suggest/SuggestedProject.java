package dev.plumbline.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Run;
import dev.plumbline.RunOptions;
import dev.plumbline.Suggest;
import dev.plumbline.TestSpark;
import dev.plumbline.project.Draft;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A fresh project of tests: nothing but settings and data. */
record SuggestedProject(Path folder) {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

  static SuggestedProject in(Path folder) throws IOException {
    TestSpark.session();
    SuggestedProject project = new SuggestedProject(folder);
    project.file(
        "plumbline.yml",
        """
        name: Fresh
        owner: ops
        owners: {ops: {name: Operations}}
        profile: fresh
        profiles: {fresh: {as_of: 2026-06-30, folders: ["${DATA}"]}}
        """);
    return project;
  }

  SuggestedProject file(String name, String text) throws IOException {
    return file(name, text, StandardCharsets.UTF_8);
  }

  SuggestedProject file(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, charset);
    return this;
  }

  /** The suggestion for a file of rows. */
  String suggest(String table, String path) throws IOException {
    Map<String, Object> source =
        Map.of("format", NewTable.formatOf(path).orElseThrow(), "path", path);
    return suggest(NewTable.named(table, source), table);
  }

  String suggest(Draft draft, String table) throws IOException {
    return Suggest.of(options(), Optional.of(draft), step -> {}).text(table);
  }

  /** The suggestion for a declared table. */
  String suggest(String table) throws IOException {
    return Suggest.of(options(), Optional.empty(), step -> {}).text(table);
  }

  /**
   * Holds a suggestion to what it promises: written as it is, it validates and all of it passes.
   */
  RunResult requireToHold(String table, String text) throws IOException {
    file("checks/" + table + ".yml", text);
    Run.of(options(), step -> {}).validate();
    RunResult run = Run.of(options(), step -> {}).check(Set.of(table));
    List<String> others =
        run.checks()
            .filter(check -> check.outcome() != Outcome.PASSED)
            .map(check -> check.id() + " " + check.outcome() + " " + check.error().orElse(""))
            .toList();
    assertThat(others).as(text).isEmpty();
    return run;
  }

  /** The checks of all tables that do not pass, with why. */
  List<String> notPassing() {
    return Run.of(options(), step -> {})
        .check(Set.of())
        .checks()
        .filter(check -> check.outcome() != Outcome.PASSED)
        .map(check -> check.id() + " " + check.outcome() + " " + check.error().orElse(""))
        .toList();
  }

  /** The folder of public data, where there is one. */
  static Optional<Path> data() {
    return Optional.of(System.getProperty("plumbline.data", ""))
        .filter(folder -> !folder.isEmpty())
        .map(Path::of);
  }

  List<String> ids(RunResult run) {
    return run.checks().map(CheckResult::id).toList();
  }

  private RunOptions options() {
    return new RunOptions(
        folder,
        Optional.empty(),
        Optional.of(AS_OF),
        folder.resolve("public"),
        Optional.of("local[2]"),
        Optional.empty(),
        Map.of(
            "DATA", data().orElse(folder).toString(), "FILE", "t", "DATABASE_PASSWORD", "sesame"));
  }
}

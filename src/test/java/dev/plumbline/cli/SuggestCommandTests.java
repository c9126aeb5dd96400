package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestCommandTests {
  @TempDir Path project;
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void writeAProject() throws IOException {
    file(
        "plumbline.yml",
        """
        name: Test
        owner: o
        owners: {o: {name: Owner}}
        profile: test
        profiles: {test: {as_of: 2026-06-30}}
        """);
    file("lead.csv", "id,score\n1,5\n2,7\n");
  }

  @Test
  void aFreshFileIsPrintedAndWrittenOnceAndThenPasses() throws IOException {
    assertThat(execute("suggest", "lead", "--path", "lead.csv")).as(errors.toString()).isZero();
    assertThat(output.toString()).contains("table: lead\n").contains("  - id: lead-row-count\n");
    assertThat(project.resolve("checks")).doesNotExist();
    assertThat(execute("suggest", "lead", "--path", "lead.csv", "--write")).isZero();
    String written = Files.readString(project.resolve("checks/lead.yml"));
    assertThat(output.toString()).startsWith(written).contains("plumbline check lead");
    assertThat(execute("suggest", "lead", "--write")).isEqualTo(2);
    assertThat(errors.toString()).contains("checks/lead.yml exists; leave --write out");
    assertThat(Files.readString(project.resolve("checks/lead.yml"))).isEqualTo(written);
    assertThat(execute("check", "lead")).isZero();
  }

  @Test
  void wrongUsageIsSaidWithItsRemedy() throws IOException {
    assertUsage("No table leed in checks/", "suggest", "leed");
    assertUsage("A table is named with letters", "suggest", "my-lead", "--path", "lead.csv");
    assertUsage("tells no format; use one of csv, json", "suggest", "lead", "--path", "lead.dat");
    assertUsage("name two sources", "suggest", "t", "--path", "lead.csv", "--url", "jdbc:x:y");
    assertUsage("--url needs --query", "suggest", "t", "--url", "jdbc:postgresql://h/d");
    assertUsage(
        "The URL holds a password",
        "suggest",
        "t",
        "--query",
        "t",
        "--url",
        "jdbc:postgresql://h/d?user=a&password=b");
    assertUsage(
        "--password takes the name of a variable",
        "suggest",
        "t",
        "--query",
        "t",
        "--url",
        "jdbc:postgresql://h/d",
        "--password",
        "sesame");
    assertUsage("is outside the project", "suggest", "t", "--path", "../lead.csv");
    file(
        "checks/lead.yml", "table: lead\ndescription: L.\nsource: {format: csv, path: lead.csv}\n");
    assertUsage("Table lead is declared already", "suggest", "lead", "--path", "lead.csv");
  }

  @Test
  void aTableThatCannotBeOpenedEndsWithEleven() throws IOException {
    file("empty.csv", "");
    assertThat(execute("suggest", "t", "--path", "gone.csv")).isEqualTo(11);
    assertThat(errors.toString()).contains("No file found at gone.csv");
    assertThat(execute("suggest", "t", "--path", "empty.csv")).isEqualTo(11);
    assertThat(errors.toString()).contains("empty.csv is empty, without even a header");
    assertThat(output.toString()).isEmpty();
  }

  private void assertUsage(String message, String... arguments) {
    assertThat(execute(arguments)).isEqualTo(2);
    assertThat(errors.toString()).contains(message);
    assertThat(output.toString()).isEmpty();
  }

  private void file(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int execute(String... arguments) {
    return Plumbline.commandLine()
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(errors, true))
        .execute(
            Stream.concat(Stream.of(arguments), Stream.of("--project", project.toString()))
                .toArray(String[]::new));
  }
}

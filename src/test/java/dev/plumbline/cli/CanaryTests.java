package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.expectation.Expectations;
import dev.plumbline.report.RunFile;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * Nothing personal leaves the data. Tables of every kind hold two hundred distinctive personal
 * values, in cells, names of files and broken records; every type of expectation fails or is in
 * error on them; then every byte that was written anywhere is searched.
 */
class CanaryTests {
  private static final LeakSearch SEARCH =
      new LeakSearch(
          Stream.concat(Canaries.needles().stream(), Stream.of(CanaryProject.KEY.toLowerCase()))
              .toList());

  @TempDir static Path folder;
  private static CanaryProject project;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void writeTheProject() throws IOException, SQLException {
    postgres = EmbeddedPostgres.start();
    project = new CanaryProject(folder);
    try (Connection database = postgres.getPostgresDatabase().getConnection()) {
      project.write(database, "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
    }
    // The log as it is outside tests.
    System.setProperty("plumbline.log", folder.resolve("logs/plumbline.log").toString());
    Configurator.reconfigure(Path.of("src/main/resources/log4j2.properties").toUri());
  }

  @AfterAll
  static void stop() throws IOException {
    System.clearProperty("plumbline.log");
    ((LoggerContext) LogManager.getContext(false)).setConfigLocation(null);
    postgres.close();
  }

  @Test
  void everyTypeOfExpectationHasACanary() {
    assertThat(CanaryCases.byType().keySet()).containsExactlyElementsOf(Expectations.types());
  }

  @Test
  void theSearchFindsWhatIsEncodedOrPacked(@TempDir Path hiding) throws IOException {
    byte[] mail =
        ("To: " + Canaries.mail(1).toUpperCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
    Files.write(hiding.resolve("plain"), mail);
    Files.writeString(
        hiding.resolve("base64"), "x: " + Base64.getMimeEncoder().encodeToString(mail));
    Files.writeString(hiding.resolve("url"), "?a=tlaloc%301q%40mictlan");
    Files.writeString(hiding.resolve("quoted"), "tlaloc0=\r\n1=71");
    Files.writeString(hiding.resolve(Canaries.name(1)), "");
    try (ZipOutputStream archive =
        new ZipOutputStream(Files.newOutputStream(hiding.resolve("zip")))) {
      archive.putNextEntry(new ZipEntry("entry"));
      archive.write(mail);
    }
    assertThat(SEARCH.in(hiding))
        .extracting(found -> found.replaceFirst(".*/", "").replaceFirst(":.*", ""))
        .contains("plain", "base64", "url", "quoted", Canaries.name(1), "zip!entry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "keyed"})
  void nothingPersonalIsInAnyOutput(String profile) throws IOException {
    List<String> found = new ArrayList<>();
    found.addAll(terminal(ExitCode.NOT_CHECKED, "run", "--profile", profile, "--samples", "1000"));
    found.addAll(
        terminal(
            ExitCode.OK,
            "notify",
            "--run",
            folder.resolve("public/run.json").toString(),
            "--url",
            "https://aviary.example/",
            "--dry-run",
            folder.resolve("mail").toString()));
    for (String output : List.of("public", "quarantine", "logs", "mail", "history")) {
      found.addAll(SEARCH.in(folder.resolve(output)));
    }
    for (Path table : quarantined()) {
      found.addAll(SEARCH.inParquet(table.resolve("failing")));
      found.addAll(SEARCH.inParquet(table.resolve("clean")));
    }
    assertThat(found).isEmpty();
    assertThat(quarantined()).hasSize(CanaryProject.TABLES.size() + 1);
    assertThat(folder.resolve("mail")).isNotEmptyDirectory();
    assertThat(passed()).isEmpty();
  }

  @Test
  void nothingPersonalIsOnATerminal() {
    assertThat(terminal(ExitCode.NOT_CHECKED, "validate")).isEmpty();
    assertThat(terminal(ExitCode.NOT_CHECKED, "check", "csv")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "csv, OK",
    "json, OK",
    "xlsx, OK",
    "parquet, OK",
    "fields, OK",
    "parts, OK",
    "heads, NOT_CHECKED",
    "sheets, NOT_CHECKED",
    "locked, NOT_CHECKED",
    "bare, NOT_CHECKED"
  })
  void nothingPersonalIsSuggested(String table, ExitCode end) {
    assertThat(terminal(end, "suggest", table)).isEmpty();
  }

  @Test
  void noFaultQuotesAValue() throws IOException {
    project.writeFaults();
    assertThat(terminal(ExitCode.USAGE, "validate")).isEmpty();
    project.writeUnresolved();
    assertThat(terminal(ExitCode.USAGE, "validate")).isEmpty();
    Files.delete(folder.resolve("reports/rollups/faulty.sql"));
    Files.delete(folder.resolve("checks/unresolved.yml"));
  }

  /** The expectations that passed: they put nothing to the test. */
  private static Set<String> passed() throws IOException {
    RunResult run = RunFile.read(folder.resolve("public/run.json"));
    return run.checks()
        .filter(check -> check.type().startsWith("expect_"))
        .filter(check -> check.outcome() == Outcome.PASSED)
        .map(CheckResult::id)
        .collect(Collectors.toSet());
  }

  private static List<Path> quarantined() throws IOException {
    try (Stream<Path> tables = Files.list(folder.resolve("quarantine"))) {
      return tables.filter(Files::isDirectory).toList();
    }
  }

  /** Runs a command, and gives what it says that it must not. */
  private static List<String> terminal(ExitCode expected, String... words) {
    StringWriter told = new StringWriter();
    PrintWriter terminal = new PrintWriter(told, true);
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    PrintStream output = System.out;
    PrintStream errors = System.err;
    PrintStream caught = new PrintStream(console, true, StandardCharsets.UTF_8);
    try {
      System.setOut(caught);
      System.setErr(caught);
      CommandLine line = Plumbline.commandLine().setOut(terminal).setErr(terminal);
      List<String> command = new ArrayList<>(List.of(words));
      command.addAll(List.of("--project", folder.toString()));
      int exit = line.execute(command.toArray(String[]::new));
      assertThat(exit).as(told.toString()).isEqualTo(expected.number());
    } finally {
      System.setOut(output);
      System.setErr(errors);
    }
    return SEARCH.in(String.join(" ", words), told + console.toString(StandardCharsets.UTF_8));
  }
}

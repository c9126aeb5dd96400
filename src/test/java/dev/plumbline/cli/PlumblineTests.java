package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.RunFile;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.ReportResult.Unavailable;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PlumblineTests {
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
    file("lead.csv", "id,score\\n1,5\\n2,7\\n".replace("\\n", "\n"));
    file("checks/lead.yml", table("lead", "lead.csv", "expect_column_values_to_be_unique", "id"));
  }

  @Test
  void aRunThatFindsNothingEndsWithZeroAndNamesTheSite() {
    assertThat(execute("run")).isZero();
    assertThat(output.toString())
        .contains("All 3 checks passed.")
        .contains("Site: " + project.resolve("public/index.html"))
        .doesNotContain("exit code would be");
    assertThat(project.resolve("public/tables/lead.html")).isRegularFile();
    assertThat(project.resolve("public/ci/junit.xml")).isRegularFile();
  }

  @Test
  void failingDataEndsWithTenUnlessAskedOtherwise() throws IOException {
    file("lead.csv", "id,score\n1,5\n1,7\n");
    assertThat(execute("run")).isEqualTo(10);
    assertThat(execute("run", "--fail-on", "never")).isZero();
    assertThat(output.toString()).contains("exit code would be 10 with --fail-on critical");
  }

  @Test
  void aTableThatCannotBeReadIsInErrorAloneAndEndsWithEleven() throws IOException {
    file("checks/gone.yml", table("gone", "gone.csv", "expect_column_to_exist", "id"));
    file(
        "checks/database.yml",
        """
        table: database
        description: Nothing listens there.
        source: {format: jdbc, url: "jdbc:postgresql://127.0.0.1:1/none", table: t}
        """);
    file("reports/metrics.yml", METRIC);
    file("reports/rollups/total.sql", "select count(*) as score from gone");
    file("reports/rollups/best.sql", "select count(*) as score from lead");
    file("reports/leads.yml", REPORT);
    assertThat(execute("run")).as(errors.toString()).isEqualTo(11);
    RunResult run = RunFile.read(project.resolve("public/run.json"));
    assertThat(check(run, "gone-opens").error()).contains("FILE_NOT_FOUND");
    assertThat(output.toString())
        .containsOnlyOnce(
            "\n  ! gone: "
                + check(run, "gone-opens").reason().orElseThrow().in(Locale.ENGLISH)
                + "\n");
    assertThat(check(run, "database-opens").outcome()).isEqualTo(Outcome.ERROR);
    assertThat(check(run, "lead-rule").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(run.reports().get(0).sections().get(0)).isInstanceOf(Unavailable.class);
    assertThat(run.reports().get(0).sections().get(1)).isNotInstanceOf(Unavailable.class);
  }

  @Test
  void faultsAreShownAllAtOnceAndNothingIsPublished() throws IOException {
    file("checks/lead.yml", table("lead", "lead.csv", "expect_nothing", "id"));
    file("reports/rollups/total.sql", "select * from leads");
    assertThat(execute("run")).isEqualTo(2);
    assertThat(errors.toString())
        .contains("checks/lead.yml:5: unknown expectation type expect_nothing")
        .contains("reports/rollups/total.sql:1: roll-up `total` reads `leads`")
        .contains("2 faults; nothing was run");
    assertThat(project.resolve("public")).doesNotExist();
  }

  @Test
  void aColumnThatDoesNotExistIsAFault() throws IOException {
    file("checks/lead.yml", table("lead", "lead.csv", "expect_column_values_to_be_unique", "idd"));
    assertThat(execute("run")).isEqualTo(2);
    assertThat(errors.toString()).contains("no column idd in table lead; did you mean id?");
  }

  @Test
  void validatePrintsThePlanAndReadsNoRow() {
    assertThat(execute("validate")).isZero();
    assertThat(output.toString())
        .containsPattern("table +expectations +scans +group-bys +queries +\\(at most\\)")
        .containsPattern("lead +1 +1 +1 +0")
        .contains("0 roll-ups, 0 reports; no row was read");
  }

  @Test
  void checkPublishesNothing() {
    assertThat(execute("check", "lead")).isZero();
    assertThat(output.toString()).contains("All 3 checks passed.");
    assertThat(project.resolve("public")).doesNotExist();
  }

  @Test
  void anUnknownTableOrOptionIsWrongUsage() {
    assertThat(execute("check", "leed")).isEqualTo(2);
    assertThat(errors.toString()).contains("No table leed in checks/; name one of lead");
    assertThat(execute("run", "--fail-on", "sometimes")).isEqualTo(2);
  }

  @Test
  void samplesAreAsManyAsAskedFor() throws IOException {
    file("lead.csv", "id,score\n1,5\n1,7\n1,8\n");
    file(
        "checks/lead.yml",
        table("lead", "lead.csv", "expect_column_values_to_be_unique", "id")
            + "columns: {id: {class: public}}\n");
    execute("run", "--samples", "2");
    assertThat(sampled("lead-rule").rows()).hasSize(2);
    execute("run");
    assertThat(sampled("lead-rule").rows()).hasSize(3);
    execute("run", "--samples", "0");
    assertThat(check(run(), "lead-rule").unexpected()).contains(3L);
    assertThat(check(run(), "lead-rule").sample()).isEmpty();
    assertThat(execute("check", "--samples", "1001")).isEqualTo(2);
    assertThat(errors.toString())
        .contains("--samples is 1001; write a number from 0 (none) to 1000");
    assertThat(execute("run", "--samples", "-1")).isEqualTo(2);
  }

  @Test
  void aKeyThatCouldBeGuessedIsAFault() throws IOException {
    file(
        "plumbline.yml",
        """
        name: Test
        owner: o
        owners: {o: {name: Owner}}
        profile: test
        profiles:
          test:
            variables: {PLUMBLINE_MASK_KEY: swordfish}
        """);
    assertThat(execute("validate")).isEqualTo(2);
    assertThat(errors.toString())
        .contains("plumbline.yml:6: PLUMBLINE_MASK_KEY is too short to be a secret; set it to at")
        .doesNotContain("swordfish");
  }

  private CheckResult.Sample sampled(String id) throws IOException {
    return check(run(), id).sample().orElseThrow();
  }

  private RunResult run() throws IOException {
    return RunFile.read(project.resolve("public/run.json"));
  }

  @Test
  void aMasterThatSparkWouldNotKnowIsWrongUsage() {
    assertThat(execute("run", "--master", "foo")).isEqualTo(2);
    assertThat(errors.toString())
        .contains(
            "foo is no Spark master; use local[*], local[2], spark://HOST:PORT, yarn or k8s://URL");
  }

  @Test
  void aMasterThatDoesNotAnswerIsToldInOneLine() {
    assertThat(execute("run", "--master", "spark://127.0.0.1:1")).isEqualTo(1);
    assertThat(errors.toString().lines())
        .containsExactly(
            "opening 1 tables",
            "No Spark master answers at spark://127.0.0.1:1: start one there, or correct --master.");
    assertThat(project.resolve("public")).doesNotExist();
  }

  @Test
  void aClusterThatOnlySparksOwnClientCanReachNamesTheWay() {
    assertThat(execute("run", "--master", "yarn")).isEqualTo(1);
    assertThat(errors.toString())
        .contains(
            "yarn needs Spark's own client: start with spark-submit --master yarn and the jar for"
                + " clusters.");
  }

  private static final String METRIC =
      """
      metrics:
        - {id: score, name: Score, definition: Points., formula: sum, unit: count, direction: up}
      """;

  private static final String REPORT =
      """
      report: leads
      title: Leads
      question: How many?
      sections:
        - {figures: [score], from: total}
        - {figures: [score], from: best}
      """;

  private static String table(String name, String path, String type, String column) {
    return """
        table: %s
        description: Some rows.
        source: {format: csv, path: %s}
        expectations:
          - id: %s-rule
            type: %s
            kwargs: {column: %s}
        """
        .formatted(name, path, name, type, column);
  }

  private void file(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int execute(String command, String... options) {
    CommandLine line =
        Plumbline.commandLine()
            .setOut(new PrintWriter(output, true))
            .setErr(new PrintWriter(errors, true));
    Stream<String> where = Stream.of(command, "--project", project.toString());
    return line.execute(Stream.concat(where, Stream.of(options)).toArray(String[]::new));
  }

  private static CheckResult check(RunResult run, String id) {
    return run.checks().filter(check -> check.id().equals(id)).findFirst().orElseThrow();
  }
}

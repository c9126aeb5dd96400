package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Severity;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suites as Great Expectations 1.x and 0.x export them run as they are. */
class SuiteRunTests {
  @TempDir private Path folder;

  @Test
  void bothFormsOfSuitesRunAsTheyAre() throws IOException {
    RunResult run = run();
    String suite = "contacts-";
    String profiled = "contacts.profiled-";
    Map.ofEntries(
            Map.entry("3c2d3a86-0b8c-4f8b-9a57-0d8b7a9d1f01", "PASSED 1/5"),
            Map.entry(suite + "column_values_to_match_regex-email", "FAILED 1/4"),
            Map.entry(suite + "column_values_to_be_in_set-country", "PASSED 0/5"),
            Map.entry(suite + "table_row_count_to_be_between", "PASSED =5"),
            Map.entry(suite + "column_max_to_be_between-signed_up", "PASSED =2026-06-29"),
            Map.entry(suite + "column_values_to_be_between-age", "PASSED 0/2"),
            Map.entry(
                suite + "column_pair_values_to_be_equal-contact_id-referrer_id", "PASSED 3/4"),
            Map.entry(suite + "column_values_to_be_of_type-contact_id", "PASSED =IntegerType"),
            Map.entry(profiled + "table_column_count_to_equal", "PASSED =8"),
            Map.entry(
                profiled + "column_values_to_be_in_type_list-contact_id", "PASSED =IntegerType"),
            Map.entry(profiled + "column_values_to_be_in_type_list-email", "PASSED =StringType"),
            Map.entry(profiled + "column_values_to_be_in_type_list-signed_up", "PASSED =DateType"),
            Map.entry(profiled + "column_min_to_be_between-score", "PASSED =0.1"),
            Map.entry(profiled + "column_values_to_be_in_set-newsletter", "PASSED 0/5"),
            Map.entry(profiled + "column_values_to_be_unique-contact_id", "PASSED 0/5"),
            Map.entry(
                profiled + "table_columns_to_match_ordered_list-contact_id-email-country",
                "PASSED =contact_id, email, country, age, score, signed_up, newsletter,"
                    + " referrer_id"))
        .forEach((id, told) -> assertThat(told(check(run, id))).as(id).isEqualTo(told));
    assertThat(run.checks().filter(check -> check.type().startsWith("expect_"))).hasSize(16);
  }

  @Test
  void whatASuiteSaysOfAnExpectationIsTold() throws IOException {
    RunResult run = run();
    CheckResult described = check(run, "3c2d3a86-0b8c-4f8b-9a57-0d8b7a9d1f01");
    assertThat(described.title())
        .isEqualTo(LocalizedText.english("Nearly every contact has an e-mail address"));
    assertThat(described.why())
        .contains(LocalizedText.english("Without one nobody can be invited. Agreed with sales."));
    assertThat(described.severity()).isEqualTo(Severity.WARNING);
    assertThat(described.place()).hasToString("checks/contacts.gx.json:6");
    CheckResult noted = check(run, "contacts.profiled-column_values_to_be_in_set-newsletter");
    assertThat(noted.why()).contains(LocalizedText.english("A consent is given or not."));
    assertThat(noted.severity()).isEqualTo(Severity.CRITICAL);
  }

  private RunResult run() throws IOException {
    RunOptions options =
        new RunOptions(
            Path.of("src/test/resources/projects/suites").toAbsolutePath(),
            Optional.empty(),
            Optional.empty(),
            folder.resolve("public"),
            Optional.of("local[2]"),
            Optional.empty(),
            Map.of());
    return Run.of(options, step -> {}).execute();
  }

  private static CheckResult check(RunResult run, String id) {
    return run.checks()
        .filter(check -> check.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id));
  }

  private static String told(CheckResult check) {
    String counts =
        check.evaluated().map(rows -> " " + check.unexpected().get() + "/" + rows).orElse("");
    return check.outcome()
        + counts
        + check.observed().map(value -> " =" + value).orElse("")
        + check.error().map(error -> " " + error).orElse("");
  }
}

package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.RunFile;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Checks that look beyond their table, in a whole project. */
class WiderChecksTests {
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
    file("contact.csv", "contact_id,country\nc1,NL\nc2,DE\n");
    file("order.csv", "order_id,contact_id,amount\n1,c1,10.00\n2,c9,5.00\n3,,1.00\n");
    file(
        "checks/contact.yml",
        """
        table: contact
        description: People.
        source: {format: csv, path: contact.csv}
        columns: {contact_id: {class: internal}, country: {class: public}}
        """);
    file("checks/order.yml", ORDER);
    file(
        "reports/rollups/order_by_contact.sql",
        "select contact_id, sum(amount) as amount from order group by contact_id");
    file(
        "checks/order_by_contact_check.yml",
        """
        table: order_by_contact_check
        description: What contacts ordered.
        source: {rollup: order_by_contact}
        columns: {contact_id: {class: internal}}
        expectations:
          - id: rollup-contact-known
            type: expect_column_values_to_exist_in_other_table
            kwargs: {column: contact_id, other_table_name: contact}
          - id: rollup-unexpected
            type: unexpected_rows_expectation
            kwargs: {unexpected_rows_query: "SELECT contact_id FROM {batch} WHERE amount > 5"}
        """);
  }

  @Test
  void tablesAndRollupsAreCheckedAgainstEachOther() throws IOException {
    assertThat(execute("run")).as(errors.toString()).isEqualTo(10);
    RunResult run = run();
    assertThat(told(run, "order-contact-known")).isEqualTo("FAILED 1/2");
    assertThat(told(run, "order-total")).isEqualTo("PASSED");
    assertThat(told(run, "order-count")).isEqualTo("FAILED");
    assertThat(told(run, "rollup-contact-known")).isEqualTo("FAILED 1/2");
    assertThat(told(run, "rollup-unexpected")).isEqualTo("FAILED 1");
    assertThat(check(run, "rollup-unexpected").sample().get().rows())
        .containsExactly(List.of("c1"));
  }

  @Test
  void driftIsJudgedAgainstTheRunThatWasPublishedLast() throws IOException {
    execute("run");
    assertThat(told(run(), "order-drift")).isEqualTo("SKIPPED");
    execute("run");
    assertThat(told(run(), "order-drift")).isEqualTo("PASSED");
    file("order.csv", "order_id,contact_id,amount\n1,c1,1000.00\n");
    execute("run");
    assertThat(told(run(), "order-drift")).isEqualTo("FAILED");
    assertThat(check(run(), "order-drift").observed()).contains("1");
  }

  @Test
  void aRunOfAnotherProfileOrOneThatCannotBeReadIsNoRunBefore() throws IOException {
    execute("run");
    String run = Files.readString(project.resolve("public/run.json"));
    file("public/run.json", run.replaceFirst("\"format\" : 1", "\"format\" : 99"));
    execute("run");
    assertThat(told(run(), "order-drift")).isEqualTo("SKIPPED");
    file("plumbline.yml", Files.readString(project.resolve("plumbline.yml")).replace("test", "x"));
    execute("run");
    assertThat(told(run(), "order-drift")).isEqualTo("SKIPPED");
  }

  @Test
  void pagesAndPipelineFilesShowWhatWasFound() throws IOException {
    execute("run");
    String page = Files.readString(project.resolve("public/tables/order.html"));
    assertThat(page)
        .contains("contact_id exists in contact_id of contact")
        .contains("order has 3 rows, contact has 2")
        .contains("The run before left no distribution of this column to compare with");
    String rollup = Files.readString(project.resolve("public/tables/order_by_contact_check.html"));
    assertThat(rollup).contains("1 of 1 unexpected row").contains("c1");
    assertThat(Files.readString(project.resolve("public/ci/junit.xml")))
        .contains("order has 3 rows, contact has 2");
  }

  @Test
  void anotherTableThatCannotBeOpenedIsAnErrorOfTheChecksThatReadItAlone() throws IOException {
    Files.delete(project.resolve("contact.csv"));
    assertThat(execute("run")).isEqualTo(11);
    RunResult run = run();
    assertThat(check(run, "order-contact-known").error()).contains("OTHER_TABLE_NOT_OPEN");
    assertThat(check(run, "order-count").error()).contains("OTHER_TABLE_NOT_OPEN");
    assertThat(told(run, "order-total")).isEqualTo("PASSED");
  }

  @Test
  void aColumnThatTheOtherSourceLacksIsAnErrorAndNotAMissForEveryRow() throws IOException {
    file("contact.csv", "country\nNL\n");
    execute("run");
    assertThat(check(run(), "order-contact-known").error()).contains("UNRESOLVED_COLUMN");
  }

  @Test
  void validateFindsWhatIsNamedWronglyAndPredictsQueries() throws IOException {
    assertThat(execute("validate")).as(errors.toString()).isZero();
    assertThat(output.toString())
        .containsPattern("table +expectations +scans +group-bys +queries")
        .containsPattern("order +4 +1 +0 +3")
        .containsPattern("order_by_contact_check +2 +1 +0 +2");
    file(
        "checks/order.yml",
        ORDER.replace("other_table_name: contact}", "other_table_name: contacts}"));
    assertThat(execute("validate")).isEqualTo(2);
    assertThat(errors.toString())
        .contains("names no table or roll-up contacts; did you mean contact?");
  }

  @Test
  void checksReadNoRollupThatReadsTheirResults() throws IOException {
    file("reports/rollups/failures.sql", "select check_id from check_result");
    file(
        "checks/order.yml",
        ORDER.replace("other_table_name: contact}", "other_table_name: failures}"));
    assertThat(execute("validate")).isEqualTo(2);
    assertThat(errors.toString()).contains("names no table or roll-up failures");
  }

  private static final String ORDER =
      """
      table: order
      description: Orders.
      source: {format: csv, path: order.csv}
      key: [order_id]
      columns:
        order_id: {class: internal}
        contact_id: {class: internal}
        amount: {type: "decimal(18,2)", class: internal}
      expectations:
        - id: order-contact-known
          type: expect_column_values_to_exist_in_other_table
          kwargs: {column: contact_id, other_table_name: contact}
        - id: order-count
          type: expect_table_row_count_to_equal_other_table
          kwargs: {other_table_name: contact}
        - id: order-total
          type: expect_query_sums_to_reconcile
          kwargs:
            query: SELECT sum(amount) FROM {batch}
            other_query: SELECT sum(amount) FROM order_by_contact
        - id: order-drift
          type: expect_column_distribution_not_to_drift
          kwargs: {column: amount, max_distance: 0.2}
      """;

  private int execute(String command) {
    CommandLine line = Plumbline.commandLine();
    line.setOut(new PrintWriter(output, true));
    line.setErr(new PrintWriter(errors, true));
    return line.execute(
        command, "--project", project.toString(), "--out", project.resolve("public").toString());
  }

  private RunResult run() throws IOException {
    return RunFile.read(project.resolve("public/run.json"));
  }

  private static String told(RunResult run, String id) {
    CheckResult check = check(run, id);
    String evaluated = check.evaluated().map(rows -> "/" + rows).orElse("");
    Outcome outcome = check.outcome();
    return outcome + check.unexpected().map(rows -> " " + rows + evaluated).orElse("");
  }

  private static CheckResult check(RunResult run, String id) {
    return run.checks().filter(check -> check.id().equals(id)).findFirst().orElseThrow();
  }

  private void file(String name, String text) throws IOException {
    Files.createDirectories(project.resolve(name).getParent());
    Files.writeString(project.resolve(name), text);
  }
}

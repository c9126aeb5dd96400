package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.Faults;
import dev.plumbline.project.Project;
import dev.plumbline.project.ProjectLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as another configuration, and what does not. */
class ConfigurationHashesTests {
  private static final String CHECK = "lead-positive";

  @TempDir Path folder;
  private ConfigurationHashes before;

  @BeforeEach
  void writeAProject() throws IOException {
    file(
        "plumbline.yml",
        """
        name: Test
        owner: o
        owners: {o: {name: Owner}}
        parameters: {least: 1, other: 2}
        profile: test
        profiles: {test: {as_of: 2026-06-30, variables: {data: one}}}
        """);
    file(
        "checks/lead.yml",
        """
        table: lead
        description: Some rows.
        source: {format: csv, path: "${data}/lead.csv"}
        key: [id]
        columns:
          score: {type: integer, class: public}
        expectations:
          - id: lead-positive
            type: expect_column_values_to_be_between
            kwargs: {column: score, min_value: 0, max_value: 9}
            title: Scores are positive
          - id: lead-asked
            type: unexpected_rows_expectation
            kwargs: {unexpected_rows_query: "SELECT * FROM upper_view WHERE score < :least"}
        """);
    file("reports/rollups/lower_view.sql", "select id, score from lead\n");
    file("reports/rollups/upper_view.sql", "select * from lower_view\n");
    file("reports/rollups/aside.sql", "select 1 as one\n");
    before = hashes();
  }

  @Test
  void theSameProjectHasTheSameHashes() throws IOException {
    assertThat(hashes().ofRun()).isEqualTo(before.ofRun()).matches("[0-9a-f]{16}");
    assertUnchanged(CHECK, "lead-asked");
    assertThat(before.ofCheck("lead", CHECK)).isNotEqualTo(before.ofCheck("lead", "lead-asked"));
  }

  @Test
  void wordsCommentsOrderAndPlacesChangeNothing() throws IOException {
    change("checks/lead.yml", "Scores are positive", "No score is below zero");
    change("checks/lead.yml", "description: Some", "# A comment\ndescription: More");
    change("checks/lead.yml", "min_value: 0, max_value: 9", "max_value: 9, min_value: 0");
    change("plumbline.yml", "data: one", "data: two");
    assertUnchanged(CHECK, "lead-asked");
    assertThat(hashes().ofRun()).isEqualTo(before.ofRun());
  }

  @Test
  void anArgumentChangesItsCheckAlone() throws IOException {
    change("checks/lead.yml", "max_value: 9", "max_value: 10");
    assertChanged(CHECK);
    assertUnchanged("lead-asked");
  }

  @Test
  void whatDecidesTheRowsChangesEveryCheckOfTheTable() throws IOException {
    change("checks/lead.yml", "type: integer", "type: long");
    assertChanged(CHECK, "lead-asked", "lead-opens");
  }

  @Test
  void aRollupThatAQueryReadsThroughAnotherChangesItsCheck() throws IOException {
    change("reports/rollups/lower_view.sql", "from lead", "from lead where id > 1");
    assertChanged("lead-asked");
    assertUnchanged(CHECK);
  }

  @Test
  void aParameterChangesTheChecksThatNameIt() throws IOException {
    change("plumbline.yml", "least: 1", "least: 5");
    assertChanged("lead-asked");
    assertUnchanged(CHECK);
  }

  @Test
  void whatNoCheckReadsChangesTheRunAlone() throws IOException {
    change("reports/rollups/aside.sql", "select 1", "select 2");
    assertUnchanged(CHECK, "lead-asked");
    assertThat(hashes().ofRun()).isNotEqualTo(before.ofRun());
  }

  @Test
  void everyCheckOfTheDemoHasAHash() {
    Project demo = project(Path.of(""));
    ConfigurationHashes hashes = new ConfigurationHashes(demo);
    assertThat(hashes.ofRun()).matches("[0-9a-f]{16}");
    assertThat(
            demo.tables().stream()
                .flatMap(
                    table ->
                        table.expectations().stream()
                            .map(check -> hashes.ofCheck(table.name(), check.id()))))
        .isNotEmpty()
        .allMatch(hash -> hash.matches("[0-9a-f]{16}"));
  }

  private void assertChanged(String... checks) {
    for (String check : checks) {
      assertThat(hashes().ofCheck("lead", check))
          .as(check)
          .isNotEqualTo(before.ofCheck("lead", check));
    }
    assertThat(hashes().ofRun()).isNotEqualTo(before.ofRun());
  }

  private void assertUnchanged(String... checks) {
    for (String check : checks) {
      assertThat(hashes().ofCheck("lead", check))
          .as(check)
          .isEqualTo(before.ofCheck("lead", check));
    }
  }

  private ConfigurationHashes hashes() {
    return new ConfigurationHashes(project(folder));
  }

  private static Project project(Path folder) {
    Faults faults = new Faults();
    Optional<Project> project = ProjectLoader.load(folder, Optional.empty(), Map.of(), faults);
    faults.throwIfAny();
    return project.orElseThrow();
  }

  private void change(String name, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(name));
    assertThat(text).contains(from);
    file(name, text.replace(from, to));
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

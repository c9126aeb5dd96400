package dev.plumbline.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.TestSpark;
import dev.plumbline.project.Draft;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suggestions for sources with types of their own, and for public data. */
class SuggestedSourcesTests {
  private static final List<String> PUBLIC =
      List.of(
          "dbtlabs_attribution_playbook",
          "maven_crm_opportunities",
          "mta_paths",
          "pmg_sql_assessment",
          "uci_bank_marketing",
          "x_education_leads",
          "fivetran/dbt_google_ads",
          "fivetran/dbt_hubspot");

  /** The largest ones say enough; each takes seconds. */
  private static final int FILES_OF_A_SET = 10;

  @TempDir Path folder;
  private SuggestedProject project;

  @BeforeEach
  void writeAProject() throws IOException {
    project = SuggestedProject.in(folder);
  }

  @Test
  void parquetKeepsItsTypes() throws IOException {
    TestSpark.session()
        .sql(
            "SELECT id, CAST(id % 3 AS SHORT) AS level, CAST(id AS FLOAT) / 2 AS rate,"
                + " CAST(id AS DECIMAL(12,3)) AS amount, array(id) AS tags,"
                + " timestamp'2026-05-01' + make_interval(0, 0, 0, id % 30) AS updated_at,"
                + " timestamp_ntz'2026-05-01 10:00:00' AS started_at,"
                + " IF(id % 2 = 0, 'NEW', 'OLD') AS `odd.type` FROM range(1, 101)")
        .write()
        .parquet(folder.resolve("t.parquet").toString());
    String text = project.suggest("t", "t.parquet");
    assertThat(text)
        .contains("key: [id]\n")
        .contains("id: {type: long, class: internal}")
        .contains("level: {type: integer, class: public}")
        .contains("rate: {type: double, class: internal}")
        .contains("amount: {type: \"decimal(12,3)\", class: internal}")
        .contains("# Left out, because their types have no name here: tags")
        .contains("freshness: {column: updated_at")
        .contains("kwargs: {column: odd.type, value_set: [NEW, OLD]}");
    project.requireToHold("t", text);
  }

  @Test
  void aDatabaseTableIsSuggestedWithoutItsPassword() throws IOException, SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE TABLE invoice (invoice_id int, \"Customer Name\" text, amount numeric(10,2),"
                + " invoice_date date, due_date date, paid boolean)");
        statement.execute(
            "INSERT INTO invoice SELECT n, 'Anna ' || n, n * 1.25, DATE '2026-01-01' + n,"
                + " DATE '2026-01-31' + n, n % 2 = 0 FROM generate_series(1, 100) n");
      }
      Map<String, Object> source = new LinkedHashMap<>();
      source.put("format", "jdbc");
      source.put("url", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
      source.put("query", "invoice");
      source.put("user", "postgres");
      source.put("password", "${DATABASE_PASSWORD}");
      Draft draft = NewTable.named("invoice", source);
      String text = project.suggest(draft, "invoice");
      assertThat(text)
          .contains("password: \"${DATABASE_PASSWORD}\"")
          .contains("key: [invoice_id]\n")
          .contains("amount: {type: \"decimal(10,2)\", class: internal}")
          .contains("\"Customer Name\": {type: string, class: personal}")
          .contains("- id: invoice-due-date-after-date")
          .doesNotContain("sesame")
          .doesNotContain("Anna");
      project.requireToHold("invoice", text);
    }
  }

  @Test
  void publicDataGivesSuggestionsThatHold() throws IOException {
    assumeTrue(
        SuggestedProject.data().filter(Files::isDirectory).isPresent(),
        "Skipped: set -Dplumbline.data to the folder of public data sets");
    Path data = SuggestedProject.data().orElseThrow();
    Map<String, String> texts = new LinkedHashMap<>();
    for (String set : PUBLIC) {
      try (Stream<Path> files = Files.walk(data.resolve(set))) {
        List<Path> largest =
            files
                .filter(SuggestedSourcesTests::isTable)
                .sorted(Comparator.comparing(SuggestedSourcesTests::size).reversed())
                .limit(FILES_OF_A_SET)
                .toList();
        for (Path file : largest) {
          String table = "t" + texts.size();
          texts.put(table, project.suggest(table, "${DATA}/" + data.relativize(file)));
        }
      }
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      project.file("checks/" + text.getKey() + ".yml", text.getValue());
    }
    assertThat(project.notPassing()).isEmpty();
    assertThat(texts).hasSizeGreaterThan(20);
  }

  private static boolean isTable(Path file) {
    return NewTable.formatOf(file.toString()).filter(format -> format.equals("csv")).isPresent();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

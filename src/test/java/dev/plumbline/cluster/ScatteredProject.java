package dev.plumbline.cluster;

import dev.plumbline.TestSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A project whose tables do not all lie on a shared path: one in a database, and two where only a
 * process that was started in its folder finds them, as files on the disk of one machine do. One
 * more ends every process that computes it, as one does that wants too much memory.
 */
final class ScatteredProject {
  private static final String HERE = "/proc/self/cwd/here/";

  private ScatteredProject() {}

  /**
   * Writes it.
   *
   * @param database URL of one with a table visit
   */
  static Path write(Path folder, String database) throws IOException {
    file(
        folder.resolve("plumbline.yml"),
        """
        name: Scattered
        owner: o
        owners: {o: {name: Owner}}
        profile: test
        profiles: {test: {as_of: 2026-06-30, folders: [/proc/self/cwd/here]}}
        """);
    file(folder.resolve("seen.csv"), "id,score\n1,5\n2,7\n");
    file(folder.resolve("here/unseen.csv"), "id,score\n1,5\n2,7\n");
    TestSpark.session().range(2).write().parquet(folder.resolve("here/unseen.parquet").toString());
    table(folder, "seen", "{format: csv, path: seen.csv}");
    table(folder, "deadly", "{rollup: ended}");
    file(
        folder.resolve("reports/rollups/ended.sql"),
        "select id from seen where java_method('java.lang.System', 'exit', 7) is not null");
    table(folder, "unseen_text", "{format: csv, path: " + HERE + "unseen.csv}");
    table(folder, "unseen_parquet", "{format: parquet, path: " + HERE + "unseen.parquet}");
    file(
        folder.resolve("checks/visit.yml"),
        """
        table: visit
        description: A table in parts; its moments have no zone of their own.
        source:
          {format: jdbc, url: "DATABASE", user: postgres, table: visit, partition: {column: visit_id, count: 2}}
        key: [visit_id]
        freshness: {column: began_at, within: PT1H}
        columns: {visit_id: {type: integer, class: public}, began_at: {type: timestamp, class: public}}
        expectations:
          - id: visit-began
            type: expect_column_values_to_be_between
            kwargs: {column: began_at, min_value: "2026-06-01T12:00:00"}
        """
            .replace("DATABASE", database));
    return folder;
  }

  private static void table(Path folder, String name, String source) throws IOException {
    file(
        folder.resolve("checks").resolve(name + ".yml"),
        """
        table: NAME
        description: Rows.
        source: SOURCE
        key: [id]
        columns: {id: {type: long, class: public}}
        expectations:
          - {id: NAME-rows, type: expect_table_row_count_to_equal, kwargs: {value: 2}}
          - {id: NAME-unique, type: expect_column_values_to_be_unique, kwargs: {column: id}}
        """
            .replace("NAME", name)
            .replace("SOURCE", source));
  }

  private static void file(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}

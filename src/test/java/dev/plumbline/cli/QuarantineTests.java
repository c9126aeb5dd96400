package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TestSpark;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failing rows apart from clean ones. */
class QuarantineTests {
  @TempDir Path project;
  private final StringWriter told = new StringWriter();

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
    file(
        "lead.csv",
        """
        id,score,mail,note,token
        1,5,ann@example.com,n,
        2,-1,bob@example.com,n,s3cret
        2,7,,n,
        3,-2,cas@example.com,n,
        4,many,dee@example.com,n,
        5,6,one,cell,too,many
        6,8,eve@example.com,n,
        """);
    table("true");
  }

  @Test
  void failingRowsHaveTheIdsOfWhatTheyFailAndCleanRowsNone() {
    assertThat(run()).isEqualTo(10);
    assertThat(texts("failing", "id", "score", "_plumbline_failed", "_plumbline_unreadable"))
        .containsExactlyInAnyOrder(
            "[2,-1,[lead-positive, lead-once],null]",
            "[2,7,[lead-once],null]",
            "[3,-2,[lead-positive],null]",
            "[4,null,[lead-readable],[[bad number,score,lead.csv:6]]]",
            "[null,null,[lead-readable],[[column count,null,lead.csv:7]]]");
    assertThat(texts("clean", "id", "score", "_plumbline_failed"))
        .containsExactlyInAnyOrder("[1,5,[]]", "[6,8,[]]");
  }

  @Test
  void valuesAreMaskedAndWhatMustNotBeShownIsLeftOut() {
    run();
    for (String part : List.of("failing", "clean")) {
      assertThat(part(part).columns())
          .contains("id", "score", "mail")
          .doesNotContain("note", "token");
    }
    assertThat(texts("clean", "id", "mail"))
        .containsExactlyInAnyOrder("[1,a•••@e•••.com]", "[6,e•••@e•••.com]");
  }

  @Test
  void onRequestValuesAreAsTheyAre() throws IOException {
    table("{values: all}");
    run();
    assertThat(texts("failing", "mail", "note", "token")).contains("[bob@example.com,n,s3cret]");
    assertThat(texts("failing", "_plumbline_unreadable.text")).contains("[[many]]");
  }

  @Test
  void aCheckInErrorAndOneThatPassedPartNothing() throws IOException {
    file(
        "checks/lead.yml",
        TABLE.formatted("true")
            + """
            expectations:
              - {id: broken, type: expect_column_values_to_be_null, kwargs: {column: id, row_condition: raise_error(mail), condition_parser: spark}}
              - {id: mostly, type: expect_column_values_to_be_between, kwargs: {column: score, min_value: 0, mostly: 0.5}}
            """);
    assertThat(run()).isEqualTo(11);
    assertThat(texts("failing", "id")).containsExactlyInAnyOrder("[4]", "[null]");
  }

  @Test
  void theOldOnesAreReplacedInWhole() throws IOException {
    run();
    file("lead.csv", "id,score,mail,note,token\n7,1,fay@example.com,n,\n");
    assertThat(run()).isZero();
    assertThat(texts("failing", "id")).isEmpty();
    assertThat(texts("clean", "id")).containsExactly("[7]");
    try (Stream<Path> left = Files.list(project.resolve("quarantine"))) {
      assertThat(left.filter(Files::isDirectory))
          .containsExactly(project.resolve("quarantine/lead"));
    }
  }

  @Test
  void whatAKilledRunLaidAsideIsPutBackWhereTheNextCannotWrite() throws IOException {
    run();
    Path folder = project.resolve("quarantine");
    Files.move(folder.resolve("lead"), folder.resolve(".lead.old"));
    Files.createDirectories(folder.resolve(".lead.next/parts"));
    run();
    assertThat(texts("clean", "id")).hasSize(2);
    assertThat(folder.resolve(".lead.old")).doesNotExist();
    assertThat(folder.resolve(".lead.next")).doesNotExist();
  }

  @Test
  void noRowIsPublishedWithTheSite() {
    assertThat(run("--quarantine", project.resolve("public/rows").toString())).isEqualTo(2);
    assertThat(told.toString())
        .contains(
            "checks/lead.yml:1: the quarantine of lead and the site would share a folder; keep"
                + " --quarantine and --out apart, so that no row is published");
    assertThat(run("--quarantine", project.resolve("public").toString())).isEqualTo(2);
    assertThat(run("--out", project.resolve("quarantine/site").toString())).isEqualTo(2);
    assertThat(project.resolve("public")).doesNotExist();
  }

  @Test
  void anotherFolderOrUriMayBeNamed() {
    run("--quarantine", project.resolve("apart").toUri().toString());
    assertThat(project.resolve("apart/lead/failing")).isNotEmptyDirectory();
    assertThat(project.resolve("quarantine")).doesNotExist();
  }

  @Test
  void nothingIsWrittenForTablesThatDoNotAsk() throws IOException {
    table("false");
    run();
    assertThat(project.resolve("quarantine")).doesNotExist();
  }

  @Test
  void anUnknownWishIsAFault() throws IOException {
    table("{values: some}");
    assertThat(run()).isEqualTo(2);
    assertThat(told.toString())
        .contains("checks/lead.yml:4: values is \"some\"; write one of masked, all");
  }

  private static final String TABLE =
      """
      table: lead
      description: Some rows.
      source: {format: csv, path: lead.csv}
      quarantine: %s
      key: [id]
      columns:
        id: {class: internal}
        score: {type: integer, class: public}
        mail: {class: personal}
        note: {class: sensitive}
        token: {class: secret}
      """;

  private void table(String quarantine) throws IOException {
    file(
        "checks/lead.yml",
        TABLE.formatted(quarantine)
            + """
            expectations:
              - {id: lead-positive, type: expect_column_values_to_be_between, kwargs: {column: score, min_value: 0}}
              - {id: lead-once, type: expect_column_values_to_be_unique, kwargs: {column: id}}
            """);
  }

  private Dataset<Row> part(String name) {
    return TestSpark.session()
        .read()
        .parquet(project.resolve("quarantine/lead/" + name).toString());
  }

  private List<String> texts(String part, String... columns) {
    return part(part).selectExpr(columns).collectAsList().stream()
        .map(
            row ->
                row.toString()
                    .replaceAll("ArraySeq|WrappedArray", "")
                    .replace('(', '[')
                    .replace(')', ']'))
        .map(
            text ->
                text.replace("bad_number", "bad number").replace("column_count", "column count"))
        .toList();
  }

  private void file(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int run(String... options) {
    PrintWriter terminal = new PrintWriter(told, true);
    Stream<String> words = Stream.of("run", "--project", project.toString());
    return Plumbline.commandLine()
        .setOut(terminal)
        .setErr(terminal)
        .execute(Stream.concat(words, Stream.of(options)).toArray(String[]::new));
  }
}

package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TestSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failing rows apart from clean ones. */
class QuarantineTests {
  @TempDir Path project;
  private SmallProject small;

  @BeforeEach
  void writeAProject() throws IOException {
    small = SmallProject.in(project);
    small.file(
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
    assertThat(small.run()).isEqualTo(10);
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
    small.run();
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
    small.run();
    assertThat(texts("failing", "mail", "note", "token")).contains("[bob@example.com,n,s3cret]");
    assertThat(texts("failing", "_plumbline_unreadable.text")).contains("[[many]]");
  }

  @Test
  void aCheckInErrorAndOneThatPassedPartNothing() throws IOException {
    small.file(
        "checks/lead.yml",
        TABLE.formatted("true")
            + """
            expectations:
              - {id: broken, type: expect_column_values_to_be_null, kwargs: {column: id, row_condition: raise_error(mail), condition_parser: spark}}
              - {id: mostly, type: expect_column_values_to_be_between, kwargs: {column: score, min_value: 0, mostly: 0.5}}
            """);
    assertThat(small.run()).isEqualTo(11);
    assertThat(texts("failing", "id")).containsExactlyInAnyOrder("[4]", "[null]");
  }

  @Test
  void theOldOnesAreReplacedInWhole() throws IOException {
    small.run();
    small.file("lead.csv", "id,score,mail,note,token\n7,1,fay@example.com,n,\n");
    assertThat(small.run()).isZero();
    assertThat(texts("failing", "id")).isEmpty();
    assertThat(texts("clean", "id")).containsExactly("[7]");
    try (Stream<Path> left = Files.list(project.resolve("quarantine"))) {
      assertThat(left.filter(Files::isDirectory))
          .containsExactly(project.resolve("quarantine/lead"));
    }
  }

  @Test
  void whatAKilledRunLaidAsideIsPutBackWhereTheNextCannotWrite() throws IOException {
    small.run();
    Path folder = project.resolve("quarantine");
    Files.move(folder.resolve("lead"), folder.resolve(".lead.old"));
    Files.createDirectories(folder.resolve(".lead.next/parts"));
    small.run();
    assertThat(texts("clean", "id")).hasSize(2);
    assertThat(folder.resolve(".lead.old")).doesNotExist();
    assertThat(folder.resolve(".lead.next")).doesNotExist();
  }

  @Test
  void noRowIsPublishedWithTheSite() {
    assertThat(small.run("--quarantine", project.resolve("public/rows").toString())).isEqualTo(2);
    assertThat(small.told().toString())
        .contains(
            "checks/lead.yml:1: the quarantine of lead and the site would share a folder; keep"
                + " --quarantine and --out apart, so that no row is published");
    assertThat(small.run("--quarantine", project.resolve("public").toString())).isEqualTo(2);
    assertThat(small.run("--out", project.resolve("quarantine/site").toString())).isEqualTo(2);
    assertThat(project.resolve("public")).doesNotExist();
  }

  @Test
  void anotherFolderOrUriMayBeNamed() {
    small.run("--quarantine", project.resolve("apart").toUri().toString());
    assertThat(project.resolve("apart/lead/failing")).isNotEmptyDirectory();
    assertThat(project.resolve("quarantine")).doesNotExist();
  }

  @Test
  void anyFileSystemThatSparkReachesWillDo() {
    Configuration hadoop = TestSpark.session().sparkContext().hadoopConfiguration();
    hadoop.set("fs.viewfs.mounttable.lake.link./tables", project.toUri().toString());
    assertThat(small.run("--quarantine", "viewfs://lake/tables/apart")).isEqualTo(10);
    assertThat(small.run("--quarantine", "viewfs://lake/tables/apart")).isEqualTo(10);
    assertThat(project.resolve("apart/lead/failing")).isNotEmptyDirectory();
    assertThat(project.resolve("apart/lead/clean")).isNotEmptyDirectory();
    assertThat(project.resolve("apart/.lead.old")).doesNotExist();
    assertThat(project.resolve("quarantine")).doesNotExist();
  }

  @Test
  void rowsThatFailForWhatStandsElsewhereArePartedToo() throws IOException {
    small.file("place.csv", "city,country\nUtrecht,NL\nGent,BE\n");
    small.file(
        "checks/place.yml",
        "table: place\ndescription: Places.\nsource: {format: csv, path: place.csv}\n");
    small.file(
        "visit.csv",
        """
        id,city,country,since,until,amount
        1,Utrecht,NL,2026-01-01,2026-02-01,1
        2,Utrecht,BE,2026-02-01,2026-03-01,1
        4,Utrecht,NL,2026-02-15,2026-04-01,1
        3,Gent,BE,2026-01-01,2026-02-01,99
        5,Brugge,BE,2026-01-01,2026-02-01,1
        6,,BE,2026-02-01,2026-01-01,
        7,Gent,BE,2026-05-01,2026-06-01,1
        """);
    small.file(
        "checks/visit.yml",
        """
        table: visit
        description: Visits.
        source: {format: csv, path: visit.csv}
        quarantine: true
        key: [id]
        columns:
          id: {type: integer, class: public}
          city: {class: public}
          country: {class: public}
          since: {type: date, class: public}
          until: {type: date, class: public}
          amount: {type: integer, class: public}
        expectations:
          - {id: known, type: expect_column_values_to_exist_in_other_table, kwargs: {column: city, other_table_name: place}}
          - {id: together, type: expect_compound_columns_to_exist_in_other_table, kwargs: {column_list: [city, country], other_table_name: place, null_keys: fail, row_condition: id <> 5, condition_parser: spark}}
          - {id: apart, type: expect_column_intervals_to_not_overlap, kwargs: {key_columns: [city], start_column: since, end_column: until}}
          - {id: again, type: expect_column_intervals_to_not_overlap, kwargs: {key_columns: [country], start_column: since, end_column: until, row_condition: "id IN (3, 7)", condition_parser: spark}}
          - {id: outlier, type: expect_column_values_to_not_be_outliers, kwargs: {column: amount, multiplier: 1.5}}
          - {id: rising, type: expect_column_values_to_be_increasing, kwargs: {column: id}}
          - {id: filled, type: expect_column_values_to_not_be_null, kwargs: {column: amount}, by: [country], minimum_group: 1}
          - {id: query, type: unexpected_rows_expectation, kwargs: {unexpected_rows_query: "SELECT * FROM {batch} WHERE id = 7"}}
        """);
    assertThat(small.run()).isEqualTo(10);
    assertThat(ids("visit", "failing"))
        .containsExactlyInAnyOrder(
            "2 together,apart", "4 apart", "3 outlier,rising", "5 known", "6 together,filled");
    assertThat(ids("visit", "clean")).containsExactlyInAnyOrder("1 ", "7 ");
  }

  private List<String> ids(String table, String part) {
    return TestSpark.session()
        .read()
        .parquet(project.resolve("quarantine/" + table + "/" + part).toString())
        .selectExpr("concat(id, ' ', array_join(_plumbline_failed, ','))")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void nothingIsWrittenForTablesThatDoNotAsk() throws IOException {
    table("false");
    small.run();
    assertThat(project.resolve("quarantine")).doesNotExist();
  }

  @Test
  void anUnknownWishIsAFault() throws IOException {
    table("{values: some}");
    assertThat(small.run()).isEqualTo(2);
    assertThat(small.told().toString())
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
    small.file(
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
}

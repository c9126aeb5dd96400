package dev.plumbline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.project.Source;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTests {

  private static EmbeddedPostgres postgres;

  @TempDir Path folder;
  private TableSamples samples;

  @BeforeAll
  static void start() throws IOException, SQLException {
    postgres = EmbeddedPostgres.start();
    execute("CREATE TABLE contact (id int, name text, amount numeric(10,2), since date)");
    execute(
        "INSERT INTO contact SELECT n, 'name ' || n, n * 1.25, DATE '2020-01-01' + n"
            + " FROM generate_series(1, 100) n");
    execute("INSERT INTO contact VALUES (NULL, 'nobody', NULL, NULL)");
    execute("CREATE TABLE nothing (id int, name text)");
    execute("CREATE USER reader PASSWORD 'hunter2'");
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @BeforeEach
  void prepare() {
    samples = new TableSamples(folder);
  }

  private static String url() {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
  }

  private static Source.Jdbc jdbc(String query) {
    return jdbc(url(), query, Optional.empty());
  }

  private static Source.Jdbc inParts(String query, String column) {
    return jdbc(url(), query, Optional.of(new Source.Jdbc.Partition(column, 4)));
  }

  private static Source.Jdbc jdbc(
      String url, String query, Optional<Source.Jdbc.Partition> partition) {
    return new Source.Jdbc(
        url,
        Optional.of("postgres"),
        Optional.of("hunter2"),
        query,
        partition,
        Map.of(),
        TableSamples.PLACE);
  }

  @Test
  void tablesAndQueriesAreReadWithTheirTypes() {
    OpenedTable table = samples.open(jdbc("contact"));
    assertThat(table.rows().count()).isEqualTo(101);
    assertThat(table.rows().schema().catalogString())
        .isEqualTo("struct<id:int,name:string,amount:decimal(10,2),since:date>");
    assertThat(
            TableSamples.rows(samples.open(jdbc("SELECT id, since FROM contact WHERE id = 7;\n"))))
        .containsExactly("7|2020-01-08");
    assertThat(
            TableSamples.rows(
                samples.open(
                    jdbc("with c as (select max(id) as top from contact) select * from c"))))
        .containsExactly("100");
  }

  @Test
  void partsTogetherAreTheWholeWithItsNulls() {
    for (String column : new String[] {"id", "amount", "since"}) {
      OpenedTable table = samples.open(inParts("contact", column));
      assertThat(table.rows().javaRDD().getNumPartitions()).as(column).isEqualTo(4);
      assertThat(table.rows().select("name").distinct().count()).as(column).isEqualTo(101);
      assertThat(table.rows().count()).as(column).isEqualTo(101);
    }
    OpenedTable query = samples.open(inParts("SELECT * FROM contact WHERE id > 50", "id"));
    assertThat(query.rows().count()).isEqualTo(50);
  }

  @Test
  void anEmptyTableHasNoPartsAndNoRows() {
    OpenedTable table = samples.open(inParts("nothing", "id"));
    assertThat(table.rows().count()).isZero();
    assertThat(table.rows().columns()).containsExactly("id", "name");
  }

  @Test
  void aTextCannotDivideATable() {
    assertThatThrownBy(() -> samples.open(inParts("contact", "name")))
        .hasMessage(
            "JDBC contact cannot be read in parts by name: name a number, date or timestamp.");
  }

  @Test
  void declaredTypesAreGivenWithoutLoss() {
    samples.column("id", "long").column("amount", "integer");
    OpenedTable table =
        samples.open(jdbc("SELECT id, amount FROM contact WHERE id IN (3, 4) ORDER BY id"));
    assertThat(TableSamples.rows(table)).containsExactly("3|·", "4|5");
    assertThat(TableSamples.faults(table)).containsExactly("JDBC query bad_number amount: 3.75");
  }

  @Test
  void whatCannotBeReadIsRefusedWithoutASecret() throws IOException {
    assertRefused(
        jdbc("absent"),
        "TABLE_NOT_FOUND",
        "The database has no table for JDBC absent: correct the name or the rights.");
    assertRefused(
        jdbc("SELECT nonsense FROM contact"),
        "UNREADABLE_SOURCE",
        "JDBC query cannot be read (SQLSTATE 42703): try the query in the database.");
    assertRefused(
        jdbc(
            "jdbc:postgresql://localhost:" + freePort() + "/postgres", "contact", Optional.empty()),
        "DATABASE_UNREACHABLE",
        "The database of JDBC contact does not answer: check address, network and that it runs.");
    assertRefused(
        jdbc("jdbc:unheard://localhost/x", "contact", Optional.empty()),
        "DATABASE_DRIVER_MISSING",
        "No driver for JDBC contact: add its JDBC driver to the class path.");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void assertRefused(Source.Jdbc source, String error, String message) {
    assertThatThrownBy(() -> samples.open(source))
        .hasNoCause()
        .isInstanceOfSatisfying(
            TableException.class,
            refused -> {
              assertThat(refused.error()).isEqualTo(error);
              assertThat(refused.reason().in(Locale.ENGLISH)).isEqualTo(message);
            });
  }
}

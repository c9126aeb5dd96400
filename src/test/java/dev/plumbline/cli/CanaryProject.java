package dev.plumbline.cli;

import dev.plumbline.TestSpark;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** A project whose tables are full of canaries: in cells, in names of files, in what is broken. */
record CanaryProject(Path folder) {
  static final List<String> TABLES = List.of("csv", "json", "xlsx", "parquet", "jdbc");

  /** The secret of the profile that has one; it is a canary too. */
  static final String KEY = "Huitzilopochtli-0123456789";

  private static final List<String> HEADER =
      List.of("code", "name", "mail", "phone", "details", "born", "amount", "note", "token");

  private static final String COLUMNS =
      """
      columns:
        code: {class: internal}
        name: {class: personal}
        mail: {}
        phone: {class: personal}
        details: {class: personal}
        born: {type: date, class: personal}
        amount: {type: long, class: personal}
        note: {class: sensitive}
        token: {class: secret}
        gone: {class: personal}
      """;

  void write(Connection database, String url) throws IOException, SQLException {
    settings();
    csv();
    json();
    xlsx();
    TestSpark.session()
        .createDataFrame(
            rows().stream().map(row -> RowFactory.create(row.toArray())).toList(),
            StructType.fromDDL(String.join(" string, ", HEADER) + " string"))
        .withColumn("born", functions.expr("DATE(born)"))
        .withColumn("amount", functions.expr("BIGINT(amount)"))
        .write()
        .parquet(folder.resolve("data/people.parquet").toString());
    jdbc(database, url);
    table("csv", "{format: csv, path: 'data/csv/*.csv'}", "mail");
    table("json", "{format: json, path: data/people.json}", "name");
    table("xlsx", "{format: xlsx, path: data/people.xlsx}", "code");
    table("parquet", "{format: parquet, path: data/people.parquet}", "born");
    table(
        "jdbc",
        "{format: jdbc, url: \"%s\", user: postgres, query: \"select * from people where mail <> '%s'\"}"
            .formatted(url, Canaries.mail(39)),
        "phone");
    odd();
    unnamed(url);
    reports();
  }

  private void settings() throws IOException {
    file(
        "plumbline.yml",
        """
        name: Aviary
        owner: o
        owners: {o: {name: Owner, email: owner@aviary.example}}
        profile: plain
        profiles:
          plain: {as_of: 2026-06-30, fail_on: never}
          keyed:
            as_of: 2026-06-30
            variables: {PLUMBLINE_MASK_KEY: %s}
        """
            .formatted(KEY));
  }

  /** The files are named by canaries; one has records that cannot be read, for several reasons. */
  private void csv() throws IOException {
    String header = String.join(",", HEADER) + "\n";
    String rows = rows().stream().map(CanaryProject::csv).collect(Collectors.joining());
    file("data/csv/" + Canaries.mail(7) + ".csv", header + rows);
    file(
        "data/csv/" + Canaries.name(8) + " " + Canaries.phone(8) + ".csv",
        header
            + "b1,%s,%s,%s,,%s,%s,x,\n"
                .formatted(
                    Canaries.name(9),
                    Canaries.mail(9),
                    Canaries.phone(9),
                    Canaries.name(9),
                    Canaries.mail(9))
            + "b2,%s,%s,one,cell,too,many,%s,x,y,z,%s\n"
                .formatted(
                    Canaries.name(10), Canaries.mail(10), Canaries.phone(10), Canaries.born(10))
            + "b3,\"%s,%s".formatted(Canaries.name(11), Canaries.mail(11)));
  }

  private void json() throws IOException {
    String objects =
        rows().stream().map(CanaryProject::json).collect(Collectors.joining("\n", "", "\n"));
    file(
        "data/people.json",
        objects
            + "{\"name\": \"%s\", \"mail\": %s\n".formatted(Canaries.name(12), Canaries.mail(12)));
  }

  private void xlsx() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("data/people.xlsx"))) {
      XSSFSheet sheet = workbook.createSheet("People");
      fill(sheet.createRow(0), HEADER);
      List<List<String>> rows = rows();
      for (int index = 0; index < rows.size(); index++) {
        fill(sheet.createRow(index + 1), rows.get(index));
      }
      sheet.getRow(5).createCell(HEADER.size() + 2).setCellValue(Canaries.name(13));
      sheet.getRow(6).createCell(5).setCellValue(Canaries.name(14));
      workbook.write(out);
    }
  }

  private static void fill(Row row, List<String> cells) {
    for (int index = 0; index < cells.size(); index++) {
      row.createCell(index).setCellValue(cells.get(index));
    }
  }

  private void jdbc(Connection database, String url) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "CREATE TABLE people (code text, name text, mail text, phone text, details text,"
              + " born date, amount bigint, note text, token text)");
      for (List<String> row : rows()) {
        statement.execute(
            row.stream()
                .map(cell -> "'" + cell + "'")
                .collect(Collectors.joining(", ", "INSERT INTO people VALUES (", ")")));
      }
    }
  }

  private void table(String name, String source, String key) throws IOException {
    file(
        "checks/%s.yml".formatted(name),
        """
        table: %s
        description: People.
        source: %s
        key: [%s]
        quarantine: true
        parameters: {who: '%s'}
        freshness: {column: born, within: P2D}
        """
                .formatted(name, source, key, Canaries.name(1))
            + COLUMNS
            + CanaryCases.yaml(name, name.equals("csv") ? Integer.MAX_VALUE : 1)
            + groups(name));
  }

  /** Groups that are made of values, and a bound that is one. */
  private static String groups(String table) {
    String check =
        "  - {id: %s-by-%s, type: expect_column_values_to_be_null, kwargs: {column: code},";
    return List.of("name", "mail", "born", "note").stream()
            .map(
                column ->
                    check.formatted(table, column)
                        + " by: [%s], minimum_group: 1}\n".formatted(column))
            .collect(Collectors.joining())
        + "  - {id: %s-parameter, type: expect_column_values_to_be_between, kwargs: {column: name, max_value: {$PARAMETER: who}}}\n"
            .formatted(table);
  }

  /** Values for sheets, columns, fields, folders and log-ins. */
  private void unnamed(String url) throws IOException {
    file("data/heads/1.csv", Canaries.name(21) + "," + Canaries.born(21) + "\n");
    file("data/heads/2.csv", "who,since\n%s,%s\n".formatted(Canaries.name(22), Canaries.born(22)));
    open("heads", "{format: csv, path: 'data/heads/*.csv'}", "");
    file(
        "data/fields.json",
        "{\"code\": \"f1\", \"%s\": 1}\n{\"code\": \"f2\", \"%s\": 2}\n"
            .formatted(Canaries.mail(23), Canaries.phone(23)));
    open("fields", "{format: json, path: data/fields.json}", "code");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("data/sheets.xlsx"))) {
      fill(workbook.createSheet(Canaries.name(24)).createRow(0), HEADER);
      fill(workbook.createSheet("2026").createRow(0), HEADER);
      workbook.write(out);
    }
    open("sheets", "{format: xlsx, path: data/sheets.xlsx, sheet: People}", "");
    TestSpark.session()
        .sql("SELECT 'p1' AS code, '%s' AS mail".formatted(Canaries.mail(25)))
        .write()
        .partitionBy("mail")
        .parquet(folder.resolve("data/parts").toString());
    open("parts", "{format: parquet, path: data/parts}", "mail");
    open(
        "locked",
        "{format: jdbc, url: '%s?user=%s&password=%s', table: nowhere}"
            .formatted(url, Canaries.name(26).replace(" ", ""), Canaries.amount(26)),
        "");
  }

  /** A table without columns, with a check on one of them if it is named. */
  private void open(String name, String source, String column) throws IOException {
    file(
        "checks/%s.yml".formatted(name),
        "table: %s\ndescription: Anything.\nsource: %s\n".formatted(name, source)
            + (column.isEmpty()
                ? ""
                : "expectations:\n  - {id: %s-null, type: expect_column_values_to_be_null, kwargs: {column: %s}}\n"
                    .formatted(name, column)));
  }

  /** Tables that cannot be opened, or that have values for a header. */
  private void odd() throws IOException {
    file("data/bare.csv", csv(rows().get(15)) + csv(rows().get(16)));
    file(
        "checks/bare.yml",
        "table: bare\ndescription: Without a header.\nsource: {format: csv, path: data/bare.csv}\n");
    file(
        "checks/lost.yml",
        "table: lost\ndescription: Not there.\nsource: {format: csv, path: 'data/%s/%s.csv'}\n"
            .formatted(Canaries.mail(17), Canaries.phone(17)));
    file(
        "checks/broken.yml",
        "table: broken\ndescription: No query.\nsource: {format: catalog, catalog: nowhere}\n"
            .replace("format: catalog, ", ""));
  }

  private void reports() throws IOException {
    file(
        "reports/rollups/person.sql",
        """
        with again as (select * from csv)
        select a.name, upper(a.mail) as shout, a.born, a.amount, a.phone, a.code,
          concat(a.code, a.details) as joined, a.note, a.token, max(p.name) as last_name,
          count(*) as people, max(a.amount) as highest
        from again a left join parquet p on a.code = p.code
        group by a.name, a.mail, a.born, a.amount, a.phone, a.code, a.details, a.note, a.token
        """);
    file(
        "reports/rollups/either.sql",
        "select name as who from person union all select mail from json"
            + " union all select explode(split(details, ' ')) from xlsx");
    file(
        "reports/rollups/top.sql",
        "select max(amount) as highest, min(amount) as people from jdbc");
    file(
        "reports/rollups/quoting.sql",
        "select code, count_if(name = '%1$s'), max(name <> '%1$s') from csv group by code"
            .formatted(Canaries.name(27)));
    file(
        "reports/metrics.yml",
        """
        metrics:
          - {id: people, name: People, definition: Rows., formula: count, unit: count, direction: up}
          - {id: highest, name: Highest, definition: Most., formula: max, unit: count, direction: up}
        """);
    file(
        "reports/persons.yml",
        """
        report: persons
        title: Persons
        question: Who?
        recipients: [o]
        sections:
          - {table: person}
          - {table: either}
          - {table: quoting}
          - {chart: bar, from: person, x: name, series: [people]}
          - {chart: bar, from: person, x: code, series: [highest]}
          - {figures: [highest, people], from: top}
        """);
    file(
        "checks/people_view.yml",
        "table: people_view\ndescription: A roll-up.\nsource: {rollup: either}\nquarantine: true\n"
            + "expectations:\n"
            + "  - {id: view-null, type: expect_column_values_to_be_null, kwargs: {column: who}}\n"
            + "  - {id: view-once, type: expect_column_values_to_be_unique, kwargs: {column: who}}\n");
  }

  /** Files with faults beside the good ones, at values. */
  void writeFaults() throws IOException {
    String name = Canaries.name(18);
    file(
        "checks/faulty.yml",
        """
        table: faulty
        description: Wrong everywhere.
        source: {format: csv, path: data/bare.csv}
        expectations:
          - {id: f1, type: expect_column_values_to_be_in_set, kwargs: {column: name, value_set: %1$s}}
          - {id: f2, type: expect_column_values_to_match_regex, kwargs: {column: name, regex: '(%1$s'}}
          - {id: f3, type: expect_column_values_to_be_null, kwargs: {column: name, mostly: '%1$s'}}
          - {id: f4, type: expect_column_values_to_be_between, kwargs: {column: born, min_value: '%2$s', max_value: '%3$s'}}
          - {id: f5, type: expect_column_values_to_match_strftime_format, kwargs: {column: name, strftime_format: '%%Q %1$s'}}
          - {id: f6, type: expect_column_values_to_be_of_type, kwargs: {column: name, type_: '%1$s'}}
          - {id: f7, type: expect_column_values_to_be_null, kwargs: '%1$s'}
        """
            .formatted(name, Canaries.born(19), Canaries.born(18)));
    file(
        "checks/secret.yml",
        "table: secret\ndescription: Numbers for texts.\n"
            + "source: {format: jdbc, url: jdbc:postgresql://localhost/x, table: x, user: %1$d, password: %1$d}\n"
                .formatted(Canaries.amount(28)));
    file(
        "reports/rollups/faulty.sql",
        "select array('%s') + 1 as sum, date '%s' as born from csv".formatted(name, name));
  }

  /** Like {@link #writeFaults}, but such as only the real columns reveal. */
  void writeUnresolved() throws IOException {
    Files.delete(folder.resolve("checks/faulty.yml"));
    Files.delete(folder.resolve("checks/secret.yml"));
    file(
        "checks/unresolved.yml",
        """
        table: unresolved
        description: A query that cannot be resolved.
        source: {format: json, path: data/people.json}
        expectations:
          - {id: u1, type: unexpected_rows_expectation, kwargs: {unexpected_rows_query: "SELECT array('%1$s') + 1 FROM {batch}"}}
          - {id: u2, type: unexpected_rows_expectation, kwargs: {unexpected_rows_query: "SELECT '%1$s' FROM {batch} WHERE abs(1, '%1$s') > 2"}}
        """
            .formatted(Canaries.name(18)));
    file(
        "reports/rollups/faulty.sql",
        "select array('%s') + 1 as sum from csv".formatted(Canaries.name(18)));
  }

  /** All persons, and the first three once more. */
  private static List<List<String>> rows() {
    return IntStream.range(0, Canaries.PERSONS + 3)
        .mapToObj(index -> row("r" + index, index % Canaries.PERSONS))
        .toList();
  }

  private static List<String> row(String code, int person) {
    return List.of(
        code,
        Canaries.name(person),
        Canaries.mail(person),
        Canaries.phone(person),
        Canaries.details(person),
        Canaries.born(person).toString(),
        Long.toString(Canaries.amount(person)),
        Canaries.name(person) + " is ill",
        Canaries.mail(person));
  }

  private static String csv(List<String> cells) {
    return cells.stream()
        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(",", "", "\n"));
  }

  private static String json(List<String> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(
            index ->
                "\"%s\": \"%s\""
                    .formatted(HEADER.get(index), cells.get(index).replace("\"", "\\\"")))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

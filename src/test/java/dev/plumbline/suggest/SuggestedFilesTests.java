package dev.plumbline.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suggestions for files of a fresh project: each validates, and passes on its own data. */
class SuggestedFilesTests {
  @TempDir Path folder;
  private SuggestedProject project;

  @BeforeEach
  void writeAProject() throws IOException {
    project = SuggestedProject.in(folder);
  }

  @Test
  void typesClassesAndRulesAreReadFromTextsAndNames() throws IOException {
    String header = "Lead ID,E-mail,Amount,Created on,Opted in,Country,Start date,End date,Zip\n";
    project.file(
        "lead.csv",
        header
            + lines(
                60,
                n ->
                    "L-%04d,p%d@example.org,%d.50,%02d/03/2026 10:15,%s,%s,2026-0%d-01,2026-0%d-20,0%d"
                        .formatted(
                            n,
                            n,
                            n * 7,
                            1 + n % 28,
                            n % 2 == 0,
                            n % 3 == 0 ? "NL" : "BE",
                            1 + n % 9,
                            1 + n % 9,
                            1000 + n)));
    String text = project.suggest("lead", "lead.csv");
    assertThat(text)
        .contains("key: [lead_id]\n")
        .contains("lead_id: {type: string, class: internal, header: \"Lead ID\"}")
        .contains("e_mail: {type: string, class: personal, header: E-mail}")
        .contains("Amount: {type: \"decimal(18,2)\", class: internal}")
        .contains(
            "created_on: {type: timestamp, class: internal, header: \"Created on\", format:"
                + " \"dd/MM/yyyy HH:mm\"}")
        .contains("opted_in: {type: boolean, class: internal, header: \"Opted in\"}")
        .contains("Country: {type: string, class: public}")
        .contains("start_date: {type: date, class: internal, header: \"Start date\"}")
        .contains("Zip: {type: string, class: personal}")
        .contains("kwargs: {column: lead_id, regex: \"^L-\\\\d{4}$\"}")
        .contains("kwargs: {column: Country, value_set: [BE, NL]}")
        .contains("kwargs: {column_A: end_date, column_B: start_date, or_equal: true");
    RunResult run = project.requireToHold("lead", text);
    assertThat(project.ids(run))
        .contains("lead-row-count", "lead-id-unique", "lead-e-mail-valid", "lead-amount-plausible");
  }

  @Test
  void theSpellingOfTheTableIsFound() throws IOException {
    project.file(
        "orders.csv",
        "Ordernr;Bedrag;Datum;Opmerking\n"
            + lines(
                40,
                n ->
                    "%d;1.%03d,5;%d-%d-2026;gr\u00f6\u00dfe"
                        .formatted(n, n, 1 + n % 28, 1 + n % 6)),
        Charset.forName("windows-1252"));
    String text = project.suggest("orders", "orders.csv");
    assertThat(text)
        .contains("delimiter: \";\"")
        .contains("encoding: windows-1252")
        .contains("locale: nl")
        .contains("Bedrag: {type: \"decimal(18,2)\", class: internal}")
        .contains("Datum: {type: date, class: internal, format: d-M-yyyy}");
    project.requireToHold("orders", text);
  }

  @Test
  void aDateThatCouldBeReadBothWaysIsSaid() throws IOException {
    project.file(
        "t.csv",
        "id,due_date\n" + lines(30, n -> n + ",0%d/0%d/2026".formatted(1 + n % 9, 1 + n % 7)));
    String text = project.suggest("t", "t.csv");
    assertThat(text)
        .contains("format: dd/MM/yyyy")
        .contains("no day is above 12, so day and month could be swapped: MM/dd/yyyy reads every");
    project.requireToHold("t", text);
  }

  @Test
  void aDayAboveTwelveInAnotherColumnTellsTheOrder() throws IOException {
    project.file(
        "t.csv",
        "id,due_date,sent_on\n"
            + lines(
                30,
                n ->
                    n
                        + ",0%d/0%d/2026,0%d/%d/2026"
                            .formatted(1 + n % 9, 1 + n % 7, 1 + n % 9, 10 + n % 18)));
    String text = project.suggest("t", "t.csv");
    assertThat(text).contains("due_date: {type: date, class: internal, format: MM/dd/yyyy}");
    project.requireToHold("t", text);
  }

  @Test
  void textsForNoValueAreFound() throws IOException {
    project.file(
        "t.csv",
        "id,amount,country,closed_on\n"
            + lines(
                50,
                n ->
                    "%d,%s,%s,%s"
                        .formatted(
                            n,
                            n % 5 == 0 ? "NA" : n,
                            n % 2 == 0 ? "NL" : "DE",
                            n % 4 == 0 ? "-" : "2026-01-15")));
    String text = project.suggest("t", "t.csv");
    assertThat(text)
        .contains("nulls: [\"-\", NA]")
        .contains("amount: {type: integer, class: internal}")
        .contains("closed_on: {type: date, class: internal}")
        .contains("kwargs: {column: amount, mostly: 0.7");
    project.requireToHold("t", text);
  }

  @Test
  void aFewBrokenValuesLeaveTheTypeAndAreToldOf() throws IOException {
    project.file(
        "t.csv",
        "id,birth_date\n"
            + lines(300, n -> n + "," + (n == 7 ? "n/b" : "1980-02-%02d".formatted(1 + n % 28))));
    String text = project.suggest("t", "t.csv");
    assertThat(text)
        .contains("birth_date: {type: date, class: personal}")
        .contains("readable: {mostly: 0.995, severity: warning}");
    project.requireToHold("t", text);
  }

  @Test
  void aKeyMayTakeTwoColumnsOrThree() throws IOException {
    project.file(
        "pair.csv",
        "campaign_id,day,clicks\n"
            + lines(200, n -> "C%d,2026-01-%02d,%d".formatted(n / 20, 1 + n % 20, n % 3)));
    String pair = project.suggest("pair", "pair.csv");
    assertThat(pair).contains("key: [campaign_id, day]\n");
    project.requireToHold("pair", pair);
    project.file(
        "triple.csv",
        "campaign_id,platform,day,clicks\n"
            + lines(
                    800,
                    n ->
                        "C%d,%s,2026-01-%02d,%d"
                            .formatted(
                                n / 40 % 10,
                                n % 2 == 0 ? "a" : "b",
                                1 + n / 2 % 20,
                                n / 400 == 0 ? n % 3 : n % 5))
                .lines()
                .limit(400)
                .collect(Collectors.joining("\n", "", "\n")));
    String triple = project.suggest("triple", "triple.csv");
    assertThat(triple).contains("key: [campaign_id, platform, day]\n");
    project.requireToHold("triple", triple);
  }

  @Test
  void awkwardFilesAreDescribedAsTheyAre() throws IOException {
    project.file("header_only.csv", "id,name\n");
    project.file("one_row.csv", "id,name,amount\n1,Anna,3.5\n");
    project.file("nothing_in_it.csv", "id,name\n1,\n2,\n3,\n");
    for (String table : new String[] {"header_only", "one_row", "nothing_in_it"}) {
      project.requireToHold(table, project.suggest(table, table + ".csv"));
    }
    assertThat(project.suggest("other", "header_only.csv"))
        .contains("Nothing was seen that a rule could be made of.")
        .doesNotContain("expectations:\n");
  }

  @Test
  void awkwardNamesOfColumnsAreQuoted() throws IOException {
    String[] names = {
      "a.b",
      "the id",
      "it's",
      "\"\"q\"\"",
      "Stra\u00dfe",
      "order",
      "a: b",
      "x # y",
      "no",
      "2024",
      "{z}",
      "- d",
      "\u5ba2\u6237",
      "null",
      "[w]",
      "a",
      "A_b",
      "back`tick",
      "1e5",
      "&anchor",
      "%p"
    };
    String header =
        java.util.Arrays.stream(names)
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(","));
    project.file(
        "awkward.csv",
        header
            + "\n"
            + lines(
                30,
                n ->
                    IntStream.range(0, names.length)
                        .mapToObj(c -> "" + (n * 31 + c))
                        .collect(Collectors.joining(","))));
    String text = project.suggest("awkward", "awkward.csv");
    assertThat(text).contains("strasse: {");
    project.requireToHold("awkward", text);
    project.file(
        "checks/declared.yml",
        "table: declared\ndescription: Rows.\nsource: {format: csv, path: awkward.csv}\n");
    String kept = project.suggest("declared");
    assertThat(kept).contains("\"a: b\": {").contains("\"no\": {").contains("\"x # y\": {");
    project.requireToHold("declared", kept);
  }

  @Test
  void headersThatRepeatKeepTheNamesTheyGet() throws IOException {
    project.file("t.csv", "Lead ID,Lead ID,,\n" + lines(12, n -> n + "," + n + ",x,y"));
    String text = project.suggest("t", "t.csv");
    assertThat(text)
        .contains("\"Lead ID\": {")
        .contains("\"Lead ID_2\": {")
        .contains("column_3: {");
  }

  @Test
  void wideTablesAndLongOnesTakeTheSamePasses() throws IOException {
    String header =
        IntStream.range(0, 300).mapToObj(n -> "m" + n + "_count").collect(Collectors.joining(","));
    project.file(
        "wide.csv",
        header
            + "\n"
            + lines(
                50,
                n ->
                    IntStream.range(0, 300)
                        .mapToObj(c -> "" + (n + c))
                        .collect(Collectors.joining(","))));
    String text = project.suggest("wide", "wide.csv");
    assertThat(text).contains("m299_count: {type: integer, class: internal}");
    project.requireToHold("wide", text);
  }

  @Test
  void whatTheFileDeclaresStays() throws IOException {
    project.file("data/t.csv", "code,score\n" + lines(40, n -> n + "," + n));
    project.file(
        "checks/t.yml",
        """
        table: t
        description: Codes.
        source:
          format: csv
          path: "data/${FILE}.csv"
        columns:
          code: {type: string, class: sensitive}
        """);
    String text = project.suggest("t");
    assertThat(text)
        .contains("description: Codes.\n")
        .contains("source: {format: csv, path: \"data/${FILE}.csv\"}")
        .contains("code: {type: string, class: sensitive}")
        .contains("score: {type: integer, class: internal}");
    project.requireToHold("t", text);
  }

  @Test
  void theSameDataGivesTheSameText() throws IOException {
    project.file("t.csv", "id,status,amount\n" + lines(500, n -> n + ",S" + n % 7 + "," + n * 3));
    assertThat(project.suggest("t", "t.csv")).isEqualTo(project.suggest("t", "t.csv"));
  }

  @Test
  void aProjectInDutchGetsDutchComments() throws IOException {
    project.file(
        "plumbline.yml",
        """
        name: Vers
        locale: nl
        owner: ops
        owners: {ops: {name: Operations}}
        profile: fresh
        profiles: {fresh: {as_of: 2026-06-30}}
        """);
    project.file("t.csv", "id,bedrag\n" + lines(20, n -> n + "," + n));
    String text = project.suggest("t", "t.csv");
    assertThat(text)
        .contains("# Voorgesteld door")
        .contains("Vertel hier waar een rij voor staat.");
    project.requireToHold("t", text);
  }

  private static String lines(int count, java.util.function.IntFunction<String> line) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(line)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}

package dev.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLoaderTests {
  @TempDir private Path parent;
  private ProjectFolder folder;

  @BeforeEach
  void copyExample() throws IOException {
    folder = ProjectFolder.example(parent);
  }

  @Test
  void settingsAreReadForTheDefaultProfile() {
    Project project = folder.load();

    assertThat(project.name()).isEqualTo("Vectura Logistics marketing");
    assertThat(project.locale()).isEqualTo(Locale.ENGLISH);
    assertThat(project.currency()).isEqualTo("EUR");
    assertThat(project.fiscalCalendar().firstMonth()).isEqualTo(1);
    assertThat(project.owners())
        .containsEntry(
            "crm",
            new Owner(
                "crm",
                "CRM team",
                Optional.of("crm@vectura.example"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Place("plumbline.yml", 9)));
    assertThat(project.profile())
        .isEqualTo(
            new Profile(
                "demo",
                Map.of("data", "data/demo"),
                FailOn.NEVER,
                Optional.of(LocalDate.of(2026, 6, 30)),
                List.of(),
                Optional.of(new Profile.Demo("data/demo", 1)),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Place("plumbline.yml", 12)));
  }

  @Test
  void aProfileTakesItsFoldersFromTheEnvironment() {
    Faults faults = new Faults();
    Map<String, String> environment = Map.of("PLUMBLINE_DATA", "/srv/crm", "ERP_PASSWORD", "x");

    Project project =
        ProjectLoader.load(folder.path(), Optional.of("production"), environment, faults)
            .orElseThrow();

    assertThat(faults.all()).isEmpty();
    assertThat(project.profile().folders()).containsExactly("/srv/crm");
    assertThat(project.tables().get(1).source().label()).isEqualTo("CSV /srv/crm/crm/contact.csv");
  }

  @Test
  void aProfileNamesTheServerThatItsMailGoesThrough() {
    Map<String, String> environment = Map.of("PLUMBLINE_DATA", "/srv/crm", "ERP_PASSWORD", "x");

    MailServer server =
        ProjectLoader.load(folder.path(), Optional.of("production"), environment, new Faults())
            .flatMap(project -> project.profile().mail())
            .orElseThrow();

    assertThat(server)
        .isEqualTo(
            new MailServer(
                "mail.vectura.example",
                465,
                MailServer.Security.TLS,
                Optional.of(new MailServer.Login("quality", "x")),
                "quality@vectura.example",
                Optional.empty(),
                MailServer.RETRY_FOR,
                new Place("plumbline.yml", 21)));
    assertThat(server.toString()).contains("Login[user=quality]");
  }

  @Test
  void aMailServerIsAskedForEncryptionUnlessToldOtherwise() throws IOException {
    folder.replace(
        "plumbline.yml",
        "    fail_on: never",
        "    fail_on: never\n    mail: {host: mail.example, from: a@b.example}");

    assertThat(folder.load().profile().mail())
        .contains(
            new MailServer(
                "mail.example",
                587,
                MailServer.Security.STARTTLS,
                Optional.empty(),
                "a@b.example",
                Optional.empty(),
                MailServer.RETRY_FOR,
                new Place("plumbline.yml", 15)));
  }

  @Test
  void aTableIsReadWithWhatItDeclaresAndTheDefaultsOfTheRest() {
    TableDefinition contact = contact();

    assertThat(contact.name()).isEqualTo("contact");
    assertThat(contact.owner()).isEqualTo("crm");
    assertThat(contact.key()).containsExactly("contact_id");
    assertThat(contact.place()).isEqualTo(new Place("checks/contact.yml", 2));
    assertThat(contact.source())
        .isEqualTo(
            new Source.Csv(
                "data/demo/crm/contact.csv",
                ',',
                '"',
                "UTF-8",
                List.of(),
                Locale.ENGLISH,
                Optional.empty(),
                false,
                new Place("checks/contact.yml", 5)));
    assertThat(contact.freshness())
        .contains(
            new TableDefinition.Freshness(
                "updated_at",
                Duration.ofDays(2),
                Severity.WARNING,
                new Place("checks/contact.yml", 7)));
    assertThat(contact.readable().mostly()).isEqualTo(0.99);
    assertThat(contact.columns().keySet())
        .containsExactly("contact_id", "country", "birth_date", "engaged_on", "amount");
    assertThat(contact.columns().get("engaged_on"))
        .isEqualTo(
            new ColumnDefinition(
                "engaged_on",
                Optional.of("date"),
                ColumnClass.PUBLIC,
                List.of("Engage Date"),
                List.of("M/d/yyyy", "yyyy-MM-dd"),
                new Place("checks/contact.yml", 13)));
  }

  @Test
  void anExpectationKnowsTheLineOfEachArgument() throws IOException {
    ExpectationDefinition known = contact().expectations().get(1);

    assertThat(known.id()).isEqualTo("contact-country-known");
    assertThat(known.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(known.title().orElseThrow().in(Locale.forLanguageTag("nl")))
        .isEqualTo("Contacten wonen waar wij leveren");
    assertThat(known.place()).isEqualTo(new Place("checks/contact.yml", 25));
    assertThat(known.placeOf("value_set")).isEqualTo(new Place("checks/contact.yml", 29));
    assertThat(known.kwargs())
        .isEqualTo(
            new ObjectMapper()
                .readTree("{\"column\":\"country\",\"value_set\":[\"NL\",\"NO\",\"DE\"]}"));
  }

  @Test
  void theOwnerOfATableThatNamesNoneIsTheProjects() {
    assertThat(folder.load().tables().get(0).owner()).isEqualTo("marketing-ops");
  }

  @Test
  void sourcesOfEveryFormatAreRead() throws IOException {
    folder
        .write("checks/a.yml", table("a", "{format: json, path: a.json, multiline: true}"))
        .write(
            "checks/b.yml", table("b", "{format: xlsx, path: b.xlsx, sheet: May, header_row: 3}"))
        .write("checks/c.yml", table("c", "{format: delta, path: c, options: {versionAsOf: 3}}"))
        .write("checks/d.yml", table("d", "{catalog: sales.orders}"))
        .write(
            "checks/e.yml",
            table("e", "{format: csv, path: e, delimiter: \"\\t\", locale: nl-NL}"));

    assertThat(folder.load().tables())
        .extracting(table -> table.source().label())
        .containsExactly(
            "JSON a.json",
            "XLSX b.xlsx",
            "roll-up budget_total",
            "DELTA c",
            "CSV data/demo/crm/contact.csv",
            "catalog sales.orders",
            "CSV e",
            "JDBC query");
  }

  private TableDefinition contact() {
    return folder.load().tables().get(1);
  }

  private static String table(String name, String source) {
    return "table: " + name + "\ndescription: Rows.\nsource: " + source + "\n";
  }

  @Test
  void metricsRollupsAndReportsAreRead() {
    Project project = folder.load();

    assertThat(project.metrics().get("click_through_rate").name().in(Locale.forLanguageTag("nl")))
        .isEqualTo("Doorklikratio");
    assertThat(project.metrics().get("allocated").owner()).isEqualTo("marketing-ops");
    assertThat(project.rollups())
        .containsExactly(
            new RollupDefinition(
                "budget_total",
                "SELECT sum(amount) AS allocated FROM invoice\n",
                new Place("reports/rollups/budget/budget_total.sql", 1)));
    ReportDefinition report = project.reports().get(0);
    assertThat(report.question().in(Locale.ENGLISH)).isEqualTo("How much is left, and where?");
    assertThat(report.sections())
        .extracting(section -> section.getClass().getSimpleName() + " " + section.place().line())
        .containsExactly("Figures 7", "Chart 10", "Table 14", "Paragraph 17");
  }

  @Test
  void countryCodesDatesAndCodesWithLeadingZerosStayText() throws IOException {
    folder.replace(
        "checks/contact.yml", "[NL, NO, DE]", "[NO, no, 2026-06-30, 0100, 1.10, 7, true, null]");

    assertThat(contact().expectations().get(1).kwargs().get("value_set"))
        .hasToString("[\"NO\",\"no\",\"2026-06-30\",\"0100\",1.10,7,true,null]");
  }

  @Test
  void aVariableInAnyTextIsReplacedAndADoubledDollarIsNot() throws IOException {
    folder.replace("checks/contact.yml", "[NL, NO, DE]", "[\"${data}\", \"$${data}\", \"^a$\"]");

    assertThat(contact().expectations().get(1).kwargs().get("value_set"))
        .hasToString("[\"data/demo\",\"${data}\",\"^a$\"]");
  }

  @Test
  void aVariableMayNameThoseBeforeIt() throws IOException {
    folder.replace("plumbline.yml", "{data: data/demo}", "{root: data, data: \"${root}/demo\"}");

    assertThat(folder.load().profile().variables())
        .isEqualTo(Map.of("root", "data", "data", "data/demo"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfAFile() throws IOException {
    String text = Files.readString(folder.path().resolve("reports/metrics.yml"));
    folder.write("reports/metrics.yml", "\uFEFF" + text);

    assertThat(folder.load().metrics()).hasSize(2);
  }

  @Test
  void aPathMayLieInAFolderThatTheProfileNames() throws IOException {
    folder
        .replace("plumbline.yml", "fail_on: never", "folders: [../lake, s3a://bucket/crm]")
        .replace("checks/contact.yml", "${data}/crm/contact.csv", "../lake/2026-*/contact.csv")
        .write("checks/a.yml", table("a", "{format: parquet, path: s3a://bucket/crm/a}"));

    assertThat(folder.faults()).isEmpty();
  }
}

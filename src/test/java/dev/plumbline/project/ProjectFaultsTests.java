package dev.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectFaultsTests {
  private static final String CONTACT = "checks/contact.yml";
  private static final String METRICS = "reports/metrics.yml";
  private static final String BUDGET = "reports/budget.yml";

  private static final List<String> OTHERS = List.of("7", "\"${X}\"", "{}");

  @TempDir private Path parent;
  private ProjectFolder folder;

  @BeforeEach
  void copyExample() throws IOException {
    folder = ProjectFolder.example(parent);
  }

  @Test
  void theExampleHasNoFaults() {
    assertThat(folder.faults()).isEmpty();
  }

  @Test
  void aFolderWithoutSettingsIsNoProject() {
    Faults faults = new Faults();

    assertThat(ProjectLoader.load(parent, Optional.empty(), Map.of(), faults)).isEmpty();
    assertThat(faults.all())
        .extracting(Fault::toString)
        .containsExactly(
            "plumbline.yml:1: there is no such file in "
                + parent
                + "; name the folder of a project, or write the file");
  }

  @Test
  void anUnknownKeyIsShownWithTheNearestKnownOne() throws IOException {
    folder.replace(CONTACT, "freshness:", "freshnes:");

    assertThat(folder.faults())
        .containsExactly("checks/contact.yml:7: unknown key \"freshnes\"; write \"freshness\"");
  }

  @Test
  void anUnknownKeyThatResemblesNoneIsShownWithThoseThereAre() throws IOException {
    folder.replace("plumbline.yml", "    fail_on: never", "    colour: blue");

    assertThat(folder.faults())
        .containsExactly(
            "plumbline.yml:14: unknown key \"colour\";"
                + " use one of as_of, fail_on, variables, folders, demo, mail, webhooks, history");
  }

  @Test
  void theKeysOfASourceAreThoseOfItsFormat() throws IOException {
    folder.replace(CONTACT, "format: csv,", "format: csv, sheet: May,");

    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:5: unknown key \"sheet\"; use one of format, path, delimiter, quote,"
                + " encoding, nulls, locale, multiline, unwrap_lines");
  }

  @Test
  void aMetricNeedsADefinition() throws IOException {
    folder.replace(METRICS, "    definition: What the plan sets aside.\n", "");

    assertThat(folder.faults())
        .containsExactly(
            "reports/metrics.yml:2: item 1 of metrics has no definition; add definition: what the"
                + " figure means, in one or two sentences");
  }

  @Test
  void aFileNeedsItsKeys() throws IOException {
    folder.replace(
        "checks/finance/invoice.yml", "description: Invoices from the ERP system.\n", "");

    assertThat(folder.faults())
        .containsExactly(
            "checks/finance/invoice.yml:1: the file has no description;"
                + " add description: what a row stands for");
  }

  @Test
  void aValueOfTheWrongTypeIsShownWithWhatIsWanted() throws IOException {
    folder
        .replace("plumbline.yml", "fiscal_year_start: 1", "fiscal_year_start: April")
        .replace(CONTACT, "key: [contact_id]", "key: contact_id")
        .replace(CONTACT, "    title: Contacts have an email address", "    title: 7")
        .replace(CONTACT, "    kwargs: {column: email, mostly: 0.95}", "    kwargs:");

    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:6: key is the text \"contact_id\"; write a list",
            "checks/contact.yml:18: kwargs is without a value;"
                + " write a mapping of keys and values",
            "checks/contact.yml:20: title is the number 7;"
                + " write a text or a mapping of keys and values",
            "plumbline.yml:5: fiscal_year_start is the text \"April\"; write a whole number");
  }

  @Test
  void aParameterIsOneValueUnderANameThatIsFree() throws IOException {
    folder.replace(
        "plumbline.yml",
        "fiscal_year_start: 1",
        "fiscal_year_start: 1\nparameters: {as_of: 2026-01-01, limits: [1], approval_limit: 50000}");

    assertThat(folder.faults())
        .containsExactly(
            "plumbline.yml:6: key \"as_of\" is not valid; write small letters, digits and"
                + " underscores, with a letter first, other than as_of, currency, locale,"
                + " fiscal_year, fiscal_year_begins and fiscal_year_ends",
            "plumbline.yml:6: limits is a list; write a text or a number or true or false");
  }

  @Test
  void groupsAreMadeOfColumnsNamedOnce() throws IOException {
    String severity = "    severity: critical";
    folder.replace(
        CONTACT, severity, severity + "\n    by: [country, Country]\n    minimum_group: 0");
    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:20: column \"Country\" is used already in checks/contact.yml:20;"
                + " choose another",
            "checks/contact.yml:21: minimum_group is 0; write a number from 1 to 2147483647");
  }

  @Test
  void aSmallestGroupNeedsGroups() throws IOException {
    String severity = "    severity: critical";
    folder.replace(CONTACT, severity, severity + "\n    minimum_group: 5");
    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:20: minimum_group stands without by;"
                + " add by with the columns that make the groups, or remove it");
  }

  @Test
  void aValueOutsideOfItsChoicesIsShownWithThem() throws IOException {
    folder
        .replace("plumbline.yml", "fiscal_year_start: 1", "fiscal_year_start: 13")
        .replace(CONTACT, "severity: critical", "severity: high")
        .replace(CONTACT, "mostly: 0.99", "mostly: 99")
        .replace(CONTACT, "format: csv,", "format: csv, delimiter: \";;\",")
        .replace(BUDGET, "stacked_bar", "stacked-bar")
        .replace(METRICS, "id: allocated", "id: allocated amount");

    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:5: delimiter is \";;\"; write one character",
            "checks/contact.yml:8: mostly is 99; write a number from 0 to 1",
            "checks/contact.yml:19: severity is \"high\"; write one of critical, warning, info",
            "plumbline.yml:5: fiscal_year_start is 13; write a number from 1 to 12",
            "reports/budget.yml:7: unknown metric \"allocated\";"
                + " use one of allocated amount, click_through_rate",
            "reports/budget.yml:10: chart is \"stacked-bar\"; write one of bar, stacked_bar, waterfall, line",
            "reports/metrics.yml:2: id is \"allocated amount\"; write letters, digits and"
                + " underscore, with no digit first");
  }

  @Test
  void aSourceSaysWhereItsRowsComeFrom() throws IOException {
    folder.replace(
        "checks/finance/budget_identity.yml", "{rollup: budget_total}", "{path: budget.csv}");

    assertThat(folder.faults())
        .containsExactly(
            "checks/finance/budget_identity.yml:3: source does not say what it is;"
                + " add one of format, catalog, rollup");
  }

  @Test
  void anExpectationIdIsUsedOnceInAProject() throws IOException {
    folder.replace("checks/finance/budget_identity.yml", "budget-adds-up", "contact-email-present");

    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:16: expectation id \"contact-email-present\" is used already in"
                + " checks/finance/budget_identity.yml:5; choose another");
  }

  @Test
  void tablesAndRollupsShareTheirNames() throws IOException {
    folder
        .write("checks/old/Contact.yml", "table: Contact\ndescription: x\nsource: {catalog: c}\n")
        .write(
            "checks/budget_total.yml",
            "table: budget_total\ndescription: x\nsource: {catalog: c}\n")
        .write("reports/rollups/check_result.sql", "SELECT 1")
        .write("reports/rollups/finding_result.sql", "SELECT 1");

    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:2: the name \"contact\" is used already in"
                + " checks/old/Contact.yml:1; choose another",
            "reports/rollups/budget/budget_total.sql:1: the name \"budget_total\" is used already"
                + " in checks/budget_total.yml:1; choose another",
            "reports/rollups/check_result.sql:1: \"check_result\" is the name of a built-in view;"
                + " choose another name",
            "reports/rollups/finding_result.sql:1: \"finding_result\" is the name of a built-in"
                + " view; choose another name");
  }

  @Test
  void aMetricIsDefinedOnce() throws IOException {
    folder.replace(METRICS, "id: click_through_rate", "id: allocated");

    assertThat(folder.faults())
        .containsExactly(
            "reports/metrics.yml:8: metric \"allocated\" is used already in reports/metrics.yml:2;"
                + " choose another");
  }

  @Test
  void anOwnerIsOneOfTheOwnersWhereverNamed() throws IOException {
    folder
        .replace("plumbline.yml", "owner: marketing-ops", "owner: marketing")
        .replace("plumbline.yml", "backup: crm", "backup: cmr")
        .replace(CONTACT, "\nowner: crm", "\nowner: crn")
        .replace(CONTACT, "    owner: crm", "    owner: sales")
        .replace(METRICS, "owner: marketing-ops", "owner: marketing_ops")
        .replace(BUDGET, "recipients: [marketing-ops]", "recipients: [cfo-office]");

    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:4: unknown owner \"crn\"; write \"crm\"",
            "checks/contact.yml:24: unknown owner \"sales\"; use one of marketing-ops, crm",
            "plumbline.yml:6: unknown owner \"marketing\"; write \"marketing-ops\"",
            "plumbline.yml:8: unknown owner \"cmr\"; write \"crm\"",
            "reports/budget.yml:5: unknown owner \"cfo-office\"; use one of marketing-ops, crm",
            "reports/metrics.yml:14: unknown owner \"marketing_ops\"; write \"marketing-ops\"");
  }

  @Test
  void figuresAndViewsOfAReportAreDeclared() throws IOException {
    folder
        .replace(BUDGET, "figures: [allocated]", "figures: [alocated]")
        .replace(BUDGET, "series: [allocated]", "series: [spent]")
        .replace(BUDGET, "table: budget_total", "table: check_result");

    assertThat(folder.faults())
        .containsExactly(
            "reports/budget.yml:7: unknown metric \"alocated\"; write \"allocated\"",
            "reports/budget.yml:13: unknown metric \"spent\";"
                + " use one of allocated, click_through_rate",
            "reports/budget.yml:14: unknown roll-up \"check_result\"; use budget_total");
  }

  @Test
  void aTableOnARollupNamesOneThereIs() throws IOException {
    folder.replace("checks/finance/budget_identity.yml", "budget_total", "budget_totals");

    assertThat(folder.faults())
        .containsExactly(
            "checks/finance/budget_identity.yml:3: unknown roll-up \"budget_totals\";"
                + " write \"budget_total\"");
  }

  @Test
  void tablesAndReportsAreNamedAsTheirFiles() throws IOException {
    folder
        .replace(CONTACT, "table: contact", "table: contacts")
        .replace(BUDGET, "report: budget", "report: spending");

    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:2: table \"contacts\" is not named as its file;"
                + " rename the file to contacts.yml or the table to contact",
            "reports/budget.yml:1: report \"spending\" is not named as its file;"
                + " rename the file to spending.yml or the report to budget");
  }

  @Test
  void onlyFilesWithHeadersCallAColumnByOneOfSeveral() throws IOException {
    folder
        .replace(CONTACT, "format: csv", "format: json")
        .replace(CONTACT, "header: \"Engage Date\"", "header: [Engage Date, Engaged]");

    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:13: column `engaged_on` has several headers, and a JSON object has"
                + " no header; name the one field that it is read from");
  }

  @Test
  void typesPatternsAndDurationsAreJudged() throws IOException {
    folder
        .replace(CONTACT, "type: date, class: personal", "type: dat, class: personal")
        .replace(CONTACT, "[M/d/yyyy, yyyy-MM-dd]", "[YYYY-MM-DD, dd-mm-yyyy, yyyy-MM-dd]")
        .replace(CONTACT, "decimal(18,2)", "decimal(2,18)")
        .replace(CONTACT, "within: P2D", "within: 2 days");

    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:7: within is \"2 days\";"
                + " write a duration such as P2D (two days) or PT6H (six hours)",
            "checks/contact.yml:12: format is given for a column of type dat;"
                + " remove it, or make the type date, timestamp or that of a number",
            "checks/contact.yml:12: unknown type \"dat\"; write \"date\"",
            "checks/contact.yml:13: \"YYYY-MM-DD\" is not a date pattern;"
                + " write one such as dd-MM-yyyy or yyyy-MM-dd HH:mm:ss",
            "checks/contact.yml:13: \"dd-mm-yyyy\" is not a date pattern;"
                + " write one such as dd-MM-yyyy or yyyy-MM-dd HH:mm:ss",
            "checks/contact.yml:14: decimal(2,18) is not a type;"
                + " write up to 38 digits, of which no more after the point, such as decimal(18,2)");
  }

  @Test
  void theFormatOfANumberIsASignBesideIt() throws IOException {
    folder.replace(
        CONTACT, "type: \"decimal(18,2)\"", "type: \"decimal(18,2)\", format: [£, \"#,##0.00\"]");

    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:14: \"#,##0.00\" is no sign that stands beside a number;"
                + " write one such as £ or EUR; the decimal sign is that of the source's locale");
  }

  @Test
  void charsetsLocalesCurrenciesAndDatesAreJudged() throws IOException {
    folder
        .replace(CONTACT, "format: csv,", "format: csv, encoding: latin-99, locale: xx,")
        .replace("plumbline.yml", "currency: EUR", "currency: EURO")
        .replace("plumbline.yml", "2026-06-30", "2026-06-31");

    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:5: unknown encoding \"latin-99\";"
                + " write a charset such as UTF-8, ISO-8859-1 or windows-1252",
            "checks/contact.yml:5: unknown locale \"xx\";"
                + " write a language with or without a country, such as nl or nl-NL",
            "plumbline.yml:4: unknown currency \"EURO\"; write an ISO 4217 code such as EUR",
            "plumbline.yml:13: as_of is \"2026-06-31\";"
                + " write a date of the calendar such as 2026-06-30");
  }

  @Test
  void anUnknownProfileIsShownWithThoseThereAre() throws IOException {
    assertThat(folder.faults(Optional.of("staging")))
        .containsExactly(
            "plumbline.yml:11: unknown profile \"staging\"; use one of demo, production");

    folder.replace("plumbline.yml", "profile: demo", "profile: dmo");
    assertThat(folder.faults())
        .containsExactly("plumbline.yml:10: unknown profile \"dmo\"; write \"demo\"");
  }

  @Test
  void aMailServerIsLoggedInToWithUserAndPasswordOrNeither() throws IOException {
    folder.replace(
        "plumbline.yml",
        "    fail_on: never",
        "    fail_on: never\n    mail: {host: mail.example, from: a@b.example, user: quality}");

    assertThat(folder.faults())
        .containsExactly(
            "plumbline.yml:15: mail has user without password;"
                + " write both, or neither where the server asks for none");
  }

  @Test
  void anUnsetVariableIsShownWhereItIsUsed() throws IOException {
    folder.replace("checks/finance/invoice.yml", "${ERP_PASSWORD}", "${ERP_SECRET}");

    assertThat(folder.faults())
        .containsExactly(
            "checks/finance/invoice.yml:7: ${ERP_SECRET} is not set;"
                + " set it in the environment or in the variables of profile demo");
  }

  @Test
  void onlyTheVariablesOfTheChosenProfileAreResolved() {
    assertThat(folder.faults(Optional.of("production")))
        .containsExactly(
            "plumbline.yml:19: ${PLUMBLINE_DATA} is not set;"
                + " set it in the environment or in the variables of profile production",
            "plumbline.yml:20: ${PLUMBLINE_DATA} is not set;"
                + " set it in the environment or in the variables of profile production");
  }

  @Test
  void anOpeningBraceWithoutANameIsAFault() throws IOException {
    folder.replace(CONTACT, "[NL, NO, DE]", "[\"a${b c}\"]");

    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:29: ${ without the name of a variable;"
                + " write ${NAME}, or $${ for the characters");
  }

  @Test
  void aPathStaysInTheProject() throws IOException {
    for (String path :
        new String[] {
          "../contact.csv",
          "/etc/passwd",
          "file:///etc/passwd",
          "s3a://bucket/contact.csv",
          "data/*/../../../contact.csv",
          "data/{../../..,x}/contact.csv",
          "outside/contact.csv",
          "outside/*.csv"
        }) {
      folder = ProjectFolder.example(Files.createTempDirectory(parent, "case"));
      Files.createSymbolicLink(folder.path().resolve("outside"), parent);
      folder.replace(CONTACT, "${data}/crm/contact.csv", path);

      assertThat(folder.faults())
          .containsExactly(
              "checks/contact.yml:5: path \""
                  + path
                  + "\" is outside the project;"
                  + " keep it inside, or name its folder in the profile's folders");
    }
  }

  @Test
  void anOptionDoesNotLeadAroundThePath() throws IOException {
    folder.replace(
        CONTACT,
        "format: csv, path: \"${data}/crm/contact.csv\"",
        "format: text, options: {Path: /etc}");

    assertThat(folder.faults())
        .containsExactly("checks/contact.yml:5: option Path names files; use the key path");
  }

  @Test
  void demoDataIsWrittenInsideTheProject() throws IOException {
    folder.replace("plumbline.yml", "path: \"${data}\"", "path: ../demo");

    assertThat(folder.faults())
        .containsExactly(
            "plumbline.yml:16: path \"../demo\" is outside the project;"
                + " keep it inside, or name its folder in the profile's folders");
  }

  @Test
  void aRollupHasAStatement() throws IOException {
    folder.write("reports/rollups/budget/budget_total.sql", "-- later\n\n");

    assertThat(folder.faults())
        .containsExactly(
            "reports/rollups/budget/budget_total.sql:1: the roll-up is empty;"
                + " write one SELECT statement or remove the file");
  }

  @Test
  void faultsOfManyFilesAreReportedAtOnce() throws IOException {
    folder
        .replace("plumbline.yml", "name: Vectura", "nam: Vectura")
        .replace(CONTACT, "owner: crm\nsource", "owner: nobody\nsource")
        .replace(CONTACT, "    severity: critical", "    severity: huge")
        .replace("checks/finance/invoice.yml", "  format: jdbc", "\tformat: jdbc")
        .write("checks/orders.yaml", "table: orders\n")
        .replace(METRICS, "    unit: ratio\n", "")
        .replace(BUDGET, "from: budget_total", "from: budget")
        .write("reports/rollups/empty.sql", "");

    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:4: unknown owner \"nobody\"; use one of marketing-ops, crm",
            "checks/contact.yml:19: severity is \"huge\"; write one of critical, warning, info",
            "checks/finance/invoice.yml:4: a tab stands where YAML wants spaces; indent with spaces",
            "checks/orders.yaml:1: the file name ends in .yaml; let it end in .yml",
            "plumbline.yml:2: the file has no name; add name: what the project is called on every"
                + " page",
            "plumbline.yml:2: unknown key \"nam\"; write \"name\"",
            "reports/budget.yml:8: unknown roll-up \"budget\"; use one of budget_total, empty",
            "reports/budget.yml:11: unknown roll-up \"budget\"; use one of budget_total, empty",
            "reports/metrics.yml:8: item 2 of metrics has no unit; add unit: what the figure counts",
            "reports/rollups/empty.sql:1: the roll-up is empty;"
                + " write one SELECT statement or remove the file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plumbline.yml",
        "checks/contact.yml",
        "checks/finance/invoice.yml",
        "reports/metrics.yml",
        "reports/budget.yml"
      })
  void noChangeToAFileBringsTheLoaderDown(String file) throws IOException {
    String text = Files.readString(folder.path().resolve(file));
    JsonNode written = new YamlReader(new Faults()).read(file, text).orElseThrow().root();

    for (JsonNode changed : Changes.to(written, OTHERS)) {
      folder.write(file, changed.toString());
      assertThatCode(folder::faults).as(changed.toString()).doesNotThrowAnyException();
    }
  }
}

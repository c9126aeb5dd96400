package dev.plumbline.report.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.report.RememberedRuns;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.report.SegmentedRuns;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import dev.plumbline.result.ViewLineage;
import dev.plumbline.result.ViewLineage.LineageInput;
import dev.plumbline.result.ViewLineage.Use;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportDigestTests {
  @TempDir private Path folder;

  @Test
  void thePlainTextSaysAllThatTheOtherDoes() throws IOException {
    assertThat(letter(SampleRuns.inEnglish()).plain())
        .isEqualTo(
            """
            Weighbridge & Sons <logistics>

            Marketing budget: 1 of 5 checks failed, 1 could not be checked.

            How much is left, and where?
            Checks on the 5 tables and roll-ups behind this report.

            Figures

            Allocated: €125 million
            Spent: €61.2 million
            Available: −€1,200.50
            Click-through rate: 99.96%

            Budget by country: Stacked bar chart of Spent, Available by Country, with 3 categories.

            Needs attention

            * Critical · Failed · 199 of 2,000 rows
              Contacts have an email address
              contact · CRM team

            * Critical · Error
              The table can be opened
              invoice · Marketing Operations

            Open the report:
            https://quality.example/site/reports/budget.html?a=1&b=2

            --\s
            Data as of 30 June 2026 · Run 2026-06-30-1a2b3c4d
            You get this mail because a report of Weighbridge & Sons <logistics> names you as a recipient.
            """);
  }

  @Test
  void theSubjectTellsWhatIsNew() throws IOException {
    Letter letter = letter(RememberedRuns.inEnglish());

    assertThat(letter.subject())
        .isEqualTo(
            "Marketing budget: 1 of 5 checks failed, 1 could not be checked. 1 worse, 1 solved.");
    assertThat(letter.plain())
        .contains("* Critical · Failed · Worse · 199 of 2,000 rows · for 19 days");
  }

  @Test
  void onlyTheChecksBehindAReportAreCounted() throws IOException {
    RunResult run = SampleRuns.inEnglish();
    List<LineageInput> reads =
        List.of(new LineageInput("invoice", Optional.of("amount"), Use.AGGREGATION));

    Letter letter =
        letter(
            run.tracing(List.of(new ViewLineage("budget_total", List.of(), reads)), run.reports()));

    assertThat(letter.subject())
        .isEqualTo("Marketing budget: No check was evaluated: 1 of 1 could not be checked.");
    assertThat(letter.plain()).doesNotContain("Contacts have an email address");
  }

  @Test
  void aReportOnResultsOfChecksIsAboutAllOfThem() throws IOException {
    RunResult run = SampleRuns.inEnglish();
    ViewLineage total = new ViewLineage("budget_total", List.of(), List.of());

    Letter letter = letter(run.tracing(List.of(total), run.reports()));

    assertThat(letter.subject())
        .isEqualTo("Marketing budget: 1 of 5 checks failed, 1 could not be checked.");
  }

  @Test
  void aCheckByGroupSaysHowManyGroupsFailed() throws IOException {
    assertThat(letter(SegmentedRuns.of(SampleRuns.inEnglish())).plain())
        .contains("3 of 12 groups fail")
        .doesNotContain("199 of");
  }

  @Test
  void aMailIsInTheLanguageOfItsReader() throws IOException {
    ComposedMail mail =
        ComposedMail.of(naming(SampleRuns.inEnglish(), "crm", "marketing-ops"), folder);

    assertThat(mail.letter("crm", "budget").html()).contains("<html lang=\"en\">");
    assertThat(mail.letter("marketing-ops", "budget").subject())
        .isEqualTo("Marketingbudget: 1 van 5 controles is mislukt, 1 kon niet worden uitgevoerd.");
    assertThat(mail.letter("marketing-ops", "budget").html())
        .contains("<html lang=\"nl\">", "Contacten hebben een e-mailadres", "199 van 2.000 rijen")
        .contains("Stand van de gegevens: 30 juni 2026", "Vraagt aandacht", "Open het rapport");
  }

  @Test
  void namesAreTextAndNeverMarkup() throws IOException {
    assertThat(letter(SampleRuns.inEnglish()).html())
        .contains("Weighbridge &amp; Sons &lt;logistics&gt;")
        .doesNotContain("<logistics>");
  }

  @Test
  void nothingIsFetchedAndTheOnlyLinkLeadsToTheReport() throws IOException {
    String html = letter(SampleRuns.inEnglish()).html();

    assertThat(html).containsOnlyOnce("href=").containsOnlyOnce("https:");
    assertThat(html)
        .contains("href=\"https://quality.example/site/reports/budget.html?a=1&amp;b=2\"");
    assertThat(html).doesNotContain("src=\"http", "url(", "<link", "<script", "@import");
  }

  @Test
  void fiveChecksAreListedAndTheOthersCounted() throws IOException {
    Letter letter = letter(withFailures(8, "Too many"));

    assertThat(letter.plain().lines().filter(line -> line.startsWith("* "))).hasSize(5);
    assertThat(letter.plain()).contains("\n3 more checks need attention.\n");
    assertThat(letter.html()).contains("3 more checks need attention.");
  }

  @Test
  void aMailIsSmallHoweverLongTheTextsAre() throws IOException {
    Letter letter = letter(withFailures(500, "<é&".repeat(50_000)));

    assertThat(letter.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(25_000);
    assertThat(letter.plain().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(4_000);
  }

  @Test
  void aTemplateOfTheProjectThatMakesTooLongAMailIsRefused() throws IOException {
    Path template = folder.resolve("templates/mail/report.ftlh");
    Files.createDirectories(template.getParent());
    Files.writeString(template, "x".repeat(80_001));

    assertThatThrownBy(() -> letter(SampleRuns.inEnglish()))
        .hasMessage(
            "The template mail/report.ftlh makes a mail of 80001 bytes, and readers show 80000;"
                + " shorten the template");
  }

  @Test
  void theWorkbookIsAttachedWhereTheReportAsksForIt() throws IOException {
    Files.createDirectories(folder.resolve("reports"));
    Files.write(folder.resolve("reports/budget.xlsx"), new byte[] {80, 75});
    assertThat(letter(SampleRuns.inEnglish()).enclosures())
        .extracting(Letter.Enclosure::name)
        .containsExactly("chart");
    Files.writeString(
        folder.resolve("reports/budget.yml"),
        """
        report: budget
        title: Marketing budget
        question: How much is left?
        mail: {workbook: true, chart: false}
        sections:
          - text: Nothing else.
        """);

    Letter letter = letter(SampleRuns.inEnglish());

    assertThat(letter.enclosures())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.name()).isEqualTo("budget.xlsx");
              assertThat(file.content()).hasSize(2);
            });
    assertThat(letter.plain()).contains("The workbook is attached.");
  }

  @Test
  void aRecipientWithoutAnAddressIsNamed() throws IOException {
    ComposedMail mail = ComposedMail.of(naming(SampleRuns.inEnglish(), "visitors", "gone"), folder);

    assertThat(mail.receipt().withoutAddress()).containsExactly("gone", "visitors");
  }

  private Letter letter(RunResult run) throws IOException {
    return ComposedMail.of(naming(run, "crm"), folder).letter("crm", "budget");
  }

  private static RunResult naming(RunResult run, String... recipients) {
    ReportResult report = run.reports().get(0);
    ReportResult named =
        new ReportResult(
            report.id(),
            report.title(),
            report.question(),
            report.owner(),
            List.of(recipients),
            report.sections());
    return run.tracing(run.lineage(), List.of(named));
  }

  private static RunResult withFailures(int count, String title) {
    RunResult run = SampleRuns.inEnglish();
    TableResult contact = run.tables().get(0);
    CheckResult failed = titled(contact.checks().get(1), title);
    TableResult failing =
        new TableResult(
            contact.name(),
            contact.description(),
            contact.owner(),
            contact.source(),
            contact.key(),
            contact.columns(),
            contact.rows(),
            contact.cost(),
            Collections.nCopies(count, failed));
    return run.with(List.of(failing));
  }

  private static CheckResult titled(CheckResult check, String title) {
    return new CheckResult(
        check.id(),
        check.table(),
        check.type(),
        check.columns(),
        check.severity(),
        check.dimension(),
        check.outcome(),
        LocalizedText.english(title),
        check.owner(),
        check.why(),
        check.fix(),
        check.expected(),
        check.observed(),
        check.evaluated(),
        check.unexpected(),
        check.sample(),
        check.segments(),
        check.error(),
        check.reason(),
        check.place());
  }
}

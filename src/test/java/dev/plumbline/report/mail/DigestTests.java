package dev.plumbline.report.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.report.SegmentedRuns;
import dev.plumbline.report.Verdict;
import dev.plumbline.report.site.Templates;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTests {
  private static final Path NO_PROJECT = Path.of("no-such-project");
  private static final URI SITE = URI.create("https://quality.example/site?a=1&b=2");

  @TempDir private Path folder;

  @Test
  void theSubjectIsTheVerdictOnTheProject() throws IOException {
    assertThat(letter(SampleRuns.inEnglish()).subject())
        .isEqualTo("Weighbridge & Sons <logistics>: 1 of 5 checks failed, 1 could not be checked.");
  }

  @Test
  void thePlainTextSaysAllThatTheOtherDoes() throws IOException {
    assertThat(letter(SampleRuns.inEnglish()).plain())
        .isEqualTo(
            """
            Weighbridge & Sons <logistics>

            1 of 5 checks failed, 1 could not be checked.

            Passed: 2
            Failed: 1
            Error: 1
            Skipped: 1

            Needs attention

            * Critical · Failed · 199 of 2,000 rows
              Contacts have an email address
              contact · CRM team

            * Critical · Error
              The table can be opened
              invoice · Marketing Operations

            Open the report:
            https://quality.example/site?a=1&b=2

            --\s
            Data as of 30 June 2026 · Run 2026-06-30-1a2b3c4d
            You get this mail because a report of Weighbridge & Sons <logistics> names you as a recipient.
            """);
  }

  @Test
  void aCheckByGroupSaysHowManyGroupsFailed() throws IOException {
    assertThat(letter(SegmentedRuns.of(SampleRuns.inDutch())).plain())
        .contains("3 van 12 groepen voldoen niet")
        .doesNotContain("199 van");
  }

  @Test
  void aMailIsInTheLanguageOfTheRun() throws IOException {
    Letter letter = letter(SampleRuns.inDutch());

    assertThat(letter.subject())
        .isEqualTo(
            "Weighbridge & Sons <logistics>: " + Verdict.of(SampleRuns.inDutch()).sentence());
    assertThat(letter.html())
        .contains("<html lang=\"nl\">", "Contacten hebben een e-mailadres", "199 van 2.000 rijen")
        .contains("Stand van de gegevens: 30 juni 2026", "Vraagt aandacht", "Open het rapport");
    assertThat(letter.plain()).contains("Vraagt aandacht", "199 van 2.000 rijen");
  }

  @Test
  void namesAreTextAndNeverMarkup() throws IOException {
    assertThat(letter(SampleRuns.inEnglish()).html())
        .contains("Weighbridge &amp; Sons &lt;logistics&gt;")
        .doesNotContain("<logistics>");
  }

  @Test
  void nothingIsFetchedAndTheOnlyLinkLeadsToTheSite() throws IOException {
    String html = letter(SampleRuns.inEnglish()).html();

    assertThat(html).containsOnlyOnce("href=").containsOnlyOnce("https:");
    assertThat(html).contains("href=\"https://quality.example/site?a=1&amp;b=2\"");
    assertThat(html).doesNotContain("<img", "src=", "url(", "<style", "<link", "<script", "class=");
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

    assertThat(letter.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
    assertThat(letter.plain().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(4_000);
  }

  @Test
  void aTemplateOfTheProjectThatMakesTooLongAMailIsRefused() throws IOException {
    Path template = folder.resolve("templates/mail/digest.ftlh");
    Files.createDirectories(template.getParent());
    Files.writeString(template, "x".repeat(80_001));

    assertThatThrownBy(() -> Letter.digest(SampleRuns.inEnglish(), Templates.of(folder), SITE))
        .hasMessage(
            "The template mail/digest.ftlh makes a mail of 80001 bytes, and readers show 80000;"
                + " shorten the template");
  }

  private static Letter letter(RunResult run) throws IOException {
    return Letter.digest(run, Templates.of(NO_PROJECT), SITE);
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
    return new RunResult(
        run.format(), run.project(), run.run(), List.of(failing), run.metrics(), run.reports());
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

package dev.plumbline.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.report.OwnedRuns;
import dev.plumbline.report.RememberedRuns;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Finding;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that tells an owner what to do. */
class OwnerPageTests {
  @TempDir Path folder;

  @Test
  void everyFindingOfTheOwnerStandsThereWithItsAgeRowsAndFix() throws IOException {
    RenderedSite site = RenderedSite.of(OwnedRuns.withFindings("en"), folder);
    String page = "owners/crm.html";
    assertThat(site.find(page, "//h1")).containsExactly("CRM team <1>");
    assertThat(site.find(page, "//p[@class='lead']"))
        .containsExactly("4 findings are waiting. 2 of them are critical. One is overdue.");
    assertThat(site.find(page, "//section[@aria-labelledby='open']//tbody/tr"))
        .containsExactly(
            "Failed Critical Unchanged Overdue The rule of contact-email holds@Every row follows"
                + " the rule How to fix it: =Mend it in the <CRM>. contact 12 dayssince 18 June"
                + " 2026 4of 2,000",
            "Error Critical The table can be openedThe database does not answer. invoice –not"
                + " known –no value",
            "Failed Warning Worse The rule of contact-phone holds country: no value@Every row"
                + " follows the rule How to fix it: =Mend it in the <CRM>. contact 7 dayssince 23"
                + " June 2026 1of 1,000",
            "Failed Warning New The rule of contact-phone holds country: NL@Every row follows the"
                + " rule How to fix it: =Mend it in the <CRM>. contact 0 dayssince 30 June 2026 2of"
                + " 1,000");
    assertThat(
            site.find(page, "//section[@aria-labelledby='accepted']//tbody//span[@class='aside']"))
        .contains("Accepted until 30 September 2026 by Finance: =Known since the <migration>");
    assertThat(site.find(page, "//section[@aria-labelledby='solved']//tbody/tr/td[3]"))
        .containsExactly("20 dayssince 10 June 2026");
    assertThat(site.find(page, "//a/@href"))
        .contains("crm.xlsx", "../owners/finance.html", "../tables/contact.html");
  }

  @Test
  void whatIsAcceptedIsSaidOnce() throws IOException {
    RunResult run = OwnedRuns.withFindings("en");
    List<TableResult> accepted =
        run.tables().stream()
            .map(table -> table.with(table.checks().stream().map(this::accepted).toList()))
            .toList();
    RenderedSite site = RenderedSite.of(run.with(accepted), folder);
    assertThat(
            site.find(
                "owners/crm.html",
                "//section[@aria-labelledby='accepted']//tbody//span[@class='aside']"))
        .contains("@Every row follows the rule")
        .filteredOn(line -> line.startsWith("Accepted until"))
        .containsExactly(
            "Accepted until 30 September 2026 by Finance: =Known since the <migration>");
  }

  @Test
  void whereAllThatFailsIsAcceptedNobodySaysThatNothingFailed() throws IOException {
    RunResult run = OwnedRuns.withFindings("en");
    List<TableResult> calm =
        run.tables().stream()
            .map(
                table ->
                    table.with(
                        table.checks().stream()
                            .map(this::accepted)
                            .filter(check -> check.outcome() != Outcome.FAILED)
                            .filter(check -> check.outcome() != Outcome.ERROR)
                            .toList()))
            .toList();
    List<Finding> waived =
        run.findings().stream().filter(finding -> finding.state() == FindingState.WAIVED).toList();
    RenderedSite site = RenderedSite.of(run.with(calm).knowing(waived), folder);
    assertThat(site.find("owners/crm.html", "//section[@aria-labelledby='open']/p"))
        .containsExactly("Nothing: what fails is accepted for a time.");
    assertThat(site.find("index.html", "//main"))
        .singleElement()
        .asString()
        .contains("Nothing: every check that failed is accepted for a time.");
  }

  private CheckResult accepted(CheckResult check) {
    return check.id().equals("contact-age")
        ? check.skipped(new LocalizedText(Map.of("en", "Accepted until 2026-09-30: known")))
        : check;
  }

  @Test
  void whatOthersLeftForTooLongStandsOnThePageOfTheBackup() throws IOException {
    RenderedSite site = RenderedSite.of(OwnedRuns.withFindings("en"), folder);
    assertThat(
            site.find("owners/finance.html", "//section[@aria-labelledby='escalated']//tbody//a"))
        .containsExactly("The rule of contact-email holds", "contact", "CRM team <1>");
    assertThat(folder.resolve("owners/idle.html")).doesNotExist();
  }

  @Test
  void withoutFindingsThePageShowsTheChecksThatDidNotPass() throws IOException {
    RenderedSite site = RenderedSite.of(OwnedRuns.withoutFindings("nl"), folder);
    String rows = "//section[@aria-labelledby='open']//tbody/tr";
    assertThat(site.find("owners/crm.html", rows + "/th/a"))
        .containsExactly(
            "De regel van contact-email geldt",
            "The table can be opened",
            "De regel van contact-age geldt",
            "De regel van contact-phone geldt");
    assertThat(site.find("owners/crm.html", rows + "/th/a/@href"))
        .contains("../tables/contact.html#check-contact-email");
    assertThat(site.find("owners/crm.html", "//p[@class='lead']"))
        .containsExactly("Er wachten 4 bevindingen. 2 daarvan zijn kritiek.");
    assertThat(site.find("owners/crm.html", rows + "/td[3]/span")).allMatch("–niet bekend"::equals);
  }

  @Test
  void whatWasNotCheckedInThisRunLeadsNowhere() throws IOException {
    RunResult run = OwnedRuns.withFindings("en");
    Finding gone = run.findings().get(0);
    Finding unchecked =
        new Finding(
            gone.fingerprint(),
            "lost",
            "lost-check",
            List.of(),
            gone.severity(),
            "crm",
            gone.state(),
            gone.firstSeen(),
            gone.began(),
            gone.lastSeen(),
            gone.resolvedOn(),
            gone.streak(),
            gone.unexpected(),
            gone.before(),
            gone.flapping(),
            gone.waiver());
    RenderedSite site = RenderedSite.of(run.knowing(List.of(unchecked)), folder);
    String row = "//section[@aria-labelledby='open']//tbody/tr[th[starts-with(., 'lost-check')]]";
    assertThat(site.find("owners/crm.html", row + "/th"))
        .containsExactly("lost-checkThis check was not made in this run.");
    assertThat(site.find("owners/crm.html", row + "//a")).isEmpty();
  }

  @Test
  void whatWasSaidLastStandsInTheQueue() throws IOException {
    Finding finding = RememberedRuns.worse();
    RenderedSite site = RenderedSite.of(SampleRuns.inEnglish().knowing(List.of(finding)), folder);
    String said = "//section[@aria-labelledby='open']//span[@class='remark']";
    assertThat(site.find("owners/crm.html", said))
        .containsExactly(
            "30 June 2026, CRM team: question (2 rows). Is <b>that</b> ours? 6 earlier remarks");
    assertThat(site.find("owners/crm.html", said + "/a/@href"))
        .containsExactly("../findings/" + finding.fingerprint() + ".html#remarks");
  }

  @Test
  void theNameOfAnOwnerLeadsToThePage() throws IOException {
    RenderedSite site = RenderedSite.of(OwnedRuns.withFindings("en"), folder);
    for (String page : List.of("index.html", "tables/contact.html")) {
      assertThat(site.find(page, "//a[contains(@href, 'owners/crm.html')]"))
          .as(page)
          .isNotEmpty()
          .allMatch("CRM team <1>"::equals);
    }
  }
}

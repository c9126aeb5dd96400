package dev.plumbline.report.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.report.SampleRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTests {
  @TempDir Path folder;

  @Test
  void theSiteHasAPageForEveryReportAndTable() throws IOException {
    assertThat(english().files().keySet())
        .containsExactly(
            "assets/site.css",
            "glossary.html",
            "index.html",
            "owners/crm.html",
            "owners/marketing-ops.html",
            "reports/budget.html",
            "runs.html",
            "tables/contact.html",
            "tables/invoice.html",
            "tables/ledger.html");
  }

  @Test
  void theOverviewSaysTheVerdictFirst() throws IOException {
    RenderedSite site = english();
    assertThat(site.find("index.html", "//h1"))
        .containsExactly("1 of 5 checks failed, 1 could not be checked.");
    assertThat(site.find("index.html", "//dl[@class='counts']//dt"))
        .containsExactly("Passed", "Failed", "Error", "Skipped");
    assertThat(site.find("index.html", "//dl[@class='counts']//dd"))
        .containsExactly("2", "1", "1", "1");
  }

  @Test
  void theOverviewListsWhatNeedsAttentionWithItsRowsAndOwner() throws IOException {
    RenderedSite site = english();
    assertThat(site.find("index.html", "//table[@class='attention']/tbody/tr[1]/*"))
        .containsExactly(
            "Failed Critical",
            "Contacts have an email addressemail is not null in at least 95% of rows",
            "contact",
            "CRM team",
            "199of 2,000");
    assertThat(site.find("index.html", "//table[@class='attention']/tbody/tr[2]/th/span"))
        .containsExactly("The database does not answer.");
  }

  @Test
  void theOverviewListsTenChecksAtMostAndSaysHowManyMore() throws IOException {
    RenderedSite site = RenderedSite.of(LargeRun.in("en"), folder);
    assertThat(site.find("index.html", "//table[@class='attention']/tbody/tr")).hasSize(10);
    assertThat(site.find("index.html", "//p[@class='note']"))
        .containsExactly(
            "10 more checks need attention; the scorecard leads to them, table by table.");
  }

  @Test
  void theScorecardKeepsErrorsOutOfTheRateAndSaysSoBySign() throws IOException {
    RenderedSite site = english();
    assertThat(site.find("index.html", "//table[@class='scorecard']/thead//th"))
        .containsExactly("Table", "Completeness", "Validity", "Timeliness", "All");
    assertThat(site.find("index.html", "//table[@class='scorecard']/tbody/tr[1]/*"))
        .containsExactly(
            "contact", "Failed 0%0 of 1", "Passed 100%2 of 2", "–no checks", "Failed 67%2 of 3");
    assertThat(site.find("index.html", "//table[@class='scorecard']/tbody/tr[2]/*"))
        .containsExactly(
            "invoice", "–no checks", "–no checks", "Error n/a0 of 0", "Error n/a0 of 0");
    assertThat(site.find("index.html", "//table[@class='scorecard']/tfoot/tr/*[last()]"))
        .containsExactly("Failed 67%2 of 3");
  }

  @Test
  void aFailedCheckTellsWhatWhyAndHowToFixIt() throws IOException {
    RenderedSite site = english();
    String check = "//article[@id='check-contact-email-present']";
    assertThat(site.find("tables/contact.html", check + "//h3"))
        .containsExactly("Contacts have an email address");
    assertThat(site.find("tables/contact.html", check + "//dd"))
        .containsExactly(
            "email is not null in at least 95% of rows",
            "199 of 2,000 90.05% as expected",
            "CRM team",
            "Completeness",
            "email",
            "checks/contact.yml:14",
            "contact-email-present",
            "A contact without an address can never be reached.",
            "Make the field required on the <web form>.");
    assertThat(site.find("tables/contact.html", check + "//caption"))
        .containsExactly("Most frequent unexpected values", "2 of 199 unexpected rows");
    assertThat(site.find("tables/contact.html", check + "//tbody//*[self::th or self::td]"))
        .containsExactly(
            "–no value", "1,198", "<b>|", "2", "C-1001", "–no value", "=2+5<b>", "j•••@e•••.com");
  }

  @Test
  void figuresAreRoundedLargeAndExactSmall() throws IOException {
    RenderedSite site = english();
    String figures = "//div[@class='figure']";
    assertThat(site.find("reports/budget.html", figures + "/p[@class='headline']"))
        .containsExactly("€125 million", "€61.2 million", "−€1,200.50", "99.96%", "–no value");
    assertThat(site.find("reports/budget.html", figures + "/p[@class='exact']"))
        .containsExactly("€125,000,000.00", "€61,234,567.89");
    assertThat(site.find("reports/budget.html", figures + "[1]/details/p"))
        .containsExactly("What Allocated means, in one sentence.", "Allocated = a ÷ b & c");
  }

  @Test
  void figuresAreWrittenAsTheLanguageHasIt() throws IOException {
    RenderedSite site = RenderedSite.of(SampleRuns.inDutch(), folder);
    assertThat(site.find("reports/budget.html", "//p[@class='headline']"))
        .containsExactly(
            "€\u00a0125 miljoen",
            "€\u00a061,2 miljoen",
            "€\u00a0−1.200,50",
            "99,96%",
            "–geen waarde");
    assertThat(site.find("reports/budget.html", "//h1")).containsExactly("Marketingbudget");
  }

  @Test
  void aReportSaysWhatIsNotAvailableAndHowManyRowsAreNotShown() throws IOException {
    RenderedSite site = english();
    assertThat(site.find("reports/budget.html", "//p[@class='notice unavailable']"))
        .containsExactly(
            "Not available: the view by_campaign could not be computed in this run."
                + " TABLE_NOT_OPEN");
    assertThat(site.find("reports/budget.html", "//p[@class='note']"))
        .containsExactly("The first 2 of 48,213 rows");
    assertThat(site.find("reports/budget.html", "//p[@class='notice']"))
        .containsExactly(
            "1 check failed in this run, and 1 could not be evaluated. See what needs attention");
  }

  @Test
  void everyChartIsFollowedByItsNumbers() throws IOException {
    RenderedSite site = english();
    String numbers = "//section[figure]/details[@class='numbers']";
    assertThat(site.find("reports/budget.html", numbers)).hasSize(3);
    assertThat(site.find("reports/budget.html", "(" + numbers + ")[1]//tbody/tr[2]/*"))
        .containsExactly("Germany", "€9,000,000.50", "–no value");
  }

  @Test
  void textsOfTheRunAreNeverMarkup() throws IOException {
    RenderedSite site = english();
    assertThat(site.find("index.html", "//p[@class='project']"))
        .containsExactly("Weighbridge & Sons <logistics>");
    assertThat(site.text("reports/budget.html")).contains("+31 &lt;b&gt;").doesNotContain("<b>");
    assertThat(site.text("tables/contact.html")).contains("&lt;web form&gt;");
  }

  @Test
  void oddNamesOfReportsAndTablesBecomeSafeNamesOfFiles() throws IOException {
    assertThat(RenderedSite.of(LargeRun.in("en"), folder).files().keySet())
        .allMatch(file -> file.matches("[a-z0-9_/-]+\\.(html|css)"))
        .doesNotContain("tables/con.html");
  }

  @Test
  void aProjectReplacesTemplatesFileByFile() throws IOException {
    Path templates = Files.createDirectories(folder.resolve("project/templates/assets"));
    Files.writeString(templates.resolve("site.css"), "body { color: black }");
    Path site = folder.resolve("site");
    new Site(folder.resolve("project")).write(SampleRuns.inEnglish(), site);
    assertThat(site.resolve("assets/site.css")).hasContent("body { color: black }");
    assertThat(site.resolve("index.html")).exists();
  }

  @Test
  void aBrokenTemplateIsNamed() throws IOException {
    Path templates = Files.createDirectories(folder.resolve("project/templates/site"));
    Files.writeString(templates.resolve("glossary.ftlh"), "${page.nothing}");
    Site site = new Site(folder.resolve("project"));
    assertThatThrownBy(() -> site.write(SampleRuns.inEnglish(), folder.resolve("site")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("The template site/glossary.ftlh cannot be filled: ");
  }

  private RenderedSite english() throws IOException {
    return RenderedSite.of(SampleRuns.inEnglish(), folder);
  }
}

package dev.plumbline.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.RememberedRuns;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.report.TrustedRuns;
import dev.plumbline.result.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataBehindTests {
  private static final String PAGE = "reports/budget.html";

  @TempDir Path folder;

  @Test
  void figuresSeriesAndColumnsAreMarkedWithAWord() throws IOException {
    RenderedSite site = english();
    assertThat(site.find(PAGE, "//div[@class='figure']//a[contains(@class,'trust')]"))
        .containsExactly(
            "Broken: data behind Allocated",
            "Broken: data behind Spent",
            "Sound: data behind Available",
            "Sound: data behind Click-through rate",
            "Sound: data behind Return on ad spend");
    assertThat(site.find(PAGE, "(//ul[@class='legend'])[1]//a[contains(@class,'trust')]"))
        .containsExactly("Unchecked: data behind Spent", "Unchecked: data behind Available");
    assertThat(site.find(PAGE, "//th//a[@class='trust warned']"))
        .contains("Warned: data behind Clicks", "Warned: data behind cost_center")
        .hasSize(6);
  }

  @Test
  void everyMarkLeadsToWhatIsToldOfIt() throws IOException {
    RenderedSite site = english();
    List<String> told = site.find(PAGE, "//section[@class='state']/@id");
    assertThat(told).hasSize(4).doesNotHaveDuplicates();
    assertThat(site.find(PAGE, "//a[starts-with(@class,'trust')]/@href"))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(told).contains(link.substring(1)));
  }

  @Test
  void theWorstIsToldFirstWithTheChecksThatDidNotPass() throws IOException {
    RenderedSite site = english();
    assertThat(site.find(PAGE, "//section[@class='state']/h3"))
        .containsExactly("Broken", "Warned", "Unchecked", "Sound");
    assertThat(site.find(PAGE, "//section[@class='state'][1]/ul[1]/li"))
        .containsExactly("Key figures: Allocated, Spent");
    assertThat(site.find(PAGE, "//section[@class='state'][1]/ul[2]/li"))
        .containsExactly("Failed Critical Contacts have an email address contact");
    assertThat(site.find(PAGE, "//section[@class='state'][1]/ul[2]/li/a/@href"))
        .containsExactly("../tables/contact.html#check-contact-email-present");
    assertThat(site.find(PAGE, "//section[@class='state'][1]/p[@class='note']"))
        .containsExactly("2 more checks did not pass. See what needs attention");
    assertThat(site.find(PAGE, "//section[@class='state'][3]/ul[1]/li[1]"))
        .containsExactly("Budget by country: Spent (2 of 5 columns), Available (2 of 5 columns)");
  }

  @Test
  void aCheckLeadsToItsFindingWhereThereIsOne() throws IOException {
    Finding finding = RememberedRuns.worse();
    RenderedSite site = RenderedSite.of(TrustedRuns.inEnglish().knowing(List.of(finding)), folder);
    assertThat(site.find(PAGE, "//section[@class='state']/ul[2]/li/a/@href"))
        .containsExactly(
            "../findings/" + finding.fingerprint() + ".html",
            "../tables/invoice.html#check-invoice-opens");
    assertThat(folder.resolve("findings/" + finding.fingerprint() + ".html")).exists();
  }

  @Test
  void aFigureThatIsWithheldSaysWhy() throws IOException {
    RenderedSite site = english();
    assertThat(site.find(PAGE, "//div[@class='figure'][2]/p"))
        .containsExactly(
            "Spent",
            "Withheld",
            "Withheld: the data behind it is broken",
            "Broken: data behind Spent");
  }

  @Test
  void whatFiguresAreMadeOfIsDrawnDownToTheTables() throws IOException {
    RenderedSite site = english();
    assertThat(site.find(PAGE, "//ul[@class='lineage']/li/strong"))
        .containsExactly("Key figures", "Budget by country");
    assertThat(site.find(PAGE, "//ul[@class='lineage']/li[1]/ul/li/code")).containsExactly("step");
    assertThat(site.find(PAGE, "//ul[@class='lineage']/li[1]/ul/li/ul/li"))
        .containsExactly("contact: contact_id", "ledger: amount");
    assertThat(site.find(PAGE, "//ul[@class='lineage']/li[2]/ul/li"))
        .containsExactly("invoice", "step see above");
    assertThat(site.find(PAGE, "//ul[@class='lineage']/li[2]/ul/li/a/@href"))
        .containsExactly("../tables/invoice.html", "#from-step");
  }

  @Test
  void aDutchPageTellsItInDutch() throws IOException {
    RenderedSite site = RenderedSite.of(TrustedRuns.inDutch(), folder);
    assertThat(site.find(PAGE, "//section[@class='state']/h3"))
        .containsExactly("Onbetrouwbaar", "Met waarschuwing", "Ongecontroleerd", "Betrouwbaar");
  }

  @Test
  void whereNothingIsKnownNothingIsSaid() throws IOException {
    RenderedSite site = RenderedSite.of(SampleRuns.inEnglish(), folder);
    assertThat(site.find(PAGE, "//*[contains(@class,'trust')] | //*[@id='data']")).isEmpty();
  }

  @Test
  void marksOnThePageOfAPartLeadBackToTheReport() throws IOException {
    RenderedSite site = RenderedSite.of(TrustedRuns.withDrills(), folder);
    Path part =
        site.pages().stream()
            .filter(page -> folder.relativize(page).getNameCount() == 3)
            .findFirst()
            .orElseThrow();
    assertThat(site.find(part, "//a[starts-with(@class,'trust')]/@href"))
        .isNotEmpty()
        .allMatch(link -> link.matches("\\.\\./\\.\\./reports/[a-z-]+\\.html#data-[0-9a-f]{8}"));
  }

  private RenderedSite english() throws IOException {
    return RenderedSite.of(TrustedRuns.inEnglish(), folder);
  }
}

package dev.plumbline.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.SampleRuns;
import dev.plumbline.report.SegmentedRuns;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the page of a table shows what a check gave group by group. */
class SegmentRowsTests {
  private static final String PAGE = "tables/contact.html";
  private static final String GROUPS = "//table[contains(@class, 'segments')]";

  @TempDir private Path folder;

  @Test
  void theGroupsThatDidNotPassStandUnderTheCheck() throws IOException {
    RenderedSite site = RenderedSite.of(SegmentedRuns.of(SampleRuns.inEnglish()), folder);
    assertThat(site.find(PAGE, "//p[@class='reason']")).containsExactly("3 of 12 groups failed");
    assertThat(site.find(PAGE, GROUPS + "/caption")).containsExactly("3 of 12 groups failed");
    assertThat(site.find(PAGE, GROUPS + "//th[@scope='col']"))
        .containsExactly(
            "country", "channel", "Status", "Observed", "Unexpected rows", "Rows judged");
    assertThat(site.find(PAGE, GROUPS + "/tbody/tr[1]/*"))
        .containsExactly("N•••", "–no value", "Failed", "–no value", "190", "1,500");
    assertThat(site.find(PAGE, GROUPS + "/tbody/tr[2]/*"))
        .containsExactly("D•••", "web", "Error", "ARITHMETIC_OVERFLOW", "–no value", "–no value");
    assertThat(site.find(PAGE, "//p[@class='note']"))
        .containsExactly("1 smaller group is not judged.");
  }

  @Test
  void frequentValuesStandBesideTheirGroups() throws IOException {
    RenderedSite site = RenderedSite.of(SegmentedRuns.of(SampleRuns.inEnglish()), folder);
    String frequent = "//table[caption='Most frequent unexpected values']";
    assertThat(site.find(PAGE, frequent + "//th[@scope='col']"))
        .containsExactly("country", "channel", "email", "Rows");
    assertThat(site.find(PAGE, frequent + "/tbody/tr/*"))
        .containsExactly("N•••", "–no value", "j•••@e•••.com", "12");
  }

  @Test
  void theyAreToldInTheLanguageOfTheRun() throws IOException {
    RenderedSite site = RenderedSite.of(SegmentedRuns.of(SampleRuns.inDutch()), folder);
    assertThat(site.find(PAGE, GROUPS + "/caption"))
        .containsExactly("3 van 12 groepen voldoen niet");
    assertThat(site.find(PAGE, GROUPS + "/tbody/tr[1]/td[2]")).containsExactly("Mislukt");
  }

  @Test
  void aCheckOfTheWholeTableHasNoGroups() throws IOException {
    RenderedSite site = RenderedSite.of(SampleRuns.inEnglish(), folder);
    assertThat(site.find(PAGE, GROUPS)).isEmpty();
  }
}

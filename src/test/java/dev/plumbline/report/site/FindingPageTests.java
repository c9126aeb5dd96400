package dev.plumbline.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.RememberedRuns;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingPageTests {
  private static final String WORSE = "findings/00000000000000a1.html";

  private RenderedSite site;

  @BeforeAll
  void render(@TempDir Path folder) throws IOException {
    site = RenderedSite.of(RememberedRuns.inEnglish(), folder);
  }

  @Test
  void sinceWhenItFailsIsSaidFirst() throws IOException {
    assertThat(text(WORSE, "//p[@class='lead']"))
        .isEqualTo("Fails since 11 June 2026: for 19 days, seen by 18 runs.");
    assertThat(text(WORSE, "//span[@class='state']")).isEqualTo("Worse");
    assertThat(text("findings/00000000000000c3.html", "//p[@class='lead']"))
        .isEqualTo("Gone since 30 June 2026, after 3 days.");
  }

  @Test
  void aRunThatCouldNotTellSaysSo(@TempDir Path other) throws IOException {
    RunResult run = RememberedRuns.inEnglish();
    RenderedSite rendered = RenderedSite.of(run.knowing(List.of(RememberedRuns.unknown())), other);
    assertThat(rendered.find("findings/00000000000000d4.html", "//p[@class='lead']"))
        .containsExactly(
            "Fails since 28 June 2026: for 2 days, seen by 2 runs."
                + " This run could not tell whether it still does.");
  }

  @Test
  void theLastThirtyRunsAreAStripAndATable() throws IOException {
    assertThat(site.find(page(WORSE), "//ol[@class='strip']/li")).hasSize(30);
    assertThat(text(WORSE, "//ol[@class='strip']/li[30]")).isEqualTo("30 June 2026: Failed");
    assertThat(text(WORSE, "//ol[@class='strip']/li[30]/@class")).isEqualTo("failed level-5");
    assertThat(text(WORSE, "//ol[@class='strip']/li[11]/@class")).isEqualTo("failed level-3");
    assertThat(site.find(page(WORSE), "//section[@aria-labelledby='days']//tbody/tr")).hasSize(30);
  }

  @Test
  void whatElseChangedOnTheDayItBeganIsTold() throws IOException {
    assertThat(site.find(page(WORSE), "//section[@aria-labelledby='changes']//li"))
        .containsExactly(
            "The table had 2,000 rows; the run before had 2,100.",
            "It was read from CSV <new>.csv, and before from CSV <old>.csv.",
            "The check, or a table it reads, was defined anew.",
            "Plumbline was 0.1.0, and before 0.0.9.",
            "The project was at another commit; before at fedcba987654.");
  }

  @Test
  void rowsReasonFixAndPlaceOfTheCheckAreOnThePage() throws IOException {
    assertThat(text(WORSE, "//article"))
        .contains("Make the field required on the <web form>.")
        .contains("checks/contact.yml:14")
        .contains("C-1001");
  }

  @Test
  void aWaiverThatHasRunOutIsSaid() throws IOException {
    assertThat(text(WORSE, "//main/dl"))
        .contains("was accepted until 29 June 2026 by CRM team: Form <fixed> soon");
  }

  @Test
  void whatPeopleSaidIsOnThePage() throws IOException {
    String remarks = "//section[@aria-labelledby='remarks']";
    assertThat(site.find(page(WORSE), remarks + "//li"))
        .containsExactly(
            "30 June 2026, CRM team: question (2 rows). Is <b>that</b> ours?",
            "26 June 2026, somebody: fixed.");
    assertThat(text(WORSE, remarks + "/p")).isEqualTo("5 earlier remarks");
    assertThat(site.find(page("findings/00000000000000b2.html"), remarks)).isEmpty();
  }

  @Test
  void checksLeadToTheirFindings() throws IOException {
    assertThat(text("index.html", "//table[@class='attention']//a[contains(@href,'findings/')]"))
        .isEqualTo("Worse, 19 days");
    assertThat(text("tables/contact.html", "//article//a[@class='state']/@href"))
        .isEqualTo("../" + WORSE);
  }

  @Test
  void theOverviewSaysWhatChanged() throws IOException {
    assertThat(text("index.html", "//main")).contains("Since 29 June 2026: 1 worse, 1 solved.");
    assertThat(site.find(page("runs.html"), "//tbody/tr/th"))
        .containsExactly("2026-06-30", "2026-06-29", "2026-06-28");
  }

  @Test
  void aFirstRunSaysNothingOfChanges(@TempDir Path folder) throws IOException {
    RenderedSite first = RenderedSite.of(SampleRuns.inEnglish(), folder);
    assertThat(first.find(folder.resolve("index.html"), "//main").get(0)).doesNotContain("Since");
    assertThat(first.find(folder.resolve("runs.html"), "//p[@class='lead']"))
        .containsExactly("This is the first run that is known.");
  }

  private Path page(String file) {
    return site.folder().resolve(file);
  }

  private String text(String file, String path) throws IOException {
    return site.find(page(file), path).get(0);
  }
}

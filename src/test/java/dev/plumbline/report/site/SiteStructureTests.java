package dev.plumbline.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.DrillRuns;
import dev.plumbline.report.RememberedRuns;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.report.TrustedRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every page, whatever is on it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteStructureTests {
  private final Map<String, RenderedSite> sites = new TreeMap<>();

  @BeforeAll
  void render(@TempDir Path folder) throws IOException {
    sites.put("en", RenderedSite.of(SampleRuns.inEnglish(), folder.resolve("small-en")));
    sites.put("nl", RenderedSite.of(SampleRuns.inDutch(), folder.resolve("small-nl")));
    sites.put("en-drill", RenderedSite.of(DrillRuns.inEnglish(), folder.resolve("drill-en")));
    sites.put("nl-drill", RenderedSite.of(DrillRuns.inDutch(), folder.resolve("drill-nl")));
    sites.put("en-found", RenderedSite.of(RememberedRuns.inEnglish(), folder.resolve("found-en")));
    sites.put("nl-found", RenderedSite.of(RememberedRuns.inDutch(), folder.resolve("found-nl")));
    sites.put("en-masked", RenderedSite.of(DrillRuns.masked(), folder.resolve("masked-en")));
    sites.put("en-trusted", RenderedSite.of(TrustedRuns.inEnglish(), folder.resolve("trusted-en")));
    sites.put("nl-trusted", RenderedSite.of(TrustedRuns.inDutch(), folder.resolve("trusted-nl")));
    sites.put(
        "en-trusted-drill",
        RenderedSite.of(TrustedRuns.withDrills(), folder.resolve("trusted-drill")));
    sites.put("en-large", RenderedSite.of(LargeRun.in("en"), folder.resolve("large-en")));
  }

  @Test
  void everyPageIsInTheLanguageOfTheRun() throws IOException {
    for (Map.Entry<String, RenderedSite> site : sites.entrySet()) {
      for (Path page : site.getValue().pages()) {
        assertThat(site.getValue().find(page, "/html/@lang"))
            .containsExactly(site.getKey().substring(0, 2));
      }
    }
  }

  @Test
  void everyPageHasOneHeadlineOneContentAndATitle() throws IOException {
    assertEveryPage("//h1", 1);
    assertEveryPage("//main", 1);
    assertEveryPage("/html/head/title", 1);
    assertEveryPage("//a[@class='skip'][@href='#content']", 1);
  }

  @Test
  void headingsSkipNoLevel() throws IOException {
    for (RenderedSite site : sites.values()) {
      for (Path page : site.pages()) {
        int level = 0;
        for (int next : levels(Files.readString(page))) {
          assertThat(next).as("after h%d in %s", level, page).isLessThanOrEqualTo(level + 1);
          level = next;
        }
      }
    }
  }

  private static List<Integer> levels(String text) {
    return Pattern.compile("<h([1-6])[ >]")
        .matcher(text)
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .toList();
  }

  @Test
  void everyTableHasACaptionAndEveryHeaderCellAScope() throws IOException {
    assertEveryPage("//table[not(caption)]", 0);
    assertEveryPage("//th[not(@scope)]", 0);
    assertEveryPage("//table[not(ancestor::*[@role='region'][@tabindex='0'][@aria-label])]", 0);
  }

  @Test
  void noPageRunsAScriptOrSetsAStyleOfItsOwn() throws IOException {
    assertEveryPage("//script | //style | //@style", 0);
    assertEveryPage("//@*[starts-with(name(), 'on')]", 0);
    assertEveryPage(
        "//meta[@http-equiv='Content-Security-Policy'][@content=\"default-src 'none';"
            + " style-src 'self' file:; img-src 'self' data:\"]",
        1);
  }

  @Test
  void everyLinkLeadsToAFileOfTheSiteOrAWorkbookBesideAReportOrAnOwner() throws IOException {
    for (RenderedSite site : sites.values()) {
      for (Path page : site.pages()) {
        for (String link : site.find(page, "//@href[. != 'data:,'] | //@src")) {
          assertLeadsSomewhere(site, page, link);
        }
      }
    }
  }

  private static void assertLeadsSomewhere(RenderedSite site, Path page, String link)
      throws IOException {
    String file = link.replaceAll("#.*", "");
    Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    if (file.endsWith(".xlsx")) {
      boolean isBeside =
          page.getParent().endsWith("reports") || page.getParent().endsWith("owners");
      Path report = isBeside ? page : page.getParent();
      String workbook = report.toString().replaceAll("\\.html$", "") + ".xlsx";
      assertThat(target).hasToString(workbook);
      return;
    }
    assertThat(target).as("%s in %s", link, page).exists().startsWith(site.folder());
    if (link.contains("#")) {
      String anchor = link.replaceAll(".*#", "");
      assertThat(site.ids(target)).as("%s in %s", link, page).contains(anchor);
    }
  }

  @Test
  void noIdIsGivenTwice() throws IOException {
    for (RenderedSite site : sites.values()) {
      for (Path page : site.pages()) {
        assertThat(site.find(page, "//@id")).as(page.toString()).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void everyPictureIsNamedOrHidden() throws IOException {
    assertEveryPage("//svg[not(@aria-hidden='true')][not(@role='img' and title and desc)]", 0);
  }

  @Test
  void whatNamesAnElementIsThere() throws IOException {
    for (RenderedSite site : sites.values()) {
      for (Path page : site.pages()) {
        Set<String> ids = site.ids(page);
        List<String> named = new ArrayList<>();
        site.find(page, "//@aria-labelledby")
            .forEach(value -> named.addAll(List.of(value.split(" "))));
        assertThat(ids).as(page.toString()).containsAll(named);
      }
    }
  }

  @Test
  void theSameRunGivesTheSameBytes(@TempDir Path folder) throws IOException {
    RenderedSite first = RenderedSite.of(LargeRun.in("nl"), folder.resolve("first"));
    RenderedSite second = RenderedSite.of(LargeRun.in("nl"), folder.resolve("second"));
    assertThat(second.files()).isEqualTo(first.files()).hasSizeGreaterThan(20);
  }

  private void assertEveryPage(String path, int count) throws IOException {
    for (RenderedSite site : sites.values()) {
      assertThat(site.pages()).isNotEmpty();
      for (Path page : site.pages()) {
        assertThat(site.find(page, path)).as("%s in %s", path, page).hasSize(count);
      }
    }
  }
}

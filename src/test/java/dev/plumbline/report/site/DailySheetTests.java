package dev.plumbline.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sheet for the morning. */
class DailySheetTests {
  private static final String PAGE = "reports/today.html";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"en, 0", "en, 3", "en, 2000", "nl, 0", "nl, 3", "nl, 2000"})
  void takesOneSheetOfPaper(String locale, int rows) throws Exception {
    Chromium browser = Chromium.in(folder);
    RenderedSite site = RenderedSite.of(DailySheet.in(locale, rows), folder.resolve("site"));

    assertThat(browser.sheets(site.folder().resolve(PAGE))).isEqualTo(1);
  }

  @Test
  void whatIsNotOnItIsCountedAndSaysWhereItIs() throws Exception {
    RenderedSite site = RenderedSite.of(DailySheet.in("en", 136), folder);

    assertThat(site.find(PAGE, "//section[table or div/table]/p[@class='note']"))
        .containsExactly(
            "The first 5 of 136 rows; 131 more are in today.xlsx",
            "The first 3 of 136 rows; 133 more are in today.xlsx",
            "The first 5 of 136 rows; 131 more are in today.xlsx",
            "The first 3 of 136 rows; 133 more are in today.xlsx",
            "The first 3 of 136 rows; 133 more are in today.xlsx");
    assertThat(site.find(PAGE, "//main//tbody/tr")).hasSize(5 + 3 + 5 + 3 + 3);
  }

  @Test
  void oneRowMoreIsCountedToo() throws Exception {
    RenderedSite site = RenderedSite.of(DailySheet.in("nl", 4), folder);

    assertThat(site.find(PAGE, "//section[table or div/table]/p[@class='note']"))
        .containsExactly(
            "4 rijen",
            "De eerste 3 van 4 rijen; de andere staat in today.xlsx",
            "4 rijen",
            "De eerste 3 van 4 rijen; de andere staat in today.xlsx",
            "De eerste 3 van 4 rijen; de andere staat in today.xlsx");
  }

  @Test
  void aCalmDaySaysSo() throws Exception {
    RenderedSite site = RenderedSite.of(DailySheet.in("en", 0), folder);

    assertThat(site.find(PAGE, "//p[@class='empty']"))
        .containsExactly(
            "Nothing broke.",
            "Nothing was solved.",
            "No work is waiting.",
            "No line will cost more than it has.",
            "No promise ends within a week.");
    assertThat(site.find(PAGE, "//p[@class='notice']")).isEmpty();
  }
}

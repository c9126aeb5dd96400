package dev.plumbline.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.DrillRuns;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillPagesTests {
  private static final String REPORT = "reports/budget.html";
  private static final String NL = "reports/budget/country-nl.html";
  private static final String DRILL = "//section[h2='From company to campaign']";

  @TempDir Path folder;

  @Test
  void theReportShowsTheHighestLevelAndTheGrandTotal() throws IOException {
    RenderedSite site = english();
    assertThat(site.find(REPORT, DRILL + "//thead//th"))
        .containsExactly("country", "Spent", "At actual rate");
    assertThat(site.find(REPORT, DRILL + "//tbody/tr/*"))
        .containsExactly(
            "NL",
            "€400.00",
            "€400.00",
            "Österreich & <Co>",
            "€200.00",
            "not known",
            "nl",
            "€0.00",
            "€0.00");
    assertThat(site.find(REPORT, DRILL + "//tfoot/tr/*"))
        .containsExactly("Total", "€600.00", "not known");
    assertThat(site.find(REPORT, DRILL + "/p[@class='note']"))
        .containsExactly("11 rows on 3 levels");
  }

  @Test
  void everyTotalOfTheHighestLevelLeadsToItsPartsIfItHasAny() throws IOException {
    RenderedSite site = english();
    assertThat(site.find(REPORT, DRILL + "//tbody//a")).containsExactly("NL", "Österreich & <Co>");
    assertThat(site.find(REPORT, DRILL + "//tbody//a/@href"))
        .first()
        .isEqualTo("budget/country-nl.html");
    assertThat(site.files().keySet().stream().filter(file -> file.startsWith("reports/budget/")))
        .hasSize(2)
        .allMatch(file -> file.matches("reports/budget/[a-z0-9-]+\\.html"));
  }

  @Test
  void thePageOfATotalShowsAllBelowItAsNestedGroups() throws IOException {
    RenderedSite site = english();
    assertThat(site.find(NL, "//h1")).containsExactly("country: NL");
    assertThat(site.find(NL, "//main/div[@class='drill']//tr/*"))
        .containsExactly(
            "cost_center",
            "Spent",
            "At actual rate",
            "Brand",
            "€250.00",
            "€250.00",
            "Shop",
            "€150.00",
            "€150.00",
            "Total",
            "€400.00",
            "€400.00");
    assertThat(site.find(NL, "//section[@class='group']/h2"))
        .containsExactly("cost_center: Brand", "cost_center: Shop");
    assertThat(site.find(NL, "//section[@class='group']//caption"))
        .containsExactly("country: NL / cost_center: Brand", "country: NL / cost_center: Shop");
    assertThat(site.find(NL, "//section[@class='group'][1]//tr/*"))
        .containsExactly(
            "campaign",
            "remark",
            "Spent",
            "At actual rate",
            "Spring",
            "planned",
            "€100.00",
            "€100.00",
            "=1+1",
            "planned",
            "€150.00",
            "€150.00",
            "Total",
            "–no value",
            "€250.00",
            "€250.00");
    assertThat(site.find(NL, "//div[@class='drill']//a/@href"))
        .contains("#at-cost_center-brand", "#at-cost_center-shop");
    assertThat(site.find(NL, "//section[@class='group']/@id"))
        .containsExactly("at-cost_center-brand", "at-cost_center-shop");
  }

  @Test
  void thePageOfATotalLeadsBackAndCarriesTheSignsOfTheReport() throws IOException {
    RenderedSite site = english();
    assertThat(site.find(NL, "//nav[@class='trail measure']//li"))
        .containsExactly("Overview", "Reports", "Marketing budget", "country: NL");
    assertThat(site.find(NL, "//nav[@class='trail measure']//a/@href"))
        .containsExactly(
            "../../index.html", "../../index.html#reports", "../../reports/budget.html");
    assertThat(site.find(NL, "//ul[@class='meta']//a/@href"))
        .containsExactly("../../reports/budget.html#section-3", "../budget.xlsx");
    assertThat(site.find(NL, "//p[@class='notice']"))
        .containsExactly(
            "1 check failed in this run, and 1 could not be evaluated. See what needs attention");
    assertThat(site.find(NL, "//section[@class='definition']/h3"))
        .containsExactly("Spent", "At actual rate");
  }

  @Test
  void theReportIsInTheLanguageOfTheRun() throws IOException {
    RenderedSite site = RenderedSite.of(DrillRuns.inDutch(), folder);
    assertThat(site.find(NL, "//div[@class='drill']//tfoot/tr/*"))
        .containsExactly("Totaal", "€\u00a0400,00", "€\u00a0400,00");
    assertThat(site.find(REPORT, DRILL + "//p[contains(@class, 'note')]"))
        .containsExactly(
            "11 rijen op 3 niveaus",
            "Tegen werkelijke koers, niet bekend: Geen koers voor een maand waarin iets is"
                + " uitgegeven.");
  }

  @Test
  void maskedValuesAreToldApartByNumberAndNameNoFile() throws IOException {
    RenderedSite site = RenderedSite.of(DrillRuns.masked(), folder);
    assertThat(site.files().keySet())
        .contains("reports/budget/person-1.html", "reports/budget/person-2.html");
    assertThat(site.find(REPORT, "//tbody//a")).containsExactly("••• (1)", "••• (2)");
    assertThat(
            site.find(
                "reports/budget/person-2.html",
                "//div[@class='drill']//th[@scope='row' or not(@class)]"))
        .containsExactly("address", "••• (1)", "Total");
  }

  @Test
  void aLongDrillDownSaysWhatIsLeftOut() throws IOException {
    RenderedSite site = RenderedSite.of(DrillRuns.withRows(3), folder);
    String note =
        "The first 5 of 48,213 rows: what is left out is of the lowest levels, and every total"
            + " shown is complete.";
    assertThat(site.find(REPORT, "//section[h2='Long']/p")).containsExactly(note);
    assertThat(site.find("reports/budget/group-only.html", "//main//p[@class='note']"))
        .containsExactly(note);
  }

  @Test
  void aDrillDownOfOneLevelHasNoPages() throws IOException {
    RenderedSite site = RenderedSite.of(DrillRuns.withRows(0), folder);
    assertThat(site.find(REPORT, "//section[h2='Flat']//tr/*"))
        .containsExactly("group", "Spent", "only", "€1.00", "Total", "€1.00");
    assertThat(site.files().keySet()).noneMatch(file -> file.startsWith("reports/budget/"));
  }

  @Test
  void whatIsNotKnownSaysSoAndWhyNextToAFigureAndOnceBelowATableOrChart() throws IOException {
    RenderedSite site = english();
    assertThat(site.find(REPORT, "//p[@class='headline'] | //p[@class='headline unknown']"))
        .containsExactly("€600.00", "not known", "–no value");
    assertThat(site.find(REPORT, "//div[@class='figure'][2]/p[@class='exact']"))
        .containsExactly("No rate for a month in which something was spent.");
    String note = "At actual rate, not known: No rate for a month in which something was spent.";
    for (String title : new String[] {"By month", "By country", "From company to campaign"}) {
      String section = "//section[h2='" + title + "']";
      assertThat(site.find(REPORT, section + "//p[@class='note unknown']")).containsExactly(note);
    }
    assertThat(site.find(REPORT, "//section[h2='By country']//tr[2]/*"))
        .containsExactly("AT", "€200.00", "not known");
    assertThat(site.find(REPORT, "//section[h2='By month']//tbody/tr[2]/*"))
        .containsExactly("2026-02", "€250.00", "not known");
    assertThat(site.find(REPORT, "//section[h2='By month']//tbody/tr[4]/*"))
        .containsExactly("2026-04", "–no value", "€10.00");
  }

  @Test
  void definitionsAreATableBelowTheirText() throws IOException {
    String section = "//section[h2='What available means']";
    RenderedSite site = english();
    assertThat(site.find(REPORT, section + "/div[@class='prose']/p"))
        .containsExactly("Products differ.", "We say how.");
    assertThat(site.find(REPORT, section + "//caption")).containsExactly("What available means");
    assertThat(site.find(REPORT, section + "//tr/*"))
        .containsExactly(
            "Term",
            "Meaning",
            "Others call it",
            "Available",
            "Allocated − spent − open commitment",
            "\"Remaining\" in plans, before commitment",
            "Spent",
            "Posted & paid",
            "–no value");
    assertThat(site.find(REPORT, section + "//tbody//th/@scope")).containsExactly("row", "row");
  }

  private RenderedSite english() throws IOException {
    return RenderedSite.of(DrillRuns.inEnglish(), folder);
  }
}

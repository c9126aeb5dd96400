package dev.plumbline.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Metric.Direction;
import dev.plumbline.project.Metric.Unit;
import dev.plumbline.project.Standing;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.MetricSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The glossary of a run on 30 June 2026. */
class GlossaryPageTests {
  private static final String ROWS = "//table[@class='clashes']/tbody/tr";

  @TempDir Path folder;

  @Test
  void aDefinitionShowsItsOtherNamesItsApprovalAndItsDates() throws IOException {
    RenderedSite site =
        site(
            "en",
            metric(
                "spent",
                "Spent",
                "a",
                new Standing(
                    Optional.of(2),
                    Optional.of("crm"),
                    Optional.of(LocalDate.of(2026, 1, 1)),
                    Optional.of(LocalDate.of(2026, 6, 30)),
                    List.of(LocalizedText.english("Actuals"), LocalizedText.english("<b>R&D</b>")),
                    Optional.of("Group ledger"),
                    Optional.empty())));

    assertThat(site.find("glossary.html", "//section[@id='metric-spent']//dl/div"))
        .contains(
            "Also calledActuals, <b>R&D</b>",
            "System of recordGroup ledger",
            "Version2",
            "Approved byCRM team");
    assertThat(site.find("glossary.html", "//section[@id='metric-spent']//dt"))
        .endsWith("Holds from", "Holds until");
    assertThat(site.find("glossary.html", "//section[@id='metric-spent']/p[@class='note']"))
        .isEmpty();
    assertThat(site.find("glossary.html", "//main/p"))
        .containsExactly("1 of 1 definitions are approved and hold on the as-of date.");
    assertThat(site.find("glossary.html", ROWS)).isEmpty();
  }

  @Test
  void aDefinitionThatDoesNotHoldSaysSo() throws IOException {
    RenderedSite site =
        site(
            "nl",
            metric("old", "Old", "a", between(null, LocalDate.of(2026, 6, 29))),
            metric("new", "New", "a", between(LocalDate.of(2026, 7, 1), null)));

    assertThat(site.find("glossary.html", "//section[@id='metric-old']/p[@class='note']"))
        .containsExactly("Geldt op de peildatum niet meer.");
    assertThat(site.find("glossary.html", "//section[@id='metric-new']/p[@class='note']"))
        .containsExactly("Geldt op de peildatum nog niet.");
  }

  @Test
  void oneNameWithSeveralFormulasIsAClash() throws IOException {
    RenderedSite site =
        site(
            "en",
            metric("a", "Won", "sum of deals", Standing.UNSTATED),
            metric("b", "won ", "count of deals", Standing.UNSTATED),
            metric("c", "Leads", "count of leads", Standing.UNSTATED),
            metric("d", "Leads", "count of leads", Standing.UNSTATED));

    assertThat(site.find("glossary.html", ROWS + "/*"))
        .containsExactly(
            "Won",
            "Won (a): sum of deals – Marketing Operations"
                + "won (b): count of deals – Marketing Operations",
            "Open: nobody has ruled yet.");
  }

  @Test
  void aSynonymClashesTooAndARulingSaysWhichIsMeant() throws IOException {
    RenderedSite site =
        site(
            "nl",
            metric("spent", "Spent", "a", called("Actuals", null)),
            metric("actual", "Actuals", "b", called("Month", "spent")));

    assertThat(site.find("glossary.html", ROWS + "/td[2]"))
        .containsExactly("Waar niets anders staat, is Spent (spent) bedoeld.");
  }

  @Test
  void whereOneDefinitionStillHoldsThatOneIsMeant() throws IOException {
    RenderedSite site =
        site(
            "en",
            metric("first", "MQL", "a", between(null, LocalDate.of(2025, 12, 31))),
            metric("second", "MQL", "b", between(LocalDate.of(2026, 1, 1), null)));

    assertThat(site.find("glossary.html", ROWS + "/td[2]"))
        .containsExactly("Where nothing else is said, MQL (second) is meant.");
  }

  private RenderedSite site(String locale, MetricSummary... metrics) throws IOException {
    RunResult run = locale.equals("nl") ? SampleRuns.inDutch() : SampleRuns.inEnglish();
    return RenderedSite.of(
        new RunResult(
            run.format(), run.project(), run.run(), run.tables(), List.of(metrics), List.of()),
        folder);
  }

  private static MetricSummary metric(String id, String name, String formula, Standing standing) {
    return new MetricSummary(
        id,
        new LocalizedText(Map.of("en", name)),
        LocalizedText.english("What it means."),
        formula,
        Unit.COUNT,
        Direction.UP,
        "marketing-ops",
        Optional.empty(),
        standing);
  }

  private static Standing between(LocalDate from, LocalDate until) {
    return new Standing(
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(from),
        Optional.ofNullable(until),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Standing called(String synonym, String yieldsTo) {
    return new Standing(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(LocalizedText.english(synonym)),
        Optional.empty(),
        Optional.ofNullable(yieldsTo));
  }
}

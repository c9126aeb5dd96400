package dev.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.ReportDefinition.Definition;
import dev.plumbline.project.ReportDefinition.Definitions;
import dev.plumbline.project.ReportDefinition.Drill;
import dev.plumbline.project.ReportDefinition.OnBroken;
import dev.plumbline.project.ReportDefinition.Paper;
import dev.plumbline.project.ReportDefinition.Section;
import dev.plumbline.project.ReportDefinition.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportSectionsTests {
  private static final String BUDGET = "reports/budget.yml";
  private static final String TABLE = "    columns: [country, allocated]\n";
  private static final String TEXT = "  - text: {en: \"Available = allocated − spent.\"}";

  @TempDir private Path parent;
  private ProjectFolder folder;

  @BeforeEach
  void copyExample() throws IOException {
    folder = ProjectFolder.example(parent);
  }

  @Test
  void aTableThatNamesLevelsIsADrillDown() throws IOException {
    folder.replace(BUDGET, TABLE, "    drill: [country, cost_center]\n" + TABLE);
    assertThat(section(2))
        .isEqualTo(
            new Drill(
                Optional.empty(),
                "budget_total",
                List.of("country", "cost_center"),
                List.of("country", "allocated"),
                Map.of("country", new LocalizedText(Map.of("en", "Country", "nl", "Land"))),
                new Place(BUDGET, 14)));
  }

  @Test
  void aReportMayWithholdWhatIsBroken() throws IOException {
    assertThat(folder.load().reports().get(0).onBroken()).isEqualTo(OnBroken.SHOW);
    folder.replace(BUDGET, "sections:", "on_broken: withhold\nsections:");
    assertThat(folder.load().reports().get(0).onBroken()).isEqualTo(OnBroken.WITHHOLD);
    folder.replace(BUDGET, "on_broken: withhold", "on_broken: hide");
    assertThat(folder.faults()).hasSize(1).first().asString().contains("on_broken", "withhold");
  }

  @Test
  void aReportMayBeMeantForOneSheetOfPaper() throws IOException {
    assertThat(folder.load().reports().get(0).paper()).isEqualTo(Paper.WHOLE);
    folder.replace(BUDGET, "sections:", "paper: sheet\nsections:");
    folder.replace(BUDGET, TABLE, "    first: 5\n    none: {en: Nothing.}\n" + TABLE);
    assertThat(folder.load().reports().get(0).paper()).isEqualTo(Paper.SHEET);
    Table table = (Table) section(2);
    assertThat(table.first()).contains(5);
    assertThat(table.none()).contains(LocalizedText.english("Nothing."));
    folder.replace(BUDGET, "first: 5", "first: 0");
    assertThat(folder.faults()).hasSize(1).first().asString().contains("first");
  }

  @Test
  void levelsAreAListWithANameInIt() throws IOException {
    folder.replace(BUDGET, TABLE, "    drill: country\n" + TABLE);
    assertThat(folder.faults())
        .containsExactly("reports/budget.yml:15: drill is the text \"country\"; write a list");
    folder.replace(BUDGET, "drill: country", "drill: []");
    assertThat(folder.faults())
        .containsExactly("reports/budget.yml:15: drill is empty; write at least one entry");
  }

  @Test
  void definitionsAreTermsAndWhatTheyMean() throws IOException {
    folder.replace(
        BUDGET,
        TEXT,
        """
          - definitions:
              - {term: Available, meaning: {en: What is left, nl: Wat over is}, differs: Remaining}
              - {term: Spent, meaning: Booked}
            text: Products differ.
            labels: {differs: {en: Others}}
        """
            .stripTrailing());
    assertThat(section(3))
        .isEqualTo(
            new Definitions(
                Optional.empty(),
                Optional.of(LocalizedText.english("Products differ.")),
                List.of(
                    new Definition(
                        LocalizedText.english("Available"),
                        new LocalizedText(Map.of("en", "What is left", "nl", "Wat over is")),
                        Optional.of(LocalizedText.english("Remaining"))),
                    new Definition(
                        LocalizedText.english("Spent"),
                        LocalizedText.english("Booked"),
                        Optional.empty())),
                Map.of("differs", LocalizedText.english("Others")),
                new Place(BUDGET, 17)));
  }

  @Test
  void aDefinitionWithoutAMeaningIsAFault() throws IOException {
    folder.replace(
        BUDGET, TEXT, "  - definitions:\n      - {term: Available, means: What is left}");
    assertThat(folder.faults())
        .containsExactly(
            "reports/budget.yml:18: item 1 of definitions has no meaning; add meaning: what the"
                + " term means here",
            "reports/budget.yml:18: unknown key \"means\"; use one of term, meaning, differs");
  }

  @Test
  void aWaterfallHasTwoSeries() throws IOException {
    folder.replace(BUDGET, "chart: stacked_bar", "chart: waterfall");
    assertThat(folder.faults())
        .containsExactly(
            "reports/budget.yml:13: a waterfall has 1 series; name two metrics: what is left after"
                + " a step, and what the step took away");
  }

  @Test
  void aMetricMaySayWhyItIsNotKnown() throws IOException {
    folder.replace(
        "reports/metrics.yml",
        "    unit: money\n",
        "    unit: money\n    missing: {nl: Geen koers}\n");
    Map<String, Metric> metrics = folder.load().metrics();
    assertThat(metrics.get("allocated").missing())
        .contains(new LocalizedText(Map.of("nl", "Geen koers")));
    assertThat(metrics.get("click_through_rate").missing()).isEmpty();
  }

  @Test
  void aReasonIsAText() throws IOException {
    folder.replace(
        "reports/metrics.yml", "    unit: money\n", "    unit: money\n    missing: true\n");
    assertThat(folder.faults())
        .containsExactly(
            "reports/metrics.yml:7: missing is true; write a text or a mapping of keys and values");
  }

  private Section section(int index) {
    return folder.load().reports().get(0).sections().get(index);
  }
}

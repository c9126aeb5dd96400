package dev.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.Standing.Force;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingTests {
  private static final String METRICS = "reports/metrics.yml";

  @TempDir private Path parent;
  private ProjectFolder folder;

  @BeforeEach
  void copyExample() throws IOException {
    folder = ProjectFolder.example(parent);
  }

  @Test
  void whatIsSaidOfADefinitionIsRead() throws IOException {
    say(
        """
            version: 3
            approved_by: marketing-ops
            effective_from: 2026-01-01
            effective_until: 2026-12-31
            synonyms: [Budget, {en: Plan, nl: Plan van het jaar}]
            system_of_record: Group ledger
            yields_to: click_through_rate
        """);

    Standing standing = folder.load().metrics().get("allocated").standing();
    assertThat(standing.version()).hasValue(3);
    assertThat(standing.approvedBy()).hasValue("marketing-ops");
    assertThat(standing.systemOfRecord()).hasValue("Group ledger");
    assertThat(standing.yieldsTo()).hasValue("click_through_rate");
    assertThat(standing.synonyms())
        .extracting(synonym -> synonym.in(Locale.forLanguageTag("nl")))
        .containsExactly("Budget", "Plan van het jaar");
    assertThat(standing.on(LocalDate.of(2025, 12, 31))).isEqualTo(Force.NOT_YET);
    assertThat(standing.on(LocalDate.of(2026, 1, 1))).isEqualTo(Force.IN_FORCE);
    assertThat(standing.on(LocalDate.of(2026, 12, 31))).isEqualTo(Force.IN_FORCE);
    assertThat(standing.on(LocalDate.of(2027, 1, 1))).isEqualTo(Force.NO_LONGER);
  }

  @Test
  void aDefinitionOfWhichNothingIsSaidAlwaysHolds() {
    Standing standing = folder.load().metrics().get("allocated").standing();

    assertThat(standing).isEqualTo(Standing.UNSTATED);
    assertThat(standing.on(LocalDate.MIN)).isEqualTo(Force.IN_FORCE);
  }

  @Test
  void whatCannotBeIsAFaultAtItsLine() throws IOException {
    say(
        """
            version: 0
            approved_by: nobody
            effective_from: 2026-02-30
            yields_to: allocated
            synonyms: []
        """);

    assertThat(folder.faults())
        .containsExactly(
            "reports/metrics.yml:7: version is 0; write a number from 1 to 10000",
            "reports/metrics.yml:8: unknown owner \"nobody\"; use one of marketing-ops, crm",
            "reports/metrics.yml:9: effective_from is \"2026-02-30\"; write a date of the calendar"
                + " such as 2026-06-30",
            "reports/metrics.yml:10: metric \"allocated\" yields to itself; name the other metric"
                + " that people mean by the name that both have",
            "reports/metrics.yml:11: synonyms is empty; write at least one entry");
  }

  @Test
  void aDefinitionCannotEndBeforeItBegins() throws IOException {
    say(
        """
            effective_from: 2026-02-01
            effective_until: 2026-01-31
            yields_to: allocatted
        """);

    assertThat(folder.faults())
        .containsExactly(
            "reports/metrics.yml:8: effective_until is 2026-01-31, before effective_from, which is"
                + " 2026-02-01; a definition ends on the day it began to hold or later",
            "reports/metrics.yml:9: unknown metric \"allocatted\"; write \"allocated\"");
  }

  private void say(String lines) throws IOException {
    folder.replace(METRICS, "    unit: money\n", "    unit: money\n" + lines.indent(0));
  }
}

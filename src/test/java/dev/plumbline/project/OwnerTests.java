package dev.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who answers for what. */
class OwnerTests {
  @TempDir Path folder;

  @Test
  void aTableGoesToWhoeverItNamesThenToWhoeverClaimsItsSourceThenToTheDefault() throws IOException {
    settings(
        """
          crm: {name: CRM team, sources: ["${data}/crm", "sales.*"]}
          media: {name: Media team, backup: crm, escalate_after: 7, locale: nl}
        """);
    table("named", "owner: media\nsource: {format: csv, path: data/crm/named.csv}");
    table("below", "source: {format: csv, path: data/crm/deep/below.csv}");
    table("glob", "source: {format: csv, path: \"./data/crm/*.csv\"}");
    table("beside", "source: {format: csv, path: data/crmx/beside.csv}");
    table("cataloged", "source: {catalog: sales.deal}");
    Project project = load().orElseThrow();
    assertThat(project.tables())
        .extracting(table -> table.name() + ": " + table.owner())
        .containsExactly(
            "below: crm", "beside: office", "cataloged: crm", "glob: crm", "named: media");
    assertThat(project.owners().get("media").escalateAfter()).contains(7);
    assertThat(project.owners().get("media").locale()).contains(Locale.forLanguageTag("nl"));
    assertThat(project.owners().get("crm").escalateAfter()).isEmpty();
  }

  @Test
  void whatIsWrongWithAnOwnerIsToldWithItsLine() throws IOException {
    settings(
        """
          crm: {name: CRM team, backup: crm, escalate_after: 0}
          media: {name: Media team, escalate_after: 3, locale: de}
          sales: {name: Sales, sources: [data/crm]}
          deals: {name: Deals, sources: ["*.csv"]}
        """);
    table("lead", "source: {format: csv, path: data/crm/lead.csv}");
    Faults faults = new Faults();
    load(faults);
    assertThat(faults.all())
        .extracting(Fault::toString)
        .anyMatch(
            fault ->
                fault.startsWith("checks/lead.yml:3")
                    && fault.contains("claimed by the owners sales and deals"))
        .anyMatch(fault -> fault.startsWith("plumbline.yml:5") && fault.contains("its own backup"))
        .anyMatch(fault -> fault.startsWith("plumbline.yml:5") && fault.contains("escalate_after"))
        .anyMatch(fault -> fault.startsWith("plumbline.yml:6") && fault.contains("no `backup`"))
        .anyMatch(fault -> fault.startsWith("plumbline.yml:6") && fault.contains("locale"))
        .hasSize(5);
  }

  private void settings(String owners) throws IOException {
    Files.writeString(
        folder.resolve("plumbline.yml"),
        """
        name: Test
        owner: office
        owners:
          office: {name: Office}
        """
            + owners
            + """
            profile: test
            profiles: {test: {as_of: 2026-06-30, variables: {data: data}}}
            """);
  }

  private void table(String name, String text) throws IOException {
    Path file = folder.resolve("checks").resolve(name + ".yml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "table: %s\ndescription: Rows.\n%s\n".formatted(name, text));
  }

  private Optional<Project> load() {
    Faults faults = new Faults();
    Optional<Project> project = load(faults);
    assertThat(faults.all()).isEqualTo(List.of());
    return project;
  }

  private Optional<Project> load(Faults faults) {
    return ProjectLoader.load(folder, Optional.empty(), Map.of(), faults);
  }
}

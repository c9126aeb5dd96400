package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.result.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this project expects of views that count people, on views that are made by hand. */
class SmallGroupsTests {
  @TempDir Path folder;
  private SmallProject project;

  @BeforeEach
  void writeAProject() throws IOException {
    project = SmallProject.in(folder);
    project.file(
        "plumbline.yml",
        """
        name: Test
        owner: privacy
        owners: {privacy: {name: Privacy office}}
        parameters: {least_persons: 10}
        profile: test
        profiles: {test: {as_of: 2026-06-30}}
        """);
    String checks = "checks/control/control_reach_group.yml";
    project.file(checks, Files.readString(Path.of(checks)));
    group("50L AS gross_contacts, 10L AS reachable_base, 20L AS lost_basis, 0L AS lost_limit");
    view(
        "reach_total",
        "50 AS gross_contacts, 10 AS reachable_base, 40 AS unreachable_contacts, NULL AS lawful_contacts, 10 AS personalisable_base");
    view(
        "reach_waterfall",
        "50 AS contacts_left, 10 AS lost_in_turn, NULL AS lost_alone, 0 AS would_return");
    view("reach_trend", "50 AS gross_contacts, NULL AS lawful_contacts, 10 AS reachable_base");
    view("lawful_basis_case", "10 AS decided_contacts");
  }

  @Test
  void groupsOfTenAndOfNobodyMayBeShown() throws IOException {
    assertThat(project.run()).as(project.told().toString()).isZero();
    assertThat(project.checks(Outcome.PASSED))
        .contains("control_reach_group-base", "control_reach_group-steps");
  }

  @Test
  void aGroupOfThreeThatIsShownFailsTheRun() throws IOException {
    group("50L AS gross_contacts, 3L AS reachable_base, 38L AS lost_basis, 9L AS lost_limit");
    assertThat(project.run()).isEqualTo(10);
    assertThat(project.checks(Outcome.FAILED))
        .containsExactly("control_reach_group-base", "control_reach_group-over-limit");
  }

  @Test
  void aFigureOfThreeFailsTheRunInEveryOtherView() throws IOException {
    view(
        "reach_total",
        "50 AS gross_contacts, 47 AS reachable_base, 3 AS unreachable_contacts, NULL AS lawful_contacts, 10 AS personalisable_base");
    view(
        "reach_waterfall",
        "50 AS contacts_left, 10 AS lost_in_turn, NULL AS lost_alone, 3 AS would_return");
    view("reach_trend", "50 AS gross_contacts, NULL AS lawful_contacts, 3 AS reachable_base");
    view("lawful_basis_case", "3 AS decided_contacts");
    assertThat(project.run()).isEqualTo(10);
    assertThat(project.checks(Outcome.FAILED))
        .containsExactly(
            "control_reach_group-cases",
            "control_reach_group-days",
            "control_reach_group-steps",
            "control_reach_group-totals");
  }

  private void group(String figures) throws IOException {
    view(
        "reach_group",
        "'ANY' AS scope, '' AS channel, '' AS purpose, '' AS brand, 'NL' AS country,"
            + " 0L AS lost_duplicate, 10L AS lost_inactive, 10L AS lost_point,"
            + " NULL AS lost_suppressed, "
            + figures);
  }

  /** A view of one row. */
  private void view(String name, String figures) throws IOException {
    project.file("reports/rollups/" + name + ".sql", "SELECT " + figures);
  }
}

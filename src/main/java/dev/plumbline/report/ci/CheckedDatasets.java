package dev.plumbline.report.ci;

import dev.plumbline.project.Severity;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.DataQualityAssertionsDatasetFacet;
import io.openlineage.client.OpenLineage.DataQualityAssertionsDatasetFacetAssertions;
import io.openlineage.client.OpenLineage.DatasetFacets;
import io.openlineage.client.OpenLineage.InputDataset;
import io.openlineage.client.OpenLineage.InputDatasetInputFacets;
import io.openlineage.client.OpenLineage.OwnershipDatasetFacet;
import io.openlineage.client.OpenLineage.SchemaDatasetFacet;
import io.openlineage.client.OpenLineage.TestExecution;
import io.openlineage.client.OpenLineage.TestRunFacet;
import java.util.List;
import java.util.Locale;

/**
 * The tables of a run as OpenLineage knows datasets. An assertion holds or does not; a check that
 * was skipped or could not be evaluated is neither, and is told among the tests of the run alone.
 */
final class CheckedDatasets {
  private final RunResult run;
  private final OpenLineage lineage;
  private final CheckText text;
  private final Locale locale;

  CheckedDatasets(RunResult run, OpenLineage lineage) {
    this.run = run;
    this.lineage = lineage;
    this.text = new CheckText(run);
    this.locale = Locale.forLanguageTag(run.project().locale());
  }

  /** Their names alone. */
  List<InputDataset> named() {
    return run.tables().stream()
        .map(table -> lineage.newInputDataset(run.project().name(), table.name(), null, null))
        .toList();
  }

  /** With all that the run found. */
  List<InputDataset> asserted() {
    return run.tables().stream()
        .map(
            table ->
                lineage.newInputDataset(
                    run.project().name(), table.name(), facets(table), found(table)))
        .toList();
  }

  private DatasetFacets facets(TableResult table) {
    return lineage
        .newDatasetFacetsBuilder()
        .dataSource(lineage.newDatasourceDatasetFacet(table.source(), null))
        .documentation(lineage.newDocumentationDatasetFacet(table.description(), "text/plain"))
        .ownership(ownership(table.owner()))
        .schema(schema(table))
        .build();
  }

  OwnershipDatasetFacet ownership(String owner) {
    return lineage.newOwnershipDatasetFacet(
        List.of(lineage.newOwnershipDatasetFacetOwners(owner, "accountable")));
  }

  private SchemaDatasetFacet schema(TableResult table) {
    return lineage.newSchemaDatasetFacet(
        table.columns().stream()
            .map(
                column ->
                    lineage
                        .newSchemaDatasetFacetFieldsBuilder()
                        .name(column.name())
                        .type(column.type())
                        .build())
            .toList());
  }

  private InputDatasetInputFacets found(TableResult table) {
    return lineage
        .newInputDatasetInputFacetsBuilder()
        .inputStatistics(
            table
                .rows()
                .map(rows -> lineage.newInputStatisticsInputDatasetFacet(rows, null, null))
                .orElse(null))
        .dataQualityAssertions(assertions(table))
        .build();
  }

  private DataQualityAssertionsDatasetFacet assertions(TableResult table) {
    return lineage.newDataQualityAssertionsDatasetFacet(
        table.checks().stream()
            .filter(check -> check.outcome() == Outcome.PASSED || check.outcome() == Outcome.FAILED)
            .map(this::assertion)
            .toList());
  }

  private DataQualityAssertionsDatasetFacetAssertions assertion(CheckResult check) {
    return lineage
        .newDataQualityAssertionsDatasetFacetAssertionsBuilder()
        .assertion(check.type())
        .success(check.outcome() == Outcome.PASSED)
        .column(check.columns().size() == 1 ? check.columns().get(0) : null)
        .severity(severity(check))
        .name(check.id())
        .description(text.title(check))
        .expected(check.expected().in(locale))
        .actual(actual(check))
        .build();
  }

  /** Every check of the run. */
  TestRunFacet tests() {
    return lineage.newTestRunFacet(run.checks().map(this::test).toList());
  }

  private TestExecution test(CheckResult check) {
    return lineage
        .newTestExecutionBuilder()
        .name(check.id())
        .status(status(check))
        .severity(severity(check))
        .type(check.type())
        .description(text.title(check))
        .expected(check.expected().in(locale))
        .actual(actual(check))
        .build();
  }

  /** Of a check that passed, the value that was seen, where the rule is about one. */
  private String actual(CheckResult check) {
    return check.outcome() == Outcome.PASSED ? check.observed().orElse(null) : text.finding(check);
  }

  private static String status(CheckResult check) {
    return switch (check.outcome()) {
      case PASSED -> "pass";
      case FAILED -> "fail";
      case ERROR, SKIPPED -> "skip";
    };
  }

  private static String severity(CheckResult check) {
    return check.severity() == Severity.CRITICAL ? "error" : "warn";
  }
}

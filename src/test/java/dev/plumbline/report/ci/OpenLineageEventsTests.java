package dev.plumbline.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.report.TrustedRuns;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineageClientUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenLineageEventsTests {
  @TempDir Path folder;
  private List<String> lines;
  private JsonNode start;
  private JsonNode complete;

  @BeforeEach
  void write() throws IOException {
    new OpenLineageEvents().write(SampleRuns.inEnglish(), folder);
    lines = Files.readAllLines(folder.resolve("ci/openlineage.jsonl"));
    start = new ObjectMapper().readTree(lines.get(0));
    complete = new ObjectMapper().readTree(lines.get(1));
  }

  @Test
  void everyEventFollowsTheFormat() throws IOException {
    try (InputStream text = getClass().getResourceAsStream("openlineage.json")) {
      JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
      assertThat(schema.validate(start)).isEmpty();
      assertThat(schema.validate(complete)).isEmpty();
    }
  }

  @Test
  void theClientOfOpenLineageReadsThem() {
    assertThat(lines)
        .map(OpenLineageClientUtils::runEventFromJson)
        .extracting(event -> event.getEventType())
        .containsExactly(RunEvent.EventType.START, RunEvent.EventType.COMPLETE);
  }

  @Test
  void aRunStartsAndEndsOnce() {
    assertThat(lines).hasSize(2);
    assertThat(complete.at("/run/runId")).isEqualTo(start.at("/run/runId"));
    assertThat(start.get("eventTime").textValue()).isEqualTo("2026-06-30T06:00:00Z");
    assertThat(complete.get("eventTime").textValue()).isEqualTo("2026-06-30T06:00:12.5Z");
    assertThat(complete.at("/run/facets/nominalTime/nominalStartTime").textValue())
        .isEqualTo("2026-06-30T00:00:00Z");
  }

  @Test
  void whatWasEvaluatedIsAssertedOfItsTable() {
    JsonNode contact = complete.at("/inputs/0");
    assertThat(contact.get("name").textValue()).isEqualTo("contact");
    assertThat(contact.at("/inputFacets/inputStatistics/rowCount").longValue()).isEqualTo(2000);
    JsonNode failed = contact.at("/inputFacets/dataQualityAssertions/assertions/1");
    assertThat(failed.get("assertion").textValue())
        .isEqualTo("expect_column_values_to_not_be_null");
    assertThat(failed.get("success").booleanValue()).isFalse();
    assertThat(failed.get("column").textValue()).isEqualTo("email");
    assertThat(failed.get("severity").textValue()).isEqualTo("error");
    assertThat(failed.get("actual").textValue()).isEqualTo("199 of 2,000 rows");
  }

  @Test
  void whatCouldNotBeCheckedIsNoAssertion() {
    assertThat(complete.at("/inputs/1/inputFacets/dataQualityAssertions/assertions"))
        .noneMatch(assertion -> assertion.get("name").textValue().equals("invoice-opens"));
    assertThat(complete.at("/run/facets/test/tests"))
        .anyMatch(
            test ->
                test.get("name").textValue().equals("invoice-opens")
                    && test.get("status").textValue().equals("skip"));
  }

  @Test
  void reportsAreWhatTheRunWrote() {
    assertThat(complete.at("/outputs").findValuesAsText("name")).contains("reports/budget");
    assertThat(start.at("/outputs")).isEmpty();
  }

  @Test
  void everyColumnOfARollupHasItsInputs() throws IOException {
    new OpenLineageEvents().write(TrustedRuns.inEnglish(), folder);
    JsonNode end =
        new ObjectMapper()
            .readTree(Files.readAllLines(folder.resolve("ci/openlineage.jsonl")).get(1));
    try (InputStream text = getClass().getResourceAsStream("openlineage.json")) {
      JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
      assertThat(schema.validate(end)).isEmpty();
    }
    JsonNode step = end.at("/outputs/0");
    assertThat(step.get("name").textValue()).isEqualTo("step");
    JsonNode amount = step.at("/facets/columnLineage/fields/amount/inputFields/0");
    assertThat(amount.get("name").textValue()).isEqualTo("ledger");
    assertThat(amount.get("field").textValue()).isEqualTo("amount");
    assertThat(amount.at("/transformations/0/type").textValue()).isEqualTo("DIRECT");
    assertThat(amount.at("/transformations/0/subtype").textValue()).isEqualTo("IDENTITY");
    JsonNode rows = step.at("/facets/columnLineage/dataset");
    assertThat(rows).hasSize(1);
    assertThat(rows.at("/0/field").textValue()).isEqualTo("contact_id");
    assertThat(rows.at("/0/transformations/0/type").textValue()).isEqualTo("INDIRECT");
    assertThat(rows.at("/0/transformations/0/subtype").textValue()).isEqualTo("FILTER");
  }
}

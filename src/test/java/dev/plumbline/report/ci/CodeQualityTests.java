package dev.plumbline.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeQualityTests {
  @TempDir Path folder;

  @Test
  void everyFindingFollowsTheFormat() throws IOException {
    try (InputStream text = getClass().getResourceAsStream("code-quality.json")) {
      JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
      assertThat(schema.validate(findings(SampleRuns.inEnglish()))).isEmpty();
    }
  }

  @Test
  void onlyFailedAndUncheckedChecksAreFindings() throws IOException {
    assertThat(findings(SampleRuns.inEnglish()).findValuesAsText("check_name"))
        .containsExactly("contact-email-present", "invoice-opens");
  }

  @Test
  void aFindingIsAtTheLineOfItsDefinition() throws IOException {
    JsonNode finding = findings(SampleRuns.inEnglish()).get(0);
    assertThat(finding.at("/location/path").textValue()).isEqualTo("checks/contact.yml");
    assertThat(finding.at("/location/lines/begin").intValue()).isEqualTo(14);
    assertThat(finding.get("description").textValue())
        .isEqualTo("contact: Contacts have an email address – 199 of 2,000 rows");
  }

  @Test
  void blockersAreThoseThatCouldNotBeChecked() throws IOException {
    assertThat(findings(SampleRuns.inEnglish()).findValuesAsText("severity"))
        .containsExactly("critical", "blocker");
  }

  @Test
  void theFingerprintDoesNotDependOnTheWords() throws IOException {
    List<String> english = findings(SampleRuns.inEnglish()).findValuesAsText("fingerprint");
    assertThat(findings(SampleRuns.inDutch()).findValuesAsText("fingerprint"))
        .isEqualTo(english)
        .doesNotHaveDuplicates();
  }

  @Test
  void aRunWithoutFindingsIsAnEmptyArray() throws IOException {
    RunResult sample = SampleRuns.inEnglish();
    RunResult clean =
        new RunResult(
            sample.format(), sample.project(), sample.run(), List.of(), List.of(), List.of());
    assertThat(findings(clean)).isEmpty();
  }

  private JsonNode findings(RunResult run) throws IOException {
    new CodeQuality().write(run, folder);
    String text = Files.readString(folder.resolve("ci/gl-code-quality-report.json"));
    assertThat(text).startsWith("[");
    return new ObjectMapper().readTree(text);
  }
}

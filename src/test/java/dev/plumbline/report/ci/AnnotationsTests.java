package dev.plumbline.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.plumbline.report.SampleRuns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationsTests {
  private static final Map<String, String> GITLAB =
      Map.of(
          "CI_JOB_URL", "https://gitlab.example/group/project/-/jobs/7",
          "CI_PROJECT_DIR", "/builds/group/project");

  @TempDir Path folder;

  @Test
  void theJobLinksToTheSiteAndToEachReport() throws IOException {
    JsonNode links = links(SiteAddress.of(GITLAB, Path.of("/builds/group/project/public")));
    assertThat(links.findValuesAsText("label"))
        .containsExactly("Open the report", "Marketing budget");
    assertThat(links.findValuesAsText("url"))
        .containsExactly(
            "https://gitlab.example/group/project/-/jobs/7/artifacts/file/public/index.html",
            "https://gitlab.example/group/project/-/jobs/7/artifacts/file/public/reports/budget.html");
  }

  @Test
  void everyLinkFollowsTheFormat() throws IOException {
    try (InputStream text = getClass().getResourceAsStream("annotations.json")) {
      JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
      assertThat(
              schema.validate(written(SiteAddress.of(GITLAB, Path.of("/builds/group/project/a")))))
          .isEmpty();
      assertThat(schema.validate(written(SiteAddress.UNKNOWN))).isEmpty();
    }
  }

  @Test
  void aSiteThatIsNoArtifactHasNoLink() throws IOException {
    assertThat(links(SiteAddress.of(GITLAB, Path.of("/srv/site")))).isEmpty();
    assertThat(links(SiteAddress.UNKNOWN)).isEmpty();
  }

  @Test
  void onGitHubTheRunIsWhereTheSiteCanBeFound() {
    SiteAddress site =
        SiteAddress.of(
            Map.of(
                "GITHUB_SERVER_URL", "https://github.example",
                "GITHUB_REPOSITORY", "group/project",
                "GITHUB_RUN_ID", "42"),
            Path.of("public"));
    assertThat(site.of("index.html"))
        .isEqualTo(Optional.of("https://github.example/group/project/actions/runs/42"));
    assertThat(site.folder()).isEmpty();
  }

  private JsonNode links(SiteAddress site) throws IOException {
    return written(site).get("plumbline");
  }

  private JsonNode written(SiteAddress site) throws IOException {
    new Annotations(site).write(SampleRuns.inEnglish(), folder);
    return new ObjectMapper().readTree(folder.resolve("ci/annotations.json").toFile());
  }
}

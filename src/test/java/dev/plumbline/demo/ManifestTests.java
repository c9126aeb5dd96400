package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTests {
  private static final List<String> OF_EVERY_TABLE =
      List.of("opens", "readable", "columns", "headers");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TempDir static Path shared;

  private static Manifest manifest;

  @BeforeAll
  static void readTheManifest() throws IOException {
    DemoCompany.write(shared.resolve("demo"), 1);
    manifest = Manifest.read(shared.resolve("demo"));
  }

  @Test
  void thereAreFaultsOfAtLeastTwentyFiveKinds() {
    assertThat(manifest.faults().stream().map(PlantedFault::kind).distinct().count())
        .isGreaterThanOrEqualTo(25)
        .isEqualTo(manifest.faults().size());
  }

  @Test
  void everyFaultHasACheckOfItsOwnThatTheProjectDeclares() throws IOException {
    assertThat(manifest.faults().stream().map(PlantedFault::check))
        .doesNotHaveDuplicates()
        .isSubsetOf(declaredChecks());
  }

  @Test
  void everyFaultIsOnTheTableThatItsCheckIsNamedAfter() {
    assertThat(manifest.faults())
        .allSatisfy(fault -> assertThat(fault.check()).startsWith(fault.table() + "-"));
  }

  @Test
  void faultsAndFilesAreSorted() {
    assertThat(manifest.faults()).isSortedAccordingTo(PlantedFault.ORDER);
    assertThat(manifest.files().stream().map(Manifest.DataFile::path)).isSorted();
  }

  @Test
  void everyDeclaredFileTableIsWritten() throws IOException {
    Set<String> declared = new TreeSet<>();
    for (JsonNode table : tables()) {
      // Tables by anchors are in the workbooks that are audited, rules are part of the project.
      boolean inOthers =
          table.at("/source/rollup").isTextual()
              || table.at("/source/format").asText().equals("workbook")
              || table.at("/source/path").asText().startsWith("reports/");
      if (!inOthers) {
        declared.add(table.get("table").asText());
      }
    }
    assertThat(manifest.files().stream().map(Manifest.DataFile::table).distinct())
        .containsExactlyInAnyOrderElementsOf(declared);
  }

  private static Set<String> declaredChecks() throws IOException {
    Set<String> checks = new TreeSet<>();
    for (JsonNode table : tables()) {
      String name = table.get("table").asText();
      OF_EVERY_TABLE.forEach(check -> checks.add(name + "-" + check));
      if (table.has("freshness")) {
        checks.add(name + "-fresh");
      }
      table.get("expectations").forEach(check -> checks.add(check.get("id").asText()));
    }
    return checks;
  }

  private static List<JsonNode> tables() throws IOException {
    List<JsonNode> tables = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("checks"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yml")).sorted().toList()) {
        tables.add(YAML.readTree(file.toFile()));
      }
    }
    return tables;
  }
}

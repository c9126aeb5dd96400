package dev.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the loader's own reading of the published schemas against that of a full validator. */
class SchemaTests {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCHEMAS = Path.of("docs", "schema");
  private static final Path EXAMPLE = Path.of("src", "test", "resources", "example-project");
  private static final List<String> OTHERS =
      List.of("7", "\"x\"", "\"\"", "[]", "{}", "null", "true", "-1", "[{}]");
  private static final Set<String> FREE_KEYS = Set.of("options", "variables", "kwargs", "labels");

  @ParameterizedTest
  @CsvSource({
    "plumbline, plumbline.yml",
    "table, checks/contact.yml",
    "table, checks/finance/invoice.yml",
    "table, checks/finance/budget_identity.yml",
    "metrics, reports/metrics.yml",
    "report, reports/budget.yml"
  })
  void everyChangeToAFileIsJudgedAlike(String schema, String file) throws IOException {
    JsonNode written = yaml(file);
    JsonSchema full = fullSchema(schema);
    Schema own = Schema.named(schema);
    assertThat(full.validate(written)).isEmpty();

    for (JsonNode changed : Changes.to(written, OTHERS)) {
      assertJudgedAlike(full, own, changed);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "plumbline, plumbline.yml",
    "table, checks/contact.yml",
    "table, checks/finance/invoice.yml",
    "table, checks/finance/budget_identity.yml",
    "metrics, reports/metrics.yml",
    "report, reports/budget.yml"
  })
  void unknownKeysAreRefusedAtEveryLevel(String schema, String file) throws IOException {
    JsonNode written = yaml(file);
    JsonSchema full = fullSchema(schema);
    Schema own = Schema.named(schema);

    for (String pointer : Changes.pointers(written)) {
      if (written.at(pointer).isObject()) {
        JsonNode changed = written.deepCopy();
        ((ObjectNode) changed.at(pointer)).put("surprise", "x");
        boolean free = FREE_KEYS.contains(pointer.substring(pointer.lastIndexOf('/') + 1));
        assertThat(full.validate(changed).isEmpty()).as(pointer).isEqualTo(free);
        assertJudgedAlike(full, own, changed);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"plumbline", "table", "suite", "metrics", "report"})
  void everyKeyIsExplainedToEditors(String name) throws IOException {
    JsonNode schema = JSON.readTree(SCHEMAS.resolve(name + ".json").toFile());

    assertThat(schema.path("title").asText()).startsWith("Plumbline");
    assertThat(schema.path("description").asText()).isNotEmpty();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      JsonNode explained = new Schema(schema).resolve(property.getValue());
      boolean described = property.getValue().has("description") || explained.has("description");
      assertThat(described).as(property.getKey()).isTrue();
    }
  }

  private static void assertJudgedAlike(JsonSchema full, Schema own, JsonNode changed) {
    boolean valid = full.validate(changed).isEmpty();
    Faults faults = new Faults();
    Document document = new Document("changed.yml", changed.deepCopy(), Map.of());
    new ShapeCheck(own, faults).check(document);
    assertThat(faults.all().isEmpty()).as(changed + " " + faults.all()).isEqualTo(valid);
  }

  private static JsonSchema fullSchema(String name) throws IOException {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(false).build();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
        .getSchema(JSON.readTree(SCHEMAS.resolve(name + ".json").toFile()), config);
  }

  private static JsonNode yaml(String file) throws IOException {
    String text = Files.readString(EXAMPLE.resolve(file)).replace("${", "");
    return new YamlReader(new Faults()).read(file, text).orElseThrow().root();
  }
}

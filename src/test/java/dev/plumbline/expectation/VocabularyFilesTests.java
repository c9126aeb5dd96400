package dev.plumbline.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The files that describe the vocabulary to editors and readers say what the vocabulary says. Run
 * with {@code -Drecreate=true} to write them anew.
 */
class VocabularyFilesTests {
  private static final Path SCHEMA = Path.of("docs/schema/expectations.json");
  private static final Path PAGE = Path.of("docs/expectations.md");
  private static final List<ExpectationType> TYPES = Vocabulary.standard().types();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theSchemaHasABranchForEachType() throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    String schema = JSON.writer(printer).writeValueAsString(VocabularySchema.of(TYPES)) + "\n";
    assertSame(SCHEMA, schema);
  }

  @Test
  void thePageDescribesEachType() throws IOException {
    assertSame(PAGE, VocabularyPage.of(TYPES, Files.readString(PAGE)));
  }

  @Test
  void theSchemaAcceptsWhatTheVocabularyAccepts() throws IOException {
    assertThat(complaints("column_values_to_be_in_set {column: a, value_set: [1, x, null]}"))
        .isZero();
    assertThat(complaints("column_max_to_be_between {column: a, min_value: 1, mostly: 1}"))
        .isPositive();
    assertThat(complaints("column_values_to_be_unique {column: a, mostly: 2}")).isPositive();
    assertThat(complaints("column_values_to_be_unique {}")).isPositive();
    assertThat(complaints("column_values_to_be {column: a}")).isPositive();
    assertThat(complaints("column_values_to_be_between {column: a, min_value: '2026-01-01'}"))
        .isZero();
    assertThat(complaints("column_values_to_be_between {column: a}")).isPositive();
  }

  private static int complaints(String line) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(Files.readString(SCHEMA));
    var definition = Expectations.definition(line);
    JsonNode expectation =
        JSON.createObjectNode().put("type", definition.type()).set("kwargs", definition.kwargs());
    return schema.validate(expectation).size();
  }

  private static void assertSame(Path file, String content) throws IOException {
    if (Boolean.getBoolean("recreate")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    }
    assertThat(file).hasContent(content);
  }
}

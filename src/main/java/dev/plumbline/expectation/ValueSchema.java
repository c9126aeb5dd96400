package dev.plumbline.expectation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.resource.DisallowSchemaLoader;
import com.networknt.schema.resource.InputStreamSource;

/**
 * A JSON Schema that values are judged by. It is of the draft that it names in {@code $schema},
 * from 4 on, else of 2020-12; formats are not asserted. Nothing outside the schema is ever read: of
 * what it refers to, only itself and the drafts are known.
 */
public final class ValueSchema {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String OWN_COPIES = "classpath:";
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          builder -> builder.schemaLoaders(loaders -> loaders.add(ValueSchema::load)));

  private final JsonSchema schema;

  private ValueSchema(JsonSchema schema) {
    this.schema = schema;
  }

  /**
   * Reads a schema.
   *
   * @throws IllegalArgumentException if it is not a valid one or refers to something else
   */
  public static ValueSchema of(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      String draft = node.path("$schema").asText(VersionFlag.V202012.getId());
      JsonSchema meta = FACTORY.getSchema(SchemaLocation.of(draft));
      if (!meta.validate(node, OutputFormat.BOOLEAN)) {
        throw new IllegalArgumentException("This is no schema of its draft");
      }
      JsonSchema schema = FACTORY.getSchema(node);
      schema.initializeValidators();
      return new ValueSchema(schema);
    } catch (JsonProcessingException | RuntimeException invalid) {
      throw new IllegalArgumentException("This is no JSON Schema", invalid);
    }
  }

  /**
   * Whether a value meets the schema; one whose numbers are not finite meets no rule on numbers.
   */
  public boolean accepts(JsonNode value) {
    try {
      return schema.validate(value, OutputFormat.BOOLEAN);
    } catch (NumberFormatException notFinite) {
      return false;
    }
  }

  private static InputStreamSource load(AbsoluteIri address) {
    // Null leaves it to the library's own copies of the drafts.
    return address.toString().startsWith(OWN_COPIES)
        ? null
        : DisallowSchemaLoader.getInstance().getSchema(address);
  }
}

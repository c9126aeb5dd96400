package dev.plumbline.check.function;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.expectation.ValueSchema;
import java.io.IOException;
import java.util.Set;

/**
 * Texts as Python's {@code json.loads} reads them: any value by itself, and the numbers that JSON
 * does not have, {@code NaN}, {@code Infinity} and {@code -Infinity}. Values nested deeper than
 * {@value #DEPTH} count as no JSON.
 */
final class JsonText {
  private static final int DEPTH = 1_000;
  private static final Set<String> NUMBER_NAMES = Set.of("NaN", "Infinity", "-Infinity");
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();
  private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY).build();
  private static final Cache<ValueSchema> SCHEMAS = new Cache<>(ValueSchema::of);

  private JsonText() {}

  /** Whether a text is one JSON value and nothing else. */
  static boolean isJson(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      int depth = 0;
      int values = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_NUMBER_FLOAT
            && parser.isNaN()
            && !isNumber(parser.getText())) {
          return false;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        values += depth == 0 ? 1 : 0;
      }
      return values == 1;
    } catch (IOException broken) {
      return false;
    }
  }

  /**
   * Whether a text meets a JSON Schema.
   *
   * @throws InvalidJson if it is no JSON
   */
  static boolean meetsSchema(String text, String schema) {
    if (!isJson(text)) {
      throw new InvalidJson();
    }
    return SCHEMAS.get(schema).accepts(read(text));
  }

  private static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException broken) {
      throw new InvalidJson();
    }
  }

  /** Whether Python knows the number too: the parser also knows {@code +INF} and its like. */
  private static boolean isNumber(String text) {
    return NUMBER_NAMES.contains(text) || Character.isDigit(text.charAt(text.length() - 1));
  }
}

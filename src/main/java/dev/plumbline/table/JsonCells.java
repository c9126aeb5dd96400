package dev.plumbline.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** The fields of a JSON object as texts; nested values stay JSON. */
final class JsonCells {

  /** A field given twice would lose one of its values. */
  static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonFormat format;
  private final List<String> columns;

  JsonCells(JsonFormat format, List<String> columns) {
    this.format = format;
    this.columns = columns;
  }

  /** The cells of the object at which the parser stands; it is left at its end. */
  String[] read(JsonParser parser) throws IOException {
    String[] cells = new String[columns.size()];
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      int position = format.fields().indexOf(parser.currentName());
      JsonToken token = parser.nextToken();
      if (position < 0) {
        parser.skipChildren();
      } else {
        cells[position] = text(parser, token, columns.get(position));
      }
    }
    return cells;
  }

  private String text(JsonParser parser, JsonToken token, String column) throws IOException {
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token.isNumeric()) {
      return format.numbers().text(column, parser.getText());
    }
    return token.isScalarValue() ? parser.getText() : json(parser);
  }

  /** The value at which the parser stands, as JSON. */
  static String json(JsonParser parser) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      generator.copyCurrentStructure(parser);
    }
    return text.toString();
  }
}

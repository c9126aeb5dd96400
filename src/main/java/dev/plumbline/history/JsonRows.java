package dev.plumbline.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;

/** An object of JSON a line, without what there is none of. */
final class JsonRows implements ExportRows {
  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public void begin(Writer writer) {
    // Every line names its columns.
  }

  @Override
  public void write(List<Object> row, Writer writer) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      for (int at = 0; at < row.size(); at++) {
        write(Export.COLUMNS.get(at), row.get(at), json);
      }
      json.writeEndObject();
    }
    writer.write(line.append('\n').toString());
  }

  private static void write(String key, Object value, JsonGenerator json) throws IOException {
    if (value instanceof Boolean truth) {
      json.writeBooleanField(key, truth);
    } else if (value instanceof Number number) {
      json.writeNumberField(key, number.longValue());
    } else if (value != null) {
      json.writeStringField(key, value.toString());
    }
  }
}

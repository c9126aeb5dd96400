package dev.plumbline.demo.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/** One JSON object a line, in UTF-8; an empty cell is left out. */
public record JsonLinesFile(String path) implements TableFile {
  @Override
  public List<String> write(Path folder, Dataset data) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      for (Row row : data.rows()) {
        write(json, data.columns(), row);
      }
      json.writeRaw('\n');
    }
    return List.of(path);
  }

  private static void write(JsonGenerator json, List<Column> columns, Row row) throws IOException {
    json.writeStartObject();
    for (Column column : columns) {
      Object value = row.value(column.name());
      if (value != null) {
        json.writeFieldName(column.name());
        write(json, value);
      }
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number.toPlainString());
    } else if (value instanceof LocalDateTime moment) {
      json.writeString(Moments.text(moment));
    } else {
      json.writeString(value.toString());
    }
  }
}

package dev.plumbline.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** One JSON object a line; any other line is set aside. */
final class JsonLineRecords implements Records {

  private final Lines lines;
  private final JsonCells cells;

  JsonLineRecords(Lines lines, JsonCells cells) {
    this.lines = lines;
    this.cells = cells;
  }

  @Override
  public TextRecord next() throws IOException {
    Line line = lines.next();
    while (line != null && line.text().isBlank()) {
      line = lines.next();
    }
    return line == null ? null : record(line);
  }

  private TextRecord record(Line line) throws IOException {
    if (line.malformed()) {
      return TextRecord.aside("bad_encoding", line.text(), line.position());
    }
    try (JsonParser parser = JsonCells.FACTORY.createParser(line.text())) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        String[] values = cells.read(parser);
        if (parser.nextToken() == null) {
          return TextRecord.of(values, line.position());
        }
      }
    } catch (JsonProcessingException e) {
      return broken(line);
    }
    return broken(line);
  }

  private static TextRecord broken(Line line) {
    return TextRecord.aside("broken_json", line.text(), line.position());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

package dev.plumbline.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/**
 * The objects of a JSON document: of an array, or the document itself. Behind a fault of syntax
 * nothing can be read; the rest of the document is set aside as one record.
 */
final class JsonDocumentRecords implements Records {

  private final JsonParser parser;
  private final JsonCells cells;
  private boolean inArray;
  private boolean ended;

  JsonDocumentRecords(Reader text, JsonCells cells) throws IOException {
    this.parser = JsonCells.FACTORY.createParser(text);
    this.cells = cells;
  }

  @Override
  public TextRecord next() throws IOException {
    if (ended) {
      return null;
    }
    try {
      return read(parser.nextToken());
    } catch (JsonProcessingException e) {
      return brokenOff("broken_json");
    } catch (CharacterCodingException e) {
      return brokenOff("bad_encoding");
    }
  }

  private TextRecord read(JsonToken first) throws IOException {
    JsonToken token = first;
    if (token == JsonToken.START_ARRAY && !inArray) {
      inArray = true;
      token = parser.nextToken();
    }
    if (token == JsonToken.END_ARRAY) {
      inArray = false;
      token = parser.nextToken();
    }
    if (token == null) {
      ended = true;
      return null;
    }
    int line = parser.currentTokenLocation().getLineNr();
    return token == JsonToken.START_OBJECT
        ? TextRecord.of(cells.read(parser), line)
        : TextRecord.aside("broken_json", JsonCells.json(parser), line);
  }

  private TextRecord brokenOff(String kind) {
    ended = true;
    return TextRecord.aside(kind, "", parser.currentLocation().getLineNr());
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}

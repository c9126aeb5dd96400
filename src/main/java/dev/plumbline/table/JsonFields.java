package dev.plumbline.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.project.ShownPath;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/** The fields of JSON files by their first thousand objects, for tables that declare no columns. */
final class JsonFields {

  private static final int MOST_OBJECTS = 1_000;

  private final Configuration hadoop;
  private final Set<String> fields = new LinkedHashSet<>();
  private int objects;

  JsonFields(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  List<String> of(List<PlannedFile> files) {
    for (PlannedFile file : files) {
      if (objects < MOST_OBJECTS) {
        look(file);
      }
    }
    return List.copyOf(fields);
  }

  /**
   * Lines of objects and a document are told apart by the reader; here one parser does for both.
   */
  private void look(PlannedFile file) {
    try (JsonParser parser = JsonCells.FACTORY.createParser(Texts.strictText(file, hadoop))) {
      while (parser.nextToken() != null && objects < MOST_OBJECTS) {
        note(parser);
      }
    } catch (JsonProcessingException | CharacterCodingException e) {
      // What is broken is set aside when the rows are read; the fields before it are known.
      objects++;
    } catch (IOException e) {
      throw FileProblems.unreadable(file.name());
    }
  }

  private void note(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      objects++;
    }
    if (parser.currentToken() == JsonToken.FIELD_NAME) {
      note(parser.currentName());
      parser.nextToken();
      parser.skipChildren();
    }
  }

  /** No column is called by an address or a telephone number: such a field is one of a person. */
  private void note(String field) {
    if (!ShownPath.isValue(field)) {
      fields.add(field);
    }
  }
}

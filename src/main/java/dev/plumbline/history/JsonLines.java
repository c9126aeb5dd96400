package dev.plumbline.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads values of JSON objects, one key after the other; what is of another type is damage. */
final class JsonLines {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser json;
  private final TextPool pool;

  JsonLines(byte[] bytes, int begins, int ends, TextPool pool) throws IOException {
    this.json = FACTORY.createParser(bytes, begins, ends - begins);
    this.pool = pool;
  }

  /** Enters the next object at the top; false where there is none. */
  boolean nextObject() throws IOException {
    JsonToken token = json.nextToken();
    if (token != null && token != JsonToken.START_OBJECT) {
      throw unexpected("an object");
    }
    return token != null;
  }

  /** Goes to the next value of the object and gives its key; null at its end. */
  String nextKey() throws IOException {
    if (json.nextToken() == JsonToken.END_OBJECT) {
      return null;
    }
    String key = json.getCurrentName();
    json.nextToken();
    return key;
  }

  /** Whether there is another object in this list. */
  boolean nextInList() throws IOException {
    JsonToken token = json.nextToken();
    if (token == JsonToken.START_OBJECT) {
      return true;
    }
    if (token == JsonToken.END_ARRAY) {
      return false;
    }
    throw unexpected("an object");
  }

  void enterList() throws IOException {
    require(JsonToken.START_ARRAY, "a list");
  }

  void enterObject() throws IOException {
    require(JsonToken.START_OBJECT, "an object");
  }

  void skip() throws IOException {
    json.skipChildren();
  }

  String text() throws IOException {
    require(JsonToken.VALUE_STRING, "a text");
    return pool.text(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
  }

  Optional<String> optionalText() throws IOException {
    return Optional.of(text());
  }

  Optional<Long> number() throws IOException {
    require(JsonToken.VALUE_NUMBER_INT, "a whole number");
    return Optional.of(json.getLongValue());
  }

  int wholeNumber() throws IOException {
    require(JsonToken.VALUE_NUMBER_INT, "a whole number");
    return json.getIntValue();
  }

  double decimal() throws IOException {
    if (!json.currentToken().isNumeric()) {
      throw unexpected("a number");
    }
    return json.getDoubleValue();
  }

  boolean truth() throws IOException {
    if (!json.currentToken().isBoolean()) {
      throw unexpected("true or false");
    }
    return json.getBooleanValue();
  }

  /** Texts, of which some may be null. */
  List<String> texts() throws IOException {
    enterList();
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      texts.add(json.currentToken() == JsonToken.VALUE_NULL ? null : text());
    }
    return Collections.unmodifiableList(texts);
  }

  <E extends Enum<E>> E constant(Class<E> type) throws IOException {
    return Enum.valueOf(type, text().toUpperCase(Locale.ROOT));
  }

  /** The value, without which a line means nothing. */
  static <T> T given(T value) throws DamagedFileException {
    if (value == null) {
      throw new DamagedFileException("is damaged: a line of it lacks a value");
    }
    return value;
  }

  private void require(JsonToken token, String wanted) throws IOException {
    if (json.currentToken() != token) {
      throw unexpected(wanted);
    }
  }

  private JsonParseException unexpected(String wanted) {
    return new JsonParseException(json, "not " + wanted);
  }
}

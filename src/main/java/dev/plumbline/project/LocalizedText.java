package dev.plumbline.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text in one or more languages, by ISO 639 code; a plain text in configuration counts as
 * English.
 *
 * @param texts at least one, by language code
 */
public record LocalizedText(@JsonValue Map<String, String> texts) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LocalizedText {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("A text needs at least one language");
    }
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  public static LocalizedText english(String text) {
    return new LocalizedText(Map.of("en", text));
  }

  /** The text in this language; else in English; else in the first language there is. */
  public String in(Locale locale) {
    String fallback = texts.getOrDefault("en", texts.values().iterator().next());
    return texts.getOrDefault(locale.getLanguage(), fallback);
  }
}

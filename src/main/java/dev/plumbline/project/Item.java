package dev.plumbline.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A value in a document, which knows where it stands. */
record Item(Document document, String pointer, JsonNode value) {

  Place place() {
    return document.placeOf(pointer);
  }

  /** The last part of the pointer: a key, or an index counted from 0; empty for the whole file. */
  String key() {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }

  Item child(String key, JsonNode child) {
    return new Item(document, Document.pointer(pointer, key), child);
  }

  /** The value of a key, unless it is absent or was found unusable. */
  Optional<Item> at(String key) {
    return Optional.ofNullable(value.get(key)).map(child -> child(key, child));
  }

  /** The values of a mapping, in the order written. */
  Map<String, Item> entries() {
    Map<String, Item> entries = new LinkedHashMap<>();
    value.fields().forEachRemaining(e -> entries.put(e.getKey(), child(e.getKey(), e.getValue())));
    return entries;
  }

  /** The usable items of a list; none of what is no list. */
  List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (int index = 0; value.isArray() && index < value.size(); index++) {
      if (!value.get(index).isNull()) {
        items.add(child(Integer.toString(index), value.get(index)));
      }
    }
    return items;
  }

  List<Item> items(String key) {
    return at(key).map(Item::items).orElse(List.of());
  }

  String text() {
    return value.asText();
  }

  Optional<String> text(String key) {
    return at(key).map(Item::text);
  }

  List<String> texts(String key) {
    return items(key).stream().map(Item::text).toList();
  }

  Map<String, String> textsByKey(String key) {
    Map<String, String> texts = new TreeMap<>();
    at(key)
        .map(Item::entries)
        .orElse(Map.of())
        .forEach((name, item) -> texts.put(name, item.text()));
    return texts;
  }

  Optional<Integer> number(String key) {
    return at(key).map(item -> item.value().intValue());
  }

  int number(String key, int fallback) {
    return at(key).map(item -> item.value().intValue()).orElse(fallback);
  }

  /** A truth, a decimal or a text. */
  Object scalar() {
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isNumber() ? value.decimalValue() : text();
  }

  Optional<Boolean> truth(String key) {
    return at(key).map(item -> item.value().booleanValue());
  }

  /** The constant whose name is written in small letters. */
  <E extends Enum<E>> Optional<E> choice(Class<E> type, String key) {
    return text(key).map(name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
  }

  Optional<LocalizedText> localized(String key) {
    return at(key).map(Item::localized);
  }

  /** A text as it is, or one in several languages. */
  LocalizedText localized() {
    if (value.isTextual()) {
      return LocalizedText.english(text());
    }
    Map<String, String> texts = new TreeMap<>();
    entries().forEach((language, item) -> texts.put(language, item.text()));
    return new LocalizedText(texts);
  }
}

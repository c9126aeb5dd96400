package dev.plumbline.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * A value that JSON has no notation for, written as an object of one key.
 *
 * @param kind such as {@code $date}
 */
record ConformanceMarker(String kind, JsonNode value) {
  private static final Set<String> KINDS =
      Set.of("$date", "$timestamp", "$datetime", "$float", "$decimal", "$approx", "$any", "$repr");

  static Optional<ConformanceMarker> of(JsonNode value) {
    if (!value.isObject() || value.size() != 1) {
      return Optional.empty();
    }
    String kind = value.fieldNames().next();
    return KINDS.contains(kind)
        ? Optional.of(new ConformanceMarker(kind, value.get(kind)))
        : Optional.empty();
  }

  String text() {
    return value.asText();
  }
}

package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.project.LocalizedText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How rules are told: phrases of the vocabulary, and values where the columns allow it. */
final class Wording {
  static final Phrases PHRASES = new Phrases("dev.plumbline.expectation.sentences");
  private static final int LISTED_VALUES = 12;

  private Wording() {}

  static LocalizedText of(String key, Object... parts) {
    return PHRASES.of(key, parts);
  }

  /** A list of names. */
  static String names(Collection<String> names) {
    return String.join(", ", names);
  }

  /** A number in plain notation, or a text as it is. */
  static String value(JsonNode value) {
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
  }

  /** The members of a set, or only their number where they are many or must not be shown. */
  static LocalizedText set(List<JsonNode> values, boolean shown) {
    if (!shown || values.size() > LISTED_VALUES) {
      return of("hidden-set", values.size());
    }
    return of("set", values.stream().map(Wording::value).collect(Collectors.joining(", ")));
  }

  static LocalizedText bounds(Bounds bounds, boolean shown) {
    return shown ? bounds.words() : of("hidden-bounds");
  }

  static LocalizedText pattern(String pattern, boolean shown) {
    return shown ? of("pattern", pattern) : of("hidden-pattern");
  }

  /** Patterns one after the other, or that some are declared. */
  static LocalizedText patterns(List<String> patterns, boolean shown) {
    return shown ? of("patterns", names(patterns)) : of("hidden-patterns");
  }

  /** A value, or that one is declared. */
  static LocalizedText value(JsonNode value, boolean shown) {
    return shown ? of("value", value(value)) : of("hidden-value");
  }

  /** How near shares must be to what is expected of them. */
  static LocalizedText divergence(String key, String column, Optional<Double> threshold) {
    return threshold
        .map(most -> of(key, column, BigDecimal.valueOf(most).toPlainString()))
        .orElseGet(() -> of(key + "-any", column));
  }

  static boolean allShown(List<String> columns, Predicate<String> mayBeShown) {
    return columns.stream().allMatch(mayBeShown);
  }
}

package dev.plumbline.suggest;

import dev.plumbline.expectation.Phrases;
import dev.plumbline.project.LocalizedText;

/** The phrases of suggestions. */
final class Phrasing {

  private static final Phrases PHRASES = new Phrases("dev.plumbline.suggest.phrases");

  private Phrasing() {}

  static LocalizedText of(String key, Object... parts) {
    return PHRASES.of(key, parts);
  }
}

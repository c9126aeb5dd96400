package dev.plumbline.check;

import dev.plumbline.expectation.Phrases;
import dev.plumbline.project.LocalizedText;

/** The phrases in which checks are told. */
final class Wording {
  static final Phrases PHRASES = new Phrases("dev.plumbline.check.reasons");

  private Wording() {}

  static LocalizedText of(String key, Object... parts) {
    return PHRASES.of(key, parts);
  }
}

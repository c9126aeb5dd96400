package dev.plumbline.check;

import dev.plumbline.expectation.DateText;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads dates and times as they are written in configuration, in UTC if not told. */
final class Moment {
  private Moment() {}

  static Optional<LocalDateTime> read(String text) {
    return DateText.read(text);
  }
}

package dev.plumbline.demo.file;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in UTC as ISO 8601 texts, always with seconds. */
final class Moments {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

  private Moments() {}

  static String text(LocalDateTime moment) {
    return FORMAT.format(moment);
  }
}

package dev.plumbline.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads dates and times as they are written in configuration: ISO 8601, in UTC if not told. */
final class Moment {
  private static final int DATE_LENGTH = 10;

  private Moment() {}

  static Optional<LocalDateTime> read(String text) {
    String iso = text.strip().replace(' ', 'T');
    try {
      if (iso.length() <= DATE_LENGTH) {
        return Optional.of(LocalDate.parse(iso).atStartOfDay());
      }
      String time = iso.substring(DATE_LENGTH);
      boolean hasOffset = time.endsWith("Z") || time.contains("+") || time.contains("-");
      return Optional.of(
          hasOffset
              ? OffsetDateTime.parse(iso).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
              : LocalDateTime.parse(iso));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}

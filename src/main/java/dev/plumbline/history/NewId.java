package dev.plumbline.history;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/** Makes names that sort by time and that no other process makes. */
final class NewId {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int RANDOM_BYTES = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private NewId() {}

  static String at(Instant moment) {
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    return MOMENT.format(moment) + "-" + HexFormat.of().formatHex(random);
  }
}

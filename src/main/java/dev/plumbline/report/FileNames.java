package dev.plumbline.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Names of published files, safe on every file system and in every address. */
public final class FileNames {
  private static final Pattern SAFE = Pattern.compile("[a-z0-9_][a-z0-9_-]{0,79}");
  private static final int LONGEST = 60;

  /** Names of devices, which Windows takes for no file whatever their ending. */
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private FileNames() {}

  /**
   * The id itself where it is safe as a name; else its safe characters and a checksum, so that two
   * ids never share a file.
   */
  public static String of(String id) {
    if (SAFE.matcher(id).matches() && !isDevice(id)) {
      return id;
    }
    String lower = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-");
    CRC32 checksum = new CRC32();
    checksum.update(id.getBytes(StandardCharsets.UTF_8));
    String start = lower.substring(0, Math.min(LONGEST, lower.length())).replaceAll("^-|-$", "");
    return "%s-%08x".formatted(start.isEmpty() ? "_" : start, checksum.getValue());
  }

  private static boolean isDevice(String id) {
    return DEVICES.contains(id) || id.matches("(com|lpt)[0-9]");
  }
}

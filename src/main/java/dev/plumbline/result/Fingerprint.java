package dev.plumbline.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a finding is known by from run to run: the table, the check and the group of rows, and
 * nothing that is reworded, reordered or counted.
 *
 * @param text sixteen hexadecimal digits
 */
public record Fingerprint(String text) {
  private static final int BYTES = 8;

  /**
   * @param group the values that name it, masked; empty where it is the whole table
   */
  public static Fingerprint of(String table, String check, List<String> group) {
    List<String> parts = new ArrayList<>(List.of(table, check));
    parts.addAll(group);
    return new Fingerprint(HexFormat.of().formatHex(digest(parts), 0, BYTES));
  }

  /** Lengths go in as well, so that no two lists run together into one text. */
  private static byte[] digest(List<String> parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part == null ? null : part.getBytes(StandardCharsets.UTF_8);
      digest.update(((bytes == null ? -1 : bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
      if (bytes != null) {
        digest.update(bytes);
      }
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

package dev.plumbline.mask;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret with which values are tagged: equal values have equal tags under one key, and without
 * the key a tag cannot be computed for a guess.
 */
public final class MaskKey implements Serializable {
  /** The variable that holds it. */
  public static final String VARIABLE = "PLUMBLINE_MASK_KEY";

  /** A shorter one could be found by trying. */
  public static final int FEWEST_CHARACTERS = 16;

  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int TAG_BYTES = 4;

  private final byte[] bytes;

  private MaskKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The key that a text stands for; empty where it is too short. */
  public static Optional<MaskKey> of(String text) {
    return text.length() < FEWEST_CHARACTERS
        ? Optional.empty()
        : Optional.of(new MaskKey(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The first eight hexadecimal digits of the value's HMAC-SHA-256 (RFC 2104). */
  String tag(String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes, ALGORITHM));
      byte[] code = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(code, 0, TAG_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return VARIABLE;
  }
}

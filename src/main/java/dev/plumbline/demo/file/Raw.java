package dev.plumbline.demo.file;

import java.nio.charset.Charset;

/**
 * A cell of a text file that is written as it is: not quoted, not encoded. This is how a cell gets
 * a stray delimiter, a quote that never ends, or bytes of another encoding.
 */
public final class Raw {
  private final byte[] bytes;

  private Raw(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The text in an encoding that need not be the file's. */
  public static Raw of(String text, Charset charset) {
    return new Raw(text.getBytes(charset));
  }

  byte[] bytes() {
    return bytes.clone();
  }
}

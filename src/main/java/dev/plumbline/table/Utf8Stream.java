package dev.plumbline.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A text in another encoding, as UTF-8, so that its lines can be found byte by byte.
 *
 * <p>What cannot be decoded becomes a byte that is never part of UTF-8: it is noticed again when
 * its line is decoded, and only that line is lost.
 */
final class Utf8Stream extends InputStream {

  private static final byte NEVER_UTF8 = (byte) 0xFF;

  private final Reader text;
  private final char[] characters = new char[1 << 13];
  private int kept;
  private byte[] bytes = {};
  private int position;

  Utf8Stream(InputStream input, Charset charset) {
    this.text = new InputStreamReader(input, charset);
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? bytes[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean hasMore() throws IOException {
    while (position == bytes.length) {
      int count = text.read(characters, kept, characters.length - kept);
      if (count < 0 && kept == 0) {
        return false;
      }
      encode(kept + Math.max(count, 0), count < 0);
    }
    return true;
  }

  /** A pair of surrogates must not be torn apart: the first is kept for the next time. */
  private void encode(int available, boolean isLast) {
    boolean torn = !isLast && Character.isHighSurrogate(characters[available - 1]);
    int count = torn ? available - 1 : available;
    bytes = marked(new String(characters, 0, count));
    position = 0;
    kept = available - count;
    characters[0] = characters[available - 1];
  }

  private static byte[] marked(String text) {
    if (text.indexOf('\uFFFD') < 0) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < encoded.length; i++) {
      boolean replaced =
          encoded[i] == (byte) 0xEF
              && encoded[i + 1] == (byte) 0xBF
              && encoded[i + 2] == (byte) 0xBD;
      encoded[length++] = replaced ? NEVER_UTF8 : encoded[i];
      i += replaced ? 2 : 0;
    }
    return java.util.Arrays.copyOf(encoded, length);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}

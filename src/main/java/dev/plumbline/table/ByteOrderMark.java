package dev.plumbline.table;

import java.util.Arrays;
import java.util.Optional;

/** The bytes that some programs write before a text to tell its encoding. */
enum ByteOrderMark {
  UTF_8("UTF-8", 0xEF, 0xBB, 0xBF),
  UTF_32LE("UTF-32LE", 0xFF, 0xFE, 0, 0),
  UTF_16LE("UTF-16LE", 0xFF, 0xFE),
  UTF_16BE("UTF-16BE", 0xFE, 0xFF);

  private final String charset;
  private final byte[] bytes;

  ByteOrderMark(String charset, int... bytes) {
    this.charset = charset;
    this.bytes = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      this.bytes[i] = (byte) bytes[i];
    }
  }

  static Optional<ByteOrderMark> of(byte[] start) {
    return Arrays.stream(values()).filter(mark -> mark.begins(start)).findFirst();
  }

  private boolean begins(byte[] start) {
    return start.length >= bytes.length
        && Arrays.equals(start, 0, bytes.length, bytes, 0, bytes.length);
  }

  String charset() {
    return charset;
  }

  int length() {
    return bytes.length;
  }
}

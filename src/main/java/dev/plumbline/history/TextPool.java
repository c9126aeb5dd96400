package dev.plumbline.history;

/**
 * Gives the same text for the same characters, mostly: most texts of a history are in every run. It
 * remembers so many and no more, and may be shared between threads: a text that is lost to another
 * is made anew.
 */
final class TextPool {
  private static final int SLOTS = 1 << 15;

  private final String[] texts = new String[SLOTS];

  String text(char[] characters, int offset, int length) {
    int hash = 0;
    for (int at = offset; at < offset + length; at++) {
      hash = 31 * hash + characters[at];
    }
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    String known = texts[slot];
    if (known != null && isSame(known, characters, offset, length)) {
      return known;
    }
    String text = new String(characters, offset, length);
    texts[slot] = text;
    return text;
  }

  private static boolean isSame(String known, char[] characters, int offset, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int at = 0; at < length; at++) {
      if (known.charAt(at) != characters[offset + at]) {
        return false;
      }
    }
    return true;
  }
}

package dev.plumbline.report;

/** The beginnings of texts that are too long for where they must stand. */
public final class Excerpt {

  private Excerpt() {}

  /** The text, or its beginning with an ellipsis; at most this many characters. */
  public static String of(String text, int longest) {
    return text.length() <= longest ? text : beginning(text, longest - 1) + "…";
  }

  /** The first characters of a text: at most this many, and never half a character. */
  public static String beginning(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }
}

package dev.plumbline.project;

import java.util.regex.Pattern;

/** Paths as they may be shown: without what is a person's or a secret wherever it stands. */
public final class ShownPath {
  private static final Pattern LOG_IN = Pattern.compile("(?<=://)[^/@]*@");
  private static final Pattern QUERY = Pattern.compile("(?<=\\w)\\?\\w+=.*$");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s/@]+@[\\p{L}\\p{N}.-]+");
  private static final Pattern NUMBER =
      Pattern.compile("(?<!\\d)\\+?\\d(?:[ ()-]?\\d){8,14}(?!\\d)");
  private static final Pattern DATES =
      Pattern.compile("(?:(?:19|20)\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?)+");

  private ShownPath() {}

  /** The path without log-ins, e-mail addresses and long numbers that are no dates. */
  public static String of(String path) {
    String open = QUERY.matcher(LOG_IN.matcher(path).replaceAll("")).replaceAll("");
    return NUMBER
        .matcher(ADDRESS.matcher(open).replaceAll("•••"))
        .replaceAll(number -> DATES.matcher(number.group()).matches() ? number.group() : "•••");
  }

  /** Whether a text is an e-mail address or a telephone number: a value, whatever it stands for. */
  public static boolean isValue(String text) {
    return ADDRESS.matcher(text.strip()).matches()
        || (NUMBER.matcher(text.strip()).matches() && !DATES.matcher(text.strip()).matches());
  }
}

package dev.plumbline.suggest;

import java.util.List;

/** What columns are called in a table. */
public enum Naming {
  /** As their headers are: queries that are written already go on working. */
  AS_THEY_ARE {
    @Override
    String nameOf(String header, List<String> headers) {
      return header;
    }
  },
  /** By names that SQL can write without quotes, where the headers give such. */
  SIMPLE {
    @Override
    String nameOf(String header, List<String> headers) {
      String simple = String.join("_", Names.words(header));
      boolean taken =
          headers.stream()
              .filter(other -> !other.equals(header))
              .anyMatch(
                  other ->
                      other.equalsIgnoreCase(simple)
                          || String.join("_", Names.words(other)).equals(simple)
                          || repeats(header, other));
      return Names.isSimple(header) || !Names.isSimple(simple) || taken ? header : simple;
    }
  };

  abstract String nameOf(String header, List<String> headers);

  /** A header that stands twice gets a number, by which it cannot be found in the file. */
  private static boolean repeats(String header, String other) {
    return other.matches(java.util.regex.Pattern.quote(header) + "_\\d+")
        || header.matches(java.util.regex.Pattern.quote(other) + "_\\d+");
  }
}

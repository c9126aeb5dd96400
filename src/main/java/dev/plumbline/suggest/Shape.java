package dev.plumbline.suggest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What texts have in common that are made of the same runs of letters, digits and signs: {@code
 * C-2026-0001} and {@code C-2025-17} are a letter, four digits and two to four digits.
 *
 * @param runs from left to right
 * @param count how many texts
 */
record Shape(List<Run> runs, long count) implements Serializable {

  private static final int MOST_RUNS = 12;
  private static final int LONGEST_FREE_RUN = 12;

  Shape {
    runs = List.copyOf(runs);
  }

  /** The shape of one text; without runs if it has too many to be of one. */
  static Shape of(String text) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      Kind kind = Kind.of(text.charAt(start));
      int end = start + 1;
      while (end < text.length() && kind != Kind.SIGN && Kind.of(text.charAt(end)) == kind) {
        end++;
      }
      runs.add(new Run(kind, end - start, end - start, text.substring(start, end)));
      start = end;
      if (runs.size() > MOST_RUNS) {
        return new Shape(List.of(), 1);
      }
    }
    return new Shape(runs, 1);
  }

  /** What two shapes must share to be one. */
  String signature() {
    StringBuilder signature = new StringBuilder();
    runs.forEach(run -> signature.append(run.signature()));
    return signature.toString();
  }

  /** The shape of the texts of both, which have one signature. */
  Shape with(Shape other) {
    List<Run> both = new ArrayList<>();
    for (int at = 0; at < runs.size(); at++) {
      both.add(runs.get(at).with(other.runs.get(at)));
    }
    return new Shape(both, count + other.count);
  }

  /** Whether it says more than that a text is a word or a number. */
  boolean tells() {
    boolean bounded = runs.stream().allMatch(run -> run.most <= LONGEST_FREE_RUN || run.isFixed());
    boolean plain = runs.size() == 1 && !runs.get(0).isFixed();
    boolean known = runs.stream().noneMatch(run -> run.kind == Kind.OTHER);
    return !runs.isEmpty() && bounded && !plain && known;
  }

  /** The shape as a regular expression that matches whole values. */
  String regex() {
    StringBuilder regex = new StringBuilder("^");
    runs.forEach(run -> regex.append(run.regex()));
    return regex.append("$").toString();
  }

  private enum Kind {
    DIGIT("\\d"),
    UPPER("[A-Z]"),
    LOWER("[a-z]"),
    SIGN(""),
    OTHER("");

    private static final String SIGNS = "-_/.:#@+ ";

    private final String pattern;

    Kind(String pattern) {
      this.pattern = pattern;
    }

    static Kind of(char character) {
      if (character >= '0' && character <= '9') {
        return DIGIT;
      }
      if (character >= 'A' && character <= 'Z') {
        return UPPER;
      }
      if (character >= 'a' && character <= 'z') {
        return LOWER;
      }
      return SIGNS.indexOf(character) >= 0 ? SIGN : OTHER;
    }
  }

  /** Characters of one kind; of signs, and of letters that never change, the text itself. */
  private record Run(Kind kind, int least, int most, String text) implements Serializable {

    String signature() {
      return kind == Kind.SIGN ? text : kind.name().substring(0, 1);
    }

    Run with(Run other) {
      String same = text.equals(other.text) ? text : "";
      return new Run(kind, Math.min(least, other.least), Math.max(most, other.most), same);
    }

    boolean isFixed() {
      return least == most;
    }

    String regex() {
      if (kind == Kind.SIGN) {
        return text.matches("[.+]") ? "\\" + text : text;
      }
      if (kind != Kind.DIGIT && !text.isEmpty()) {
        return text;
      }
      if (isFixed()) {
        return kind.pattern + (most == 1 ? "" : "{" + most + "}");
      }
      return kind.pattern + String.format(Locale.ROOT, "{%d,%d}", least, most + 1);
    }
  }
}

package dev.plumbline.check.function;

import java.util.Optional;

/**
 * Reads a regular expression that has nothing but characters, classes of them, groups, choices and
 * repetitions, and writes it as an automaton library reads it: matching the whole of a text of
 * printable ASCII, where the original is searched for in it.
 */
final class PlainPattern {
  private static final String QUANTIFIERS = "*+?{";

  /** Repeating more often than this takes more states than it is worth. */
  private static final int MOST_TIMES = 200;

  private final String pattern;
  private final StringBuilder written = new StringBuilder();
  private int at;

  private PlainPattern(String pattern) {
    this.pattern = pattern;
  }

  /**
   * The same expression in the syntax of the library; empty where there is more to it.
   *
   * @param pattern a sound regular expression of Java
   */
  static Optional<String> of(String pattern) {
    boolean starts = pattern.startsWith("^");
    boolean ends = pattern.endsWith("$") && !pattern.endsWith("\\$");
    String inner = pattern.substring(starts ? 1 : 0, pattern.length() - (ends ? 1 : 0));
    if (inner.endsWith("\\")) {
      return Optional.empty();
    }
    PlainPattern plain = new PlainPattern(inner);
    try {
      boolean choice = plain.choices();
      if (plain.at < inner.length() || (choice && (starts || ends))) {
        return Optional.empty();
      }
      return Optional.of((starts ? "" : ".*") + "(" + plain.written + ")" + (ends ? "" : ".*"));
    } catch (Unsupported e) {
      return Optional.empty();
    }
  }

  /** Whether there are several. */
  private boolean choices() throws Unsupported {
    boolean several = false;
    sequence();
    while (isAt('|')) {
      several = true;
      take(1);
      sequence();
    }
    return several;
  }

  private void sequence() throws Unsupported {
    int start = written.length();
    while (at < pattern.length() && !isAt('|') && !isAt(')')) {
      element();
      quantifier();
    }
    if (written.length() == start) {
      written.append("()");
    }
  }

  private void element() throws Unsupported {
    switch (pattern.charAt(at)) {
      case '(' -> group();
      case '[' -> characterClass();
      case '.' -> take(1);
      case '\\' -> escape();
      case '^', '$', '*', '+', '?', '{' -> throw new Unsupported();
      default -> literal(pattern.charAt(at++));
    }
  }

  private void group() throws Unsupported {
    at++;
    if (isAt('?')) {
      if (!pattern.startsWith("?:", at)) {
        throw new Unsupported();
      }
      at += 2;
    }
    written.append('(');
    choices();
    if (!isAt(')')) {
      throw new Unsupported();
    }
    take(1);
  }

  private void characterClass() throws Unsupported {
    take(1);
    if (isAt('^')) {
      take(1);
    }
    int start = at;
    while (!isAt(']')) {
      if (at >= pattern.length() || isAt('[') || isAt('&')) {
        throw new Unsupported();
      }
      member();
    }
    if (at == start) {
      throw new Unsupported();
    }
    take(1);
  }

  private void member() throws Unsupported {
    char first = character();
    if (isAt('-') && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']') {
      at++;
      if (isAt('[') || isAt('&')) {
        throw new Unsupported();
      }
      char last = character();
      literal(first);
      written.append('-');
      literal(last);
    } else {
      literal(first);
    }
  }

  /** A character of a class; a class within it is more than that. */
  private char character() throws Unsupported {
    if (isAt('\\')) {
      at++;
      if (at >= pattern.length() || Character.isLetterOrDigit(pattern.charAt(at))) {
        throw new Unsupported();
      }
    }
    return pattern.charAt(at++);
  }

  private void escape() throws Unsupported {
    if (at + 1 >= pattern.length()) {
      throw new Unsupported();
    }
    char escaped = pattern.charAt(at + 1);
    at += 2;
    switch (escaped) {
      case 'd' -> written.append("[0-9]");
      case 'w' -> written.append("[A-Za-z0-9_]");
      case 's' -> written.append("\\ ");
      default -> {
        if (Character.isLetterOrDigit(escaped)) {
          throw new Unsupported();
        }
        literal(escaped);
      }
    }
  }

  private void quantifier() throws Unsupported {
    if (at >= pattern.length() || QUANTIFIERS.indexOf(pattern.charAt(at)) < 0) {
      return;
    }
    if (isAt('{')) {
      int end = pattern.indexOf('}', at);
      requireFewTimes(pattern.substring(at + 1, end));
      take(end + 1 - at);
    } else {
      take(1);
    }
    if (isAt('?')) {
      // Whether it is eager or not, it is found in the same texts.
      at++;
    }
    if (at < pattern.length() && QUANTIFIERS.indexOf(pattern.charAt(at)) >= 0) {
      throw new Unsupported();
    }
  }

  private static void requireFewTimes(String times) throws Unsupported {
    for (String bound : times.split(",")) {
      if (bound.length() > 3 || Integer.parseInt(bound) > MOST_TIMES) {
        throw new Unsupported();
      }
    }
  }

  private void literal(char character) throws Unsupported {
    if (character < ' ' || character > '~') {
      throw new Unsupported();
    }
    if (!Character.isLetterOrDigit(character)) {
      written.append('\\');
    }
    written.append(character);
  }

  private boolean isAt(char character) {
    return at < pattern.length() && pattern.charAt(at) == character;
  }

  private void take(int characters) {
    written.append(pattern, at, at + characters);
    at += characters;
  }

  /** There is more to the expression than is read here. */
  private static final class Unsupported extends Exception {
    private static final long serialVersionUID = 1;
  }
}

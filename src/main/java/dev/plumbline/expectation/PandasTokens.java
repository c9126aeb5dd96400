package dev.plumbline.expectation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a condition of pandas, taken one after the other. */
final class PandasTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>-?(?:\\d{1,99}(?:\\.\\d{0,99})?|\\.\\d{1,99})(?:[eE][-+]?\\d{1,3})?)"
              + "|\"(?<double>[^\"\\\\]*)\"|'(?<single>[^'\\\\]*)'"
              + "|`(?<column>[^`]+)`"
              + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)"
              + "|(?<sign>==|!=|<=|>=|[-<>()\\[\\],.&|~=]))");

  private final List<Token> tokens = new ArrayList<>();
  private int at;

  PandasTokens(String text) {
    String plain = text.strip();
    Matcher matcher = TOKEN.matcher(plain);
    int end = 0;
    while (end < plain.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw PandasCondition.broken();
      }
      tokens.add(token(matcher));
      end = matcher.end();
    }
    tokens.add(new Token(Kind.END, ""));
  }

  /** What a token is. */
  enum Kind {
    NUMBER,
    TEXT,
    COLUMN,
    NAME,
    SIGN,
    END
  }

  /** A token, a text and a column without what encloses them. */
  record Token(Kind kind, String text) {}

  private static Token token(Matcher found) {
    if (found.group("number") != null) {
      return new Token(Kind.NUMBER, found.group("number"));
    }
    if (found.group("double") != null) {
      return new Token(Kind.TEXT, found.group("double"));
    }
    if (found.group("single") != null) {
      return new Token(Kind.TEXT, found.group("single"));
    }
    if (found.group("column") != null) {
      return new Token(Kind.COLUMN, found.group("column"));
    }
    return found.group("name") == null
        ? new Token(Kind.SIGN, found.group("sign"))
        : new Token(Kind.NAME, found.group("name"));
  }

  boolean isAtEnd() {
    return tokens.get(at).kind() == Kind.END;
  }

  /** The next sign or name without taking it; empty where it is neither. */
  String peek() {
    return word(at);
  }

  Token next() {
    return isAtEnd() ? tokens.get(at) : tokens.get(at++);
  }

  boolean takes(String word) {
    return takes(Set.of(word));
  }

  /** Takes the next token if it is one of these signs or names. */
  boolean takes(Set<String> words) {
    boolean taken = !isAtEnd() && words.contains(peek());
    at += taken ? 1 : 0;
    return taken;
  }

  void expect(String word) {
    if (!takes(word)) {
      throw PandasCondition.broken();
    }
  }

  /** Whether a sign comes next, and one of these names after it. */
  boolean isFollowedBy(String sign, Set<String> names) {
    return word(at).equals(sign) && names.contains(word(Math.min(at + 1, tokens.size() - 1)));
  }

  /** Takes a name with all that hangs on it by dots. */
  String dotted() {
    StringBuilder name = new StringBuilder(next().text());
    while (takes(".")) {
      name.append('.').append(next().text());
    }
    return name.toString();
  }

  private String word(int index) {
    Token token = tokens.get(index);
    return token.kind() == Kind.SIGN || token.kind() == Kind.NAME ? token.text() : "";
  }
}

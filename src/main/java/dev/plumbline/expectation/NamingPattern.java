package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * How names are composed: parts in braces with text between them, such as {@code
 * {year}_{country}_{name}}. A part is one of a list, matches a regular expression or, where nothing
 * is said of it, holds none of the characters that separate parts.
 */
public final class NamingPattern {
  private static final Pattern PART = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_-]*)\\}");

  private final String text;
  private final Map<String, String> regexes = new LinkedHashMap<>();
  private final Map<String, String> literals = new LinkedHashMap<>();
  private String opening = "";

  private NamingPattern(String text) {
    this.text = text;
  }

  /**
   * Reads a pattern.
   *
   * @param rules by part, a list of texts or one regular expression
   * @throws IllegalArgumentException if it has no part, a part twice, or a brace of no part
   */
  static NamingPattern parse(String text, Map<String, JsonNode> rules) {
    NamingPattern pattern = new NamingPattern(text);
    pattern.split();
    String free = pattern.free();
    pattern.regexes.replaceAll(
        (part, none) -> rules.containsKey(part) ? regex(rules.get(part)) : free);
    return pattern;
  }

  String text() {
    return text;
  }

  /** The names of the parts, in their order. */
  List<String> parts() {
    return List.copyOf(regexes.keySet());
  }

  /** The regular expression of a whole name. */
  String regex() {
    List<String> parts = parts();
    return beginning(parts.get(parts.size() - 1));
  }

  /**
   * For each part, the regular expression of names that are right up to the end of it; the first
   * that does not match tells which part is wrong.
   */
  Map<String, String> beginnings() {
    Map<String, String> beginnings = new LinkedHashMap<>();
    parts().forEach(part -> beginnings.put(part, beginning(part)));
    return beginnings;
  }

  private String beginning(String last) {
    List<String> parts = parts();
    StringBuilder regex = new StringBuilder("\\A").append(Pattern.quote(opening));
    for (String part : parts.subList(0, parts.indexOf(last) + 1)) {
      regex.append("(?:").append(regexes.get(part)).append(')');
      regex.append(Pattern.quote(literals.get(part)));
    }
    boolean whole = parts.indexOf(last) == parts.size() - 1;
    return regex.append(whole ? "\\z" : "").toString();
  }

  private void split() {
    List<String> between = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    int end = 0;
    while (matcher.find()) {
      between.add(text.substring(end, matcher.start()));
      end = matcher.end();
      if (regexes.put(matcher.group(1), "") != null) {
        throw new IllegalArgumentException("has a part twice");
      }
    }
    between.add(text.substring(end));
    if (regexes.isEmpty()) {
      throw new IllegalArgumentException("has no part in braces");
    }
    if (between.stream().anyMatch(literal -> literal.matches("(?s).*[{}].*"))) {
      throw new IllegalArgumentException("has a brace that belongs to no part");
    }
    opening = between.get(0);
    List<String> parts = parts();
    for (int index = 0; index < parts.size(); index++) {
      literals.put(parts.get(index), between.get(index + 1));
    }
  }

  /** What a part of which nothing is said may be. */
  private String free() {
    Set<Integer> separators = new HashSet<>();
    String between = opening + String.join("", literals.values());
    between
        .codePoints()
        .filter(character -> !Character.isLetterOrDigit(character))
        .forEach(separators::add);
    return separators.isEmpty()
        ? "(?s:.+)"
        : separators.stream()
            .sorted()
            .map(character -> "\\x{%x}".formatted(character))
            .collect(Collectors.joining("", "[^", "]+"));
  }

  private static String regex(JsonNode rule) {
    return rule.isTextual()
        ? rule.textValue()
        : StreamSupport.stream(rule.spliterator(), false)
            .map(allowed -> Pattern.quote(allowed.textValue()))
            .collect(Collectors.joining("|"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NamingPattern pattern
        && pattern.text.equals(text)
        && pattern.regexes.equals(regexes);
  }

  @Override
  public int hashCode() {
    return regexes.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}

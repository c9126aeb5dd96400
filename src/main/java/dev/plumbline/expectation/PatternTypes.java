package dev.plumbline.expectation;

import static dev.plumbline.expectation.Kwarg.required;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.expectation.PatternsRule.Language;
import java.util.List;

/** The types that compare texts with several regular expressions, or with patterns of SQL. */
final class PatternTypes {
  private static final String VALIDITY = "validity";
  private static final List<Kwarg> REGEXES =
      List.of(
          required(
              "regex_list",
              ArgumentKind.REGEXES,
              "regular expressions of Java, each looked for by itself"));
  private static final List<Kwarg> LIKE =
      List.of(
          required(
              "like_pattern",
              ArgumentKind.LIKE,
              "a pattern of SQL for whole values: % is any text, _ any character, \\ makes either"
                  + " plain"));
  private static final List<Kwarg> LIKES =
      List.of(
          required(
              "like_pattern_list",
              ArgumentKind.LIKES,
              "patterns of SQL for whole values, each compared by itself"));
  private static final List<Kwarg> ESCAPE =
      List.of(
          Kwarg.optional(
              "escape",
              ArgumentKind.CHARACTER,
              "the character that makes a wildcard after it plain, instead of \\"));
  private static final List<Kwarg> MATCH_ON =
      List.of(
          Kwarg.choice(
              "match_on",
              List.of("any", "all"),
              "how many of the list must match; any if not given"));

  private PatternTypes() {}

  static List<ExpectationType> all() {
    return List.of(
        new ExpectationType(
            "expect_column_values_to_match_regex_list",
            VALIDITY,
            "Some part of a value matches one of the expressions, or each of them.",
            Kwargs.ofRows(Kwargs.joined(List.of(Kwargs.COLUMN, REGEXES, MATCH_ON))),
            (declaration, arguments) ->
                new PatternsRule(
                    declaration,
                    arguments.column(),
                    Language.REGEX,
                    arguments.texts("regex_list"),
                    matchOn(arguments))),
        new ExpectationType(
            "expect_column_values_to_not_match_regex_list",
            VALIDITY,
            "No part of a value matches any of the expressions.",
            Kwargs.ofRows(Kwargs.joined(List.of(Kwargs.COLUMN, REGEXES))),
            (declaration, arguments) ->
                new PatternsRule(
                    declaration,
                    arguments.column(),
                    Language.REGEX,
                    arguments.texts("regex_list"),
                    MatchOn.NONE)),
        like(
            "expect_column_values_to_match_like_pattern",
            MatchOn.ALL,
            "Whole values match a pattern of SQL."),
        like(
            "expect_column_values_to_not_match_like_pattern",
            MatchOn.NONE,
            "No whole value matches a pattern of SQL."),
        new ExpectationType(
            "expect_column_values_to_match_like_pattern_list",
            VALIDITY,
            "Whole values match one of the patterns of SQL, or each of them.",
            Kwargs.ofRows(Kwargs.joined(List.of(Kwargs.COLUMN, LIKES, ESCAPE, MATCH_ON))),
            (declaration, arguments) -> likes(declaration, arguments, matchOn(arguments))),
        new ExpectationType(
            "expect_column_values_to_not_match_like_pattern_list",
            VALIDITY,
            "No whole value matches any of the patterns of SQL.",
            Kwargs.ofRows(Kwargs.joined(List.of(Kwargs.COLUMN, LIKES, ESCAPE))),
            (declaration, arguments) -> likes(declaration, arguments, MatchOn.NONE)));
  }

  private static ExpectationType like(String name, MatchOn match, String meaning) {
    return new ExpectationType(
        name,
        VALIDITY,
        meaning,
        Kwargs.ofRows(Kwargs.joined(List.of(Kwargs.COLUMN, LIKE, ESCAPE))),
        (declaration, arguments) ->
            like(declaration, arguments, List.of(arguments.text("like_pattern")), match));
  }

  private static PatternsRule likes(Declaration declaration, Arguments arguments, MatchOn match) {
    return like(declaration, arguments, arguments.texts("like_pattern_list"), match);
  }

  private static PatternsRule like(
      Declaration declaration, Arguments arguments, List<String> patterns, MatchOn match) {
    char escape = arguments.value("escape").map(JsonNode::textValue).orElse("\\").charAt(0);
    return new PatternsRule(
        declaration,
        arguments.column(),
        Language.LIKE,
        patterns.stream().map(pattern -> LikePattern.withBackslash(pattern, escape)).toList(),
        match);
  }

  private static MatchOn matchOn(Arguments arguments) {
    return arguments
        .value("match_on")
        .map(word -> MatchOn.of(word.textValue()))
        .orElse(MatchOn.ANY);
  }
}

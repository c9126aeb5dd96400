package dev.plumbline.check.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTests {
  private static final List<String> PARTS =
      List.of(
          "a",
          "b",
          "1",
          ".",
          "-",
          " ",
          "\"",
          "@",
          "#",
          "~",
          "<",
          "]",
          "}",
          "&",
          "[ab]",
          "[^a]",
          "[a-c1-]",
          "[.]",
          "[\\]\\-]",
          "[-a]",
          "[a-a ]",
          "\\.",
          "\\d",
          "\\w",
          "\\s",
          "\\\\",
          "\\$",
          "(",
          ")",
          "(?:",
          "|",
          "*",
          "+",
          "?",
          "*?",
          "{2}",
          "{0,2}",
          "{1,}",
          "^",
          "$",
          "++",
          "(?=a)",
          "\\b",
          "[[a]b]",
          "[a&&b]",
          "\\p{L}",
          "ë",
          "(?i)");

  private static final String CHARACTERS = "aabbc11. -@\"#~<]}&$\\\nëA";

  @Test
  void everySoundPatternIsFoundWhereJavaFindsIt() {
    Random random = new Random(7);
    int sound = 0;
    int automata = 0;
    while (sound < 20_000) {
      String pattern = pattern(random);
      Pattern java;
      try {
        java = Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        continue;
      }
      sound++;
      automata += PlainPattern.of(pattern).isPresent() ? 1 : 0;
      TextPattern ours = TextPattern.of(pattern);
      for (int text = 0; text < 12; text++) {
        String searched = text(random);
        assertThat(ours.isIn(searched))
            .as("%s in %s", pattern, searched)
            .isEqualTo(java.matcher(searched).find());
      }
    }
    assertThat(automata).isGreaterThan(sound / 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[a-z0-9]+@[a-z.]{1,9}$",
        "^[+]316[0-9]{8}( 1)?$",
        "^(NL|BE)-[0-9]{4}$",
        "\\d{4}-\\d{2}",
        "a|b",
        ""
      })
  void whatIsPlainNeedsNoGoingBack(String pattern) {
    assertThat(PlainPattern.of(pattern)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^a|b$",
        "(?i)a",
        "(?=a)",
        "\\bA",
        "(a)\\1",
        "a++",
        "[a&&[b]]",
        "\\p{L}",
        "é",
        "a{201}",
        "a^b",
        "a$b",
        "\\Qa\\E",
        "[\\d]",
        "\\n"
      })
  void whatIsMoreThanThatIsLeftToJava(String pattern) {
    assertThat(PlainPattern.of(pattern)).isEmpty();
  }

  @Test
  void whatIsTooDeepForJavaIsSoHoweverItIsSearched() {
    TextPattern deep = TextPattern.of("^(a|b)*$");
    assertThat(deep.isIn("ab".repeat(500))).isTrue();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(() -> deep.isIn("ab".repeat(500_000))))
        .isInstanceOf(StackOverflowError.class);
  }

  private static String pattern(Random random) {
    return IntStream.range(0, 1 + random.nextInt(6))
        .mapToObj(part -> PARTS.get(random.nextInt(PARTS.size())))
        .collect(Collectors.joining());
  }

  private static String text(Random random) {
    return IntStream.range(0, random.nextInt(7))
        .mapToObj(each -> CHARACTERS.charAt(random.nextInt(CHARACTERS.length())))
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}

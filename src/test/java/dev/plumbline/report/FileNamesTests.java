package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileNamesTests {
  @Test
  void aPlainIdIsItsOwnName() {
    assertThat(FileNames.of("budget_by-country2")).isEqualTo("budget_by-country2");
  }

  @Test
  void whatIsNoPlainIdBecomesOneOfSafeCharacters() {
    assertThat(
            Stream.of("../../etc/passwd", "Ünï cödé", "", "-x", ".", "con", "com1", "a".repeat(300))
                .map(FileNames::of))
        .allMatch(name -> name.matches("[a-z0-9_][a-z0-9_-]{1,79}"))
        .doesNotContain("con", "com1")
        .doesNotHaveDuplicates();
  }

  @Test
  void idsThatDifferInOddCharactersOnlyDoNotShareAName() {
    assertThat(Stream.of("a b", "a-b", "A-b", "a.b", "a/b").map(FileNames::of))
        .doesNotHaveDuplicates();
  }
}

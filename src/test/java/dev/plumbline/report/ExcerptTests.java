package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTests {

  @Test
  void aTextThatFitsStaysAsItIs() {
    assertThat(Excerpt.of("12345", 5)).isEqualTo("12345");
  }

  @Test
  void aLongerOneEndsWithAnEllipsis() {
    assertThat(Excerpt.of("123456", 5)).isEqualTo("1234…");
  }

  @Test
  void aCharacterIsNeverHalved() {
    assertThat(Excerpt.beginning("a😀b", 2)).isEqualTo("a");
    assertThat(Excerpt.beginning("a😀b", 3)).isEqualTo("a😀");
  }
}

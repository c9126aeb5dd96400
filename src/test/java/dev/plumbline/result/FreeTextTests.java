package dev.plumbline.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ask jan.de.vries@vectura.example. | ask •••.",
        "<jan@vectura.example>, mailto:piet@vectura | <•••>, mailto:•••",
        "call 06-12345678 or +31 (0)6 12 34 56 78! | call ••• or •••!",
        "(020) 123 45 67 | •••",
        "tel.0612345678 bel0612345678 | tel.••• bel•••",
        "card 1234 5678 9012 3456 | card •••",
        "since 2026-06-30, 0201234567 | since 2026-06-30, •••"
      })
  void addressesAndNumbersAreLeftOut(String text, String masked) {
    assertThat(FreeText.masked(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=Known since the <migration>",
        "from 2026-06-30 to 2026-07-15",
        "€ 1.234.567,89 of 12,345,678.90",
        "BL-00327, C-2026-0099 and 39 rows",
        "we meet @ noon",
        ""
      })
  void allElseStays(String text) {
    assertThat(FreeText.masked(text)).isEqualTo(text);
  }
}

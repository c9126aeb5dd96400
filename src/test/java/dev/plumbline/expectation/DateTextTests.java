package dev.plumbline.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2001-01-31",
        "2001/1/31",
        "20010131",
        "Jan 31 2001",
        "january 31st, 2001",
        "31 Jan 2001",
        "31-Jan-2001",
        "31 January of 2001",
        "Wed, 31 Jan 2001",
        "1/31/2001",
        "31/1/2001",
        "31.01.2001",
        "1/31/01",
        "2001-01-31 00:00",
        "2001-01-31T00:00:00Z",
        "2001-01-31T00:00:00.000+00:00",
        "Jan 31 2001 12:00 AM"
      })
  void aDateIsReadInAllTheseWords(String text) {
    assertThat(DateText.read(text)).contains(LocalDateTime.of(2001, 1, 31, 0, 0));
  }

  @Test
  void theMonthStandsBeforeTheDay() {
    assertThat(DateText.read("2/3/2001")).contains(LocalDateTime.of(2001, 2, 3, 0, 0));
  }

  @Test
  void timesAreReadToTheNanosecondAndTakenToUtc() {
    assertThat(DateText.read("Jan 01 2001 12:00:01"))
        .contains(LocalDateTime.of(2001, 1, 1, 12, 0, 1));
    assertThat(DateText.read("2001-01-01 6pm")).contains(LocalDateTime.of(2001, 1, 1, 18, 0));
    assertThat(DateText.read("2001-01-01T01:30:00.5+02:00"))
        .contains(LocalDateTime.of(2000, 12, 31, 23, 30, 0, 500_000_000));
    assertThat(DateText.read("2001-01-01 23:00 -0130"))
        .contains(LocalDateTime.of(2001, 1, 2, 0, 30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "May",
        "Jan 2001",
        "12",
        "2001",
        "12:00",
        "2001-13-01",
        "2001-02-30",
        "2001-01-01 25:00",
        "2001-01-01 13 pm",
        "jan@x.nl",
        "1-2-3-4",
        "31 Jan 2001 Feb",
        "123456789012345678901/1/1"
      })
  void whatIsNoWholeDateIsNone(String text) {
    assertThat(DateText.read(text)).isEmpty();
  }
}

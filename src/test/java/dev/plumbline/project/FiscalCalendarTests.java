package dev.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.project.FiscalCalendar.FiscalYear;
import dev.plumbline.project.FiscalCalendar.Naming;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiscalCalendarTests {

  @Test
  void aYearThatStartsInJanuaryIsTheCalendarYear() {
    FiscalYear year = new FiscalCalendar(1, Naming.ENDS).yearOf(LocalDate.of(2024, 12, 31));
    assertThat(year)
        .isEqualTo(new FiscalYear(2024, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
  }

  @Test
  void aYearThatStartsInAprilIsCalledAfterTheYearItEndsIn() {
    FiscalCalendar calendar = new FiscalCalendar(4, Naming.ENDS);
    FiscalYear year = new FiscalYear(2027, LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));
    assertThat(calendar.yearOf(LocalDate.of(2026, 4, 1))).isEqualTo(year);
    assertThat(calendar.yearOf(LocalDate.of(2027, 3, 31))).isEqualTo(year);
    assertThat(calendar.yearOf(LocalDate.of(2026, 3, 31)).number()).isEqualTo(2026);
  }

  @Test
  void aYearMayBeCalledAfterTheYearItBeginsIn() {
    FiscalCalendar calendar = new FiscalCalendar(10, Naming.BEGINS);
    assertThat(calendar.yearOf(LocalDate.of(2026, 9, 30)).number()).isEqualTo(2025);
    assertThat(calendar.yearOf(LocalDate.of(2026, 10, 1)).number()).isEqualTo(2026);
  }

  @Test
  void aYearThatStartsInMarchEndsOnTheLastDayOfFebruary() {
    assertThat(new FiscalCalendar(3, Naming.ENDS).yearOf(LocalDate.of(2024, 1, 1)).ends())
        .isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void thereIsNoThirteenthMonth() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FiscalCalendar(13, Naming.ENDS));
  }
}

package dev.plumbline.demo;

import java.time.LocalDate;
import java.util.List;

/** The days that the company's data spans. */
final class Calendar {
  /** The day the data is from; nothing is newer, but for what is planned. */
  static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

  static final LocalDate YESTERDAY = AS_OF.minusDays(1);
  static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

  /** Fiscal years are calendar years. */
  static final List<Integer> FISCAL_YEARS = List.of(2025, 2026);

  private Calendar() {}

  static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}

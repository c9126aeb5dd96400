package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.time.Duration;

/** Spans of time in words. */
final class Spans {
  private Spans() {}

  /**
   * Days and hours, such as "2 days and 6 hours"; shorter parts as they are written in ISO 8601.
   */
  static LocalizedText words(Duration span) {
    if (span.toMinutesPart() > 0 || span.toSecondsPart() > 0 || span.toNanosPart() > 0) {
      return Wording.of("span", span.toString());
    }
    LocalizedText days = Wording.of("days", span.toDays());
    LocalizedText hours = Wording.of("hours", span.toHoursPart());
    if (span.toDays() == 0) {
      return hours;
    }
    return span.toHoursPart() == 0 ? days : Wording.of("both", days, hours);
  }
}

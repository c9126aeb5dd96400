package dev.plumbline.bench;

import dev.plumbline.anomaly.Assessment.Compared;
import dev.plumbline.anomaly.Detector;
import dev.plumbline.anomaly.Point;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * How well a detector finds the shifts that were planted in series.
 *
 * @param incidents planted
 * @param found incidents on one day of which at least there was an alarm
 * @param alarms days with one
 * @param falseAlarms those of them on which nothing was planted
 * @param days that were judged
 */
record DetectionScore(int incidents, int found, int alarms, int falseAlarms, int days) {
  private static final double DAYS_A_MONTH = 365.25 / 12;

  static DetectionScore none() {
    return new DetectionScore(0, 0, 0, 0, 0);
  }

  /** This, and what a detector finds in one more series. */
  DetectionScore with(Detector detector, PlantedSeries series) {
    Set<LocalDate> alarmed = new HashSet<>();
    int judged = 0;
    for (Point point : series.points()) {
      if (!point.day().isBefore(PlantedSeries.firstJudged())
          && detector.assess(series.points(), point) instanceof Compared compared) {
        judged++;
        if (compared.isAnomaly()) {
          alarmed.add(point.day());
        }
      }
    }
    int caught =
        (int)
            series.incidents().stream()
                .filter(incident -> incident.stream().anyMatch(alarmed::contains))
                .count();
    Set<LocalDate> wrong = new HashSet<>(alarmed);
    series.incidents().forEach(wrong::removeAll);
    return new DetectionScore(
        incidents + series.incidents().size(),
        found + caught,
        alarms + alarmed.size(),
        falseAlarms + wrong.size(),
        days + judged);
  }

  double precision() {
    return 1 - (double) falseAlarms / alarms;
  }

  double recall() {
    return (double) found / incidents;
  }

  double falseAlarmsAMonth() {
    return falseAlarms * DAYS_A_MONTH / days;
  }
}

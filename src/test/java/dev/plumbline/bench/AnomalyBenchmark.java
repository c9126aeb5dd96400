package dev.plumbline.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.anomaly.PeerDetector;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Measures how well shifts are found in a year of generated days, and prints the table. */
final class AnomalyBenchmark {
  private static final long SERIES = 20;
  private static final double TREND = 0.05;

  @Test
  void shiftsAreFound() {
    System.out.printf(
        "%-8s %-6s %-6s %10s %10s %8s %13s%n",
        "shift", "days", "trend", "incidents", "precision", "recall", "false a month");
    for (double rise : new double[] {0, TREND}) {
      for (int lasting : new int[] {1, 3, 7}) {
        for (double size : new double[] {2, 3, 4, 6, 8}) {
          DetectionScore score = score(1, size, lasting, rise);
          System.out.printf(
              Locale.ROOT,
              "%-8s %-6d %-6s %10d %10.3f %8.3f %13.2f%n",
              size + " MAD",
              lasting,
              rise,
              score.incidents(),
              score.precision(),
              score.recall(),
              score.falseAlarmsAMonth());
          assertTrue(score.days() > 0);
        }
      }
    }
  }

  /** What is found in series of seeds from this one. */
  static DetectionScore score(long first, double size, int lasting, double rise) {
    DetectionScore score = DetectionScore.none();
    for (long seed = first; seed < first + SERIES; seed++) {
      score = score.with(PeerDetector.usual(), PlantedSeries.of(seed, size, lasting, rise));
    }
    return score;
  }
}

package dev.plumbline.report.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long to wait before each further attempt: twice as long each time, up to a limit in all. */
final class Pauses {
  private static final Duration FIRST = Duration.ofSeconds(2);

  private Pauses() {}

  /** The pauses that fill a time; the last of them is what is left. */
  static List<Duration> filling(Duration time) {
    List<Duration> pauses = new ArrayList<>();
    Duration left = time;
    for (Duration pause = FIRST; left.compareTo(Duration.ZERO) > 0; pause = pause.multipliedBy(2)) {
      Duration taken = pause.compareTo(left) < 0 ? pause : left;
      pauses.add(taken);
      left = left.minus(taken);
    }
    return pauses;
  }
}

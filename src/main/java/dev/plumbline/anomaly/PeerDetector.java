package dev.plumbline.anomaly;

import dev.plumbline.anomaly.Assessment.Compared;
import dev.plumbline.anomaly.Assessment.Peers;
import dev.plumbline.anomaly.Assessment.TooFew;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares a value with those of days like its own, after the trend: the value expected is their
 * median, and the bounds lie a number of standard deviations from it that the median absolute
 * deviation of all days tells (Iglewicz and Hoaglin 1993).
 *
 * @param season which days are alike
 * @param window how many days back are looked at
 * @param minimum how many values it takes at least
 * @param threshold how many standard deviations are too many
 */
public record PeerDetector(Season season, int window, int minimum, double threshold)
    implements Detector {
  /**
   * The window unless another is given: thirteen days of each weekday, and two month-ends at least.
   */
  public static final int WINDOW = 91;

  /** Three days of each weekday. */
  public static final int MINIMUM = 21;

  /** As the benchmark of the tests found it: less is too often wrong, more finds too little. */
  public static final double THRESHOLD = 2.5;

  private static final int WEEKDAYS_NEEDED = 3;
  private static final int MONTH_DAYS_NEEDED = 2;

  /** By how much the median of a few values errs more than their mean would: the root of π/2. */
  private static final double ERROR_OF_MEDIAN = 1.2533;

  /** What a double cannot tell apart after a sum. */
  private static final double ROUNDING = 1e-9;

  /** Which days are alike. */
  public enum Season {
    /** Those of the same weekday; month-ends besides are compared with month-ends. */
    AUTO,
    /** All. */
    NONE,
    WEEKDAY,
    DAY_OF_MONTH,
    /** Last days of months, and all others. */
    MONTH_END
  }

  /** The way to compare unless something else is asked for. */
  public static PeerDetector usual() {
    return new PeerDetector(Season.AUTO, WINDOW, MINIMUM, THRESHOLD);
  }

  public PeerDetector {
    if (window < 1 || minimum < 2 || !(threshold > 0)) {
      throw new IllegalArgumentException("A window, two values and a threshold are needed");
    }
  }

  @Override
  public Assessment assess(List<Point> past, Point candidate) {
    LocalDate day = candidate.day();
    List<Point> known =
        past.stream()
            .filter(point -> point.day().isBefore(day))
            .filter(point -> !point.day().isBefore(day.minusDays(window)))
            .sorted((one, other) -> one.day().compareTo(other.day()))
            .toList();
    if (known.size() < minimum) {
      return new TooFew(Peers.EVERY_DAY, known.size(), minimum);
    }
    List<Point> ordinary = known.stream().filter(point -> !isApart(point.day())).toList();
    List<Point> apart = known.stream().filter(point -> isApart(point.day())).toList();
    Map<Integer, List<Point>> groups = grouped(ordinary);
    List<Point> peers = groups.getOrDefault(group(day), List.of());
    boolean monthEnd = isApart(day);
    Optional<TooFew> lacking = lacking(peers.size(), monthEnd, apart.size());
    if (lacking.isPresent()) {
      return lacking.get();
    }
    Trend trend = Trend.of(List.copyOf(groups.values()));
    double deviation = Robust.deviation(errors(groups, trend, day));
    double expected = Robust.median(moved(peers, trend, day));
    if (!monthEnd) {
      return compared(candidate, expected, deviation, peers(), peers.size(), trend);
    }
    List<Double> peaks = peaks(apart, groups, trend, day);
    double uncertain = deviation * Math.sqrt(1 + ERROR_OF_MEDIAN * ERROR_OF_MEDIAN / peaks.size());
    return compared(
        candidate,
        expected + Robust.median(peaks),
        Math.max(uncertain, Robust.deviation(peaks)),
        Peers.MONTH_END,
        peaks.size(),
        trend);
  }

  private Compared compared(
      Point candidate, double expected, double deviation, Peers peers, int known, Trend trend) {
    double rounding = ROUNDING * Math.max(Math.abs(expected), Math.abs(candidate.value()));
    double reach = Math.max(threshold * deviation, rounding);
    double distance = candidate.value() - expected;
    double score =
        Math.abs(distance) <= rounding ? 0 : deviation > 0 ? distance / deviation : distance / 0.0;
    return new Compared(
        candidate.value(),
        expected,
        expected - reach,
        expected + reach,
        score,
        peers,
        known,
        trend.slope());
  }

  private Optional<TooFew> lacking(int peers, boolean monthEnd, int monthEnds) {
    int needed =
        switch (season) {
          case AUTO, WEEKDAY -> WEEKDAYS_NEEDED;
          case DAY_OF_MONTH -> MONTH_DAYS_NEEDED;
          case NONE, MONTH_END -> 1;
        };
    if (peers < needed) {
      return Optional.of(new TooFew(peers(), peers, needed));
    }
    return monthEnd && monthEnds < MONTH_DAYS_NEEDED
        ? Optional.of(new TooFew(Peers.MONTH_END, monthEnds, MONTH_DAYS_NEEDED))
        : Optional.empty();
  }

  /**
   * How far each day lies from the median of the others like it: as far as a new one would, so that
   * the error of the median is in it.
   */
  private static List<Double> errors(Map<Integer, List<Point>> groups, Trend trend, LocalDate day) {
    List<Double> errors = new ArrayList<>();
    for (List<Point> group : groups.values()) {
      List<Double> values = moved(group, trend, day);
      for (int index = 0; index < values.size() && values.size() > 1; index++) {
        List<Double> others = new ArrayList<>(values);
        double own = others.remove(index);
        errors.add(own - Robust.median(others));
      }
    }
    return errors.isEmpty() ? List.of(0.0) : errors;
  }

  /** By how much month-ends exceed other days of their weekdays. */
  private List<Double> peaks(
      List<Point> monthEnds, Map<Integer, List<Point>> groups, Trend trend, LocalDate day) {
    List<Double> peaks = new ArrayList<>();
    for (Point monthEnd : monthEnds) {
      List<Point> like =
          groups.getOrDefault(
              group(monthEnd.day()), groups.values().stream().flatMap(List::stream).toList());
      peaks.add(trend.moved(monthEnd, day) - Robust.median(moved(like, trend, day)));
    }
    return peaks;
  }

  private Map<Integer, List<Point>> grouped(List<Point> points) {
    Map<Integer, List<Point>> groups = new LinkedHashMap<>();
    points.forEach(
        point -> groups.computeIfAbsent(group(point.day()), key -> new ArrayList<>()).add(point));
    return groups;
  }

  private int group(LocalDate day) {
    return switch (season) {
      case AUTO, WEEKDAY -> day.getDayOfWeek().getValue();
      case DAY_OF_MONTH -> day.getDayOfMonth();
      case NONE, MONTH_END -> 0;
    };
  }

  private boolean isApart(LocalDate day) {
    return (season == Season.AUTO || season == Season.MONTH_END)
        && day.getDayOfMonth() == day.lengthOfMonth();
  }

  private Peers peers() {
    return switch (season) {
      case AUTO, WEEKDAY -> Peers.SAME_WEEKDAY;
      case DAY_OF_MONTH -> Peers.SAME_DAY_OF_MONTH;
      case NONE, MONTH_END -> Peers.EVERY_DAY;
    };
  }

  private static List<Double> moved(List<Point> points, Trend trend, LocalDate day) {
    return points.stream().map(point -> trend.moved(point, day)).toList();
  }
}

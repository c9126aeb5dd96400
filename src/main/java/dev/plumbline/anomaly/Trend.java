package dev.plumbline.anomaly;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How a series rises: the median of the slopes between days of the same season (Hirsch, Slack and
 * Smith 1982), and 0 unless the seasonal Kendall test finds it certain.
 *
 * @param slope a day
 */
record Trend(double slope) {
  /** The 99 percent point of both tails of the normal distribution. */
  private static final double CERTAIN = 2.576;

  /**
   * That of a series.
   *
   * @param seasons days of each are compared among themselves
   */
  static Trend of(List<List<Point>> seasons) {
    List<Double> slopes = new ArrayList<>();
    double score = 0;
    double variance = 0;
    for (List<Point> season : seasons) {
      int days = season.size();
      variance += days * (days - 1.0) * (2.0 * days + 5) / 18;
      for (int later = 1; later < days; later++) {
        for (int earlier = 0; earlier < later; earlier++) {
          double rise = season.get(later).value() - season.get(earlier).value();
          slopes.add(
              rise / ChronoUnit.DAYS.between(season.get(earlier).day(), season.get(later).day()));
          score += Math.signum(rise);
        }
      }
    }
    boolean certain = variance > 0 && (Math.abs(score) - 1) / Math.sqrt(variance) > CERTAIN;
    return new Trend(certain ? Robust.median(slopes) : 0);
  }

  /** A value, as it would be on another day. */
  double moved(Point point, LocalDate day) {
    return point.value() + slope * ChronoUnit.DAYS.between(point.day(), day);
  }
}

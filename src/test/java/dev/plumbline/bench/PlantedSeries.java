package dev.plumbline.bench;

import dev.plumbline.anomaly.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A generated series of days, and where it was shifted.
 *
 * @param points of one day each; some days have none
 * @param incidents the days of each shift
 */
record PlantedSeries(List<Point> points, List<Set<LocalDate>> incidents) {
  static final int HISTORY = 120;
  static final int JUDGED = 365;

  private static final LocalDate START = LocalDate.of(2023, 3, 1);
  private static final double[] WEEK = {0, 3, 5, 4, 8, -20, -25};
  private static final double MONTH_END = 40;
  private static final double LEVEL = 1000;
  private static final double HOLES = 0.03;
  private static final int BETWEEN_INCIDENTS = 14;

  /**
   * A series with weekdays, month-ends, a trend, noise and holes; its unit is the standard
   * deviation of the noise, as its median absolute deviation tells it.
   *
   * @param size of the shifts, up and down
   * @param lasting how many days a shift takes
   * @param rise a day
   */
  static PlantedSeries of(long seed, double size, int lasting, double rise) {
    Random random = new Random(seed);
    List<Point> points = new ArrayList<>();
    List<Set<LocalDate>> incidents = new ArrayList<>();
    double shift = 0;
    int left = 0;
    int quiet = 0;
    Set<LocalDate> open = new HashSet<>();
    for (int index = 0; index < HISTORY + JUDGED; index++) {
      LocalDate day = START.plusDays(index);
      if (left == 0 && index >= HISTORY && quiet >= BETWEEN_INCIDENTS + random.nextInt(15)) {
        shift = random.nextBoolean() ? size : -size;
        left = lasting;
        quiet = 0;
        open = new HashSet<>();
        incidents.add(open);
      }
      double value =
          LEVEL
              + WEEK[day.getDayOfWeek().getValue() - 1]
              + (day.getDayOfMonth() == day.lengthOfMonth() ? MONTH_END : 0)
              + rise * index
              + random.nextGaussian();
      boolean hole = left == 0 && random.nextDouble() < HOLES;
      if (left > 0) {
        value += shift;
        open.add(day);
        left--;
      } else {
        quiet++;
      }
      if (!hole) {
        points.add(new Point(day, value));
      }
    }
    return new PlantedSeries(points, incidents);
  }

  /** The first day that is judged. */
  static LocalDate firstJudged() {
    return START.plusDays(HISTORY);
  }
}

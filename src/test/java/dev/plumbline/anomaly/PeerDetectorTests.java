package dev.plumbline.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.anomaly.Assessment.Compared;
import dev.plumbline.anomaly.Assessment.Peers;
import dev.plumbline.anomaly.Assessment.TooFew;
import dev.plumbline.anomaly.PeerDetector.Season;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class PeerDetectorTests {
  /** A Wednesday. */
  private static final LocalDate DAY = LocalDate.of(2024, 5, 15);

  @Test
  void aDayIsComparedWithThoseOfItsWeekday() {
    List<Point> past = past(DAY, 91, day -> (isSunday(day) ? 10 : 100) + jitter(day));
    LocalDate sunday = DAY.minusDays(3);
    Compared quiet = compared(past, sunday, 10);
    assertThat(quiet.isAnomaly()).isFalse();
    assertThat(quiet.peers()).isEqualTo(Peers.SAME_WEEKDAY);
    assertThat(quiet.expected()).isCloseTo(10, within(1.0));
    assertThat(compared(past, sunday, 100).isAnomaly()).isTrue();
    assertThat(compared(past, DAY, 10).isAnomaly()).isTrue();
  }

  @Test
  void aMonthEndIsComparedWithMonthEnds() {
    LocalDate end = LocalDate.of(2024, 5, 31);
    List<Point> past = past(end, 91, day -> (isMonthEnd(day) ? 500 : 100) + jitter(day));
    Compared usual = compared(past, end, 500);
    assertThat(usual.isAnomaly()).isFalse();
    assertThat(usual.peers()).isEqualTo(Peers.MONTH_END);
    assertThat(usual.known()).isEqualTo(2);
    assertThat(compared(past, end, 100).isAnomaly()).isTrue();
  }

  @Test
  void aMonthEndTooSoonIsNotJudged() {
    LocalDate end = LocalDate.of(2024, 5, 31);
    assertThat(PeerDetector.usual().assess(past(end, 40, day -> 100), new Point(end, 500)))
        .isEqualTo(new TooFew(Peers.MONTH_END, 1, 2));
  }

  @Test
  void aDayIsComparedWithItsNumberInTheMonthWhereThatIsAskedFor() {
    PeerDetector byNumber = new PeerDetector(Season.DAY_OF_MONTH, 200, 21, 2.5);
    List<Point> past = past(DAY, 200, day -> (day.getDayOfMonth() == 15 ? 900 : 1) + jitter(day));
    Compared usual = (Compared) byNumber.assess(past, new Point(DAY, 900));
    assertThat(usual.isAnomaly()).isFalse();
    assertThat(usual.peers()).isEqualTo(Peers.SAME_DAY_OF_MONTH);
    assertThat(((Compared) byNumber.assess(past, new Point(DAY, 1))).isAnomaly()).isTrue();
  }

  @Test
  void aTrendIsFollowed() {
    List<Point> past = past(DAY, 91, day -> 10 * day.toEpochDay() + jitter(day));
    Compared next = compared(past, DAY, 10 * DAY.toEpochDay());
    assertThat(next.slope()).isCloseTo(10, within(0.1));
    assertThat(next.isAnomaly()).isFalse();
    assertThat(compared(past, DAY, 10 * DAY.minusDays(7).toEpochDay()).isAnomaly()).isTrue();
  }

  @Test
  void tooFewDaysAreNotJudged() {
    assertThat(PeerDetector.usual().assess(past(DAY, 20, day -> 1), new Point(DAY, 1)))
        .isEqualTo(new TooFew(Peers.EVERY_DAY, 20, 21));
    assertThat(PeerDetector.usual().assess(past(DAY, 21, day -> 1), new Point(DAY, 1)))
        .isInstanceOf(Compared.class);
  }

  @Test
  void aWeekdayThatHardlyOccurredIsNotJudged() {
    List<Point> workdays =
        past(DAY, 91, day -> 1).stream().filter(point -> !isSunday(point.day())).toList();
    assertThat(PeerDetector.usual().assess(workdays, new Point(LocalDate.of(2024, 5, 19), 1)))
        .isEqualTo(new TooFew(Peers.SAME_WEEKDAY, 0, 3));
  }

  @Test
  void afterValuesThatNeverChangedAnyOtherIsAnAnomaly() {
    List<Point> past = past(DAY, 91, day -> 7);
    Compared same = compared(past, DAY, 7);
    assertThat(same.isAnomaly()).isFalse();
    assertThat(same.score()).isZero();
    Compared other = compared(past, DAY, 8);
    assertThat(other.isAnomaly()).isTrue();
    assertThat(other.score()).isInfinite();
  }

  @Test
  void whereMostValuesAreTheSameTheOthersTellTheDeviation() {
    List<Point> past = past(DAY, 91, day -> day.toEpochDay() % 5 == 0 ? 12 : 10);
    assertThat(compared(past, DAY, 11).isAnomaly()).isFalse();
    assertThat(compared(past, DAY, 20).isAnomaly()).isTrue();
  }

  @Test
  void theSameDayAndLaterOnesAreNotThePast() {
    List<Point> past = past(DAY, 91, day -> 7);
    List<Point> all = new ArrayList<>(past);
    all.add(new Point(DAY, 1000));
    all.add(new Point(DAY.plusDays(1), 1000));
    assertThat(PeerDetector.usual().assess(all, new Point(DAY, 7)))
        .isEqualTo(PeerDetector.usual().assess(past, new Point(DAY, 7)));
  }

  @Test
  void aWildDayDoesNotMoveTheBounds() {
    List<Point> past = past(DAY, 91, day -> day.equals(DAY.minusDays(7)) ? 1e9 : 100 + jitter(day));
    assertThat(compared(past, DAY, 100).isAnomaly()).isFalse();
    assertThat(compared(past, DAY, 120).isAnomaly()).isTrue();
  }

  private static Compared compared(List<Point> past, LocalDate day, double value) {
    return (Compared) PeerDetector.usual().assess(past, new Point(day, value));
  }

  private static List<Point> past(LocalDate until, int days, ToDoubleFunction<LocalDate> value) {
    return until
        .minusDays(days)
        .datesUntil(until)
        .map(day -> new Point(day, value.applyAsDouble(day)))
        .toList();
  }

  /** From -1 to 1, of no weekday. */
  private static double jitter(LocalDate day) {
    return (day.toEpochDay() * 37 % 11 - 5) / 5.0;
  }

  private static boolean isSunday(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static boolean isMonthEnd(LocalDate day) {
    return day.getDayOfMonth() == day.lengthOfMonth();
  }
}

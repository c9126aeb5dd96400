package dev.plumbline.check;

import com.amazon.deequ.anomalydetection.AnomalyDetectionStrategy;
import dev.plumbline.anomaly.Assessment;
import dev.plumbline.anomaly.Assessment.Compared;
import dev.plumbline.anomaly.Assessment.Peers;
import dev.plumbline.anomaly.Assessment.TooFew;
import dev.plumbline.anomaly.Detector;
import dev.plumbline.anomaly.Point;
import java.util.Comparator;
import java.util.List;
import scala.Tuple2;
import scala.collection.immutable.Vector;
import scala.collection.immutable.VectorBuilder;

/**
 * Asks a strategy of Deequ. It knows no dates: days without a value are left out, and it tells no
 * bounds, so that a value which is no anomaly lies within any.
 *
 * @param window how many days back are looked at
 * @param minimum how many values it takes at least
 */
record DeequDetector(AnomalyDetectionStrategy strategy, int window, int minimum)
    implements Detector {
  static final int DAYS_OF_A_WEEK = 7;

  @Override
  public Assessment assess(List<Point> past, Point candidate) {
    List<Point> known =
        past.stream()
            .filter(point -> point.day().isBefore(candidate.day()))
            .filter(point -> !point.day().isBefore(candidate.day().minusDays(window)))
            .sorted(Comparator.comparing(Point::day))
            .toList();
    if (known.size() < minimum) {
      return new TooFew(Peers.EVERY_DAY, known.size(), minimum);
    }
    VectorBuilder<Object> values = new VectorBuilder<>();
    known.forEach(point -> values.$plus$eq(point.value()));
    values.$plus$eq(candidate.value());
    Vector<Object> series = values.result();
    boolean anomaly =
        strategy.detect(series, new Tuple2<>(known.size(), known.size() + 1)).nonEmpty();
    return new Compared(
        candidate.value(),
        Double.NaN,
        anomaly ? Double.POSITIVE_INFINITY : candidate.value(),
        anomaly ? Double.NEGATIVE_INFINITY : candidate.value(),
        Double.NaN,
        Peers.EVERY_DAY,
        known.size(),
        0);
  }
}

package dev.plumbline.check;

import com.amazon.deequ.anomalydetection.AbsoluteChangeStrategy;
import com.amazon.deequ.anomalydetection.AnomalyDetectionStrategy;
import com.amazon.deequ.anomalydetection.BatchNormalStrategy;
import com.amazon.deequ.anomalydetection.OnlineNormalStrategy;
import com.amazon.deequ.anomalydetection.RelativeRateOfChangeStrategy;
import com.amazon.deequ.anomalydetection.SimpleThresholdStrategy;
import com.amazon.deequ.anomalydetection.seasonal.HoltWinters;
import dev.plumbline.anomaly.Detector;
import dev.plumbline.anomaly.PeerDetector;
import dev.plumbline.anomaly.PeerDetector.Season;
import dev.plumbline.expectation.AnomalyRule;
import dev.plumbline.expectation.AnomalyRule.Limits;
import java.util.OptionalDouble;
import scala.Option;

/** Makes the detectors that rules name. */
final class Detectors {
  private static final double DEVIATIONS = 3;

  /** The share of an online series that Deequ lets pass before it judges. */
  private static final double WARM_UP = 0.1;

  private Detectors() {}

  static Detector of(AnomalyRule rule) {
    Limits limits = rule.limits();
    return switch (rule.strategy()) {
      case MEDIAN_MAD ->
          new PeerDetector(
              Season.valueOf(rule.peers().name()),
              rule.days(),
              rule.minimum(),
              limits.threshold().orElse(PeerDetector.THRESHOLD));
      case SIMPLE_THRESHOLD ->
          deequ(
              rule,
              new SimpleThresholdStrategy(
                  limits.lower().orElse(-Double.MAX_VALUE),
                  limits.upper().orElse(Double.MAX_VALUE)));
      case ABSOLUTE_CHANGE ->
          deequ(
              rule, new AbsoluteChangeStrategy(option(limits.lower()), option(limits.upper()), 1));
      case RELATIVE_RATE_OF_CHANGE ->
          deequ(
              rule,
              new RelativeRateOfChangeStrategy(option(limits.lower()), option(limits.upper()), 1));
      case ONLINE_NORMAL ->
          deequ(
              rule,
              new OnlineNormalStrategy(
                  deviations(limits.lower()), deviations(limits.upper()), WARM_UP, true));
      case BATCH_NORMAL ->
          deequ(
              rule,
              new BatchNormalStrategy(
                  deviations(limits.lower()), deviations(limits.upper()), false));
      case HOLT_WINTERS -> deequ(rule, new HoltWinters(DeequDetector.DAYS_OF_A_WEEK));
    };
  }

  private static Detector deequ(AnomalyRule rule, AnomalyDetectionStrategy strategy) {
    return new DeequDetector(strategy, rule.days(), rule.minimum());
  }

  private static Option<Object> option(OptionalDouble limit) {
    return limit.isPresent() ? Option.apply(limit.getAsDouble()) : Option.empty();
  }

  private static Option<Object> deviations(OptionalDouble factor) {
    return Option.apply(Math.abs(factor.orElse(DEVIATIONS)));
  }
}

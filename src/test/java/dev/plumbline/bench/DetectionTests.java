package dev.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds how well shifts are found, on other seeds than those the threshold was chosen on. */
class DetectionTests {
  private static final long SEED = 1001;

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.05})
  void shiftsOfFourDeviationsOverThreeDaysAreFoundWithFewFalseAlarms(double rise) {
    DetectionScore score = AnomalyBenchmark.score(SEED, 4, 3, rise);
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.9);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.9);
    assertThat(score.falseAlarmsAMonth()).isLessThanOrEqualTo(1);
  }
}

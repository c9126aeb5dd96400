package dev.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScaleTests {
  @Test
  void ticksAreRoundNumbersFromZero() {
    assertThat(ticks("9730000", "120"))
        .containsExactly("0", "2500000", "5000000", "7500000", "10000000");
  }

  @Test
  void zeroIsATickBetweenNegativesAndPositives() {
    assertThat(ticks("-900000", "19500000"))
        .containsExactly("-5000000", "0", "5000000", "10000000", "15000000", "20000000");
  }

  @Test
  void smallSharesHaveExactTicks() {
    assertThat(ticks("0.031")).containsExactly("0", "0.01", "0.02", "0.03", "0.04");
  }

  @Test
  void countsStepInWholeNumbers() {
    assertThat(ticks("9")).containsExactly("0", "2", "4", "6", "8", "10");
    assertThat(ticks("10")).containsExactly("0", "2.5", "5", "7.5", "10");
    assertThat(wholeTicks("10")).containsExactly("0", "5", "10");
    assertThat(wholeTicks("100")).containsExactly("0", "25", "50", "75", "100");
    assertThat(wholeTicks("3")).containsExactly("0", "1", "2", "3");
    assertThat(wholeTicks("1")).containsExactly("0", "1");
    assertThat(wholeTicks("0.02")).containsExactly("0", "1");
    assertThat(wholeTicks("-2", "1")).containsExactly("-2", "-1", "0", "1");
  }

  @Test
  void onlyNegativesEndAtZero() {
    assertThat(ticks("-8")).containsExactly("-8", "-6", "-4", "-2", "0");
  }

  @Test
  void aScaleOfNothingRunsFromZeroToOne() {
    assertThat(ticks()).containsExactly("0", "1");
    assertThat(ticks("0", "0.00")).containsExactly("0", "1");
  }

  @Test
  void aValueLiesBetweenItsNeighbours() {
    Scale scale =
        Scale.covering(Stream.of(new BigDecimal("-50"), new BigDecimal("50")), 4, BigDecimal.ZERO);
    assertThat(scale.position(BigDecimal.ZERO, 240, 40)).isEqualTo(140);
    assertThat(scale.position(new BigDecimal("25"), 0, 100)).isEqualTo(75);
  }

  private static List<String> ticks(String... values) {
    return ticks(BigDecimal.ZERO, values);
  }

  private static List<String> wholeTicks(String... values) {
    return ticks(BigDecimal.ONE, values);
  }

  private static List<String> ticks(BigDecimal grain, String... values) {
    return Scale.covering(Stream.of(values).map(BigDecimal::new), 4, grain).ticks().stream()
        .map(tick -> tick.signum() == 0 ? "0" : tick.stripTrailingZeros().toPlainString())
        .toList();
  }
}

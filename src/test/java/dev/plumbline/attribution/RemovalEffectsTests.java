package dev.plumbline.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.attribution.RemovalEffects.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemovalEffectsTests {
  private static final double EXACT = 1e-12;

  /**
   * Three journeys: a → b → converted, a → lost, b → converted. By hand: from a half go on to b,
   * half are lost; from b all convert; two of three start with a. So two thirds convert; without a
   * one third does, without b none.
   */
  @Test
  void whatIsLostWithoutAChannelIsThatOfAHandComputedChain() {
    Map<String, Double> effects =
        RemovalEffects.of(
            List.of(
                start("a", 2), start("b", 1), step("a", "b", 1), lost("a", 1), converted("b", 2)));

    assertThat(effects).containsOnlyKeys("a", "b");
    assertThat(effects.get("a")).isEqualTo(0.5, within(EXACT));
    assertThat(effects.get("b")).isEqualTo(1, within(EXACT));
  }

  /** a → a → b → converted, a → lost: to come back to where one is changes nothing. */
  @Test
  void comingBackToAChannelChangesNothing() {
    Map<String, Double> straight =
        RemovalEffects.of(
            List.of(start("a", 2), step("a", "b", 1), lost("a", 1), converted("b", 1)));
    Map<String, Double> again =
        RemovalEffects.of(
            List.of(
                start("a", 2),
                step("a", "a", 3),
                step("a", "b", 1),
                lost("a", 1),
                converted("b", 1)));

    assertThat(again.get("a")).isEqualTo(straight.get("a"), within(EXACT));
    assertThat(again.get("b")).isEqualTo(straight.get("b"), within(EXACT));
  }

  @Test
  void whereNothingConvertsNothingIsLost() {
    assertThat(RemovalEffects.of(List.of(start("a", 1), lost("a", 1)))).containsEntry("a", 0.0);
    assertThat(RemovalEffects.of(List.of())).isEmpty();
  }

  private static Step start(String to, double journeys) {
    return new Step(Optional.empty(), Optional.of(to), false, journeys);
  }

  private static Step step(String from, String to, double journeys) {
    return new Step(Optional.of(from), Optional.of(to), false, journeys);
  }

  private static Step converted(String from, double journeys) {
    return new Step(Optional.of(from), Optional.empty(), true, journeys);
  }

  private static Step lost(String from, double journeys) {
    return new Step(Optional.of(from), Optional.empty(), false, journeys);
  }
}

package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.result.FindingState;
import dev.plumbline.result.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A letter a day: a number of rows that fail, {@code .} passed, {@code E} error, {@code s} skipped.
 */
class LifeTests {
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

  @Test
  void aFindingIsNewOnceThenOngoingAndResolvedOnce() {
    assertThat(states(". 5 5 5 . ."))
        .containsExactly(null, "NEW", "ONGOING", "ONGOING", "RESOLVED", null);
  }

  @Test
  void whatComesBackIsReopenedAndKeepsItsFirstDay() {
    assertThat(states("5 . 5 .")).containsExactly("NEW", "RESOLVED", "REOPENED", "RESOLVED");
    Life life = life("5 . 5 5");
    assertThat(life.firstSeen()).contains(FIRST);
    assertThat(life.began()).contains(FIRST.plusDays(2));
    assertThat(life.streak()).isEqualTo(2);
  }

  @Test
  void worseAndBetterAreJudgedAgainstTheLastChange() {
    assertThat(states("100 110 111 112 122 123"))
        .containsExactly("NEW", "ONGOING", "WORSE", "ONGOING", "ONGOING", "WORSE");
    assertThat(states("100 90 89 88")).containsExactly("NEW", "ONGOING", "BETTER", "ONGOING");
    assertThat(states("1 2 1")).containsExactly("NEW", "WORSE", "BETTER");
  }

  @Test
  void aRunThatCannotTellNeitherResolvesNorReopens() {
    assertThat(states("5 E 5 s . E 5"))
        .containsExactly("NEW", "ONGOING", "ONGOING", "ONGOING", "RESOLVED", null, "REOPENED");
    Life life = life("5 E E 5 E");
    assertThat(life.streak()).isEqualTo(2);
    assertThat(life.lastSeen()).contains(FIRST.plusDays(3));
  }

  @Test
  void whatIsGoneSaysWhenAndHowLongItTook() {
    Life life = life(". 5 5 .");
    assertThat(life.began()).contains(FIRST.plusDays(1));
    assertThat(life.resolvedOn()).contains(FIRST.plusDays(3));
    assertThat(life.lastSeen()).contains(FIRST.plusDays(2));
  }

  @Test
  void withoutRowsThereIsNoWorse() {
    assertThat(states("! ! 5 9")).containsExactly("NEW", "ONGOING", "ONGOING", "ONGOING");
  }

  private static List<String> states(String days) {
    List<Observation> observations = observations(days);
    List<String> states = new ArrayList<>();
    for (int n = 1; n <= observations.size(); n++) {
      states.add(Life.of(observations.subList(0, n)).state().map(FindingState::name).orElse(null));
    }
    return states;
  }

  private static Life life(String days) {
    return Life.of(observations(days));
  }

  private static List<Observation> observations(String days) {
    List<Observation> observations = new ArrayList<>();
    for (String day : days.split(" ")) {
      observations.add(observation(FIRST.plusDays(observations.size()), day));
    }
    return observations;
  }

  private static Observation observation(LocalDate day, String sign) {
    return switch (sign) {
      case "." -> new Observation(day, Outcome.PASSED, Optional.of(0L), Optional.of(1000L));
      case "E" -> new Observation(day, Outcome.ERROR, Optional.empty(), Optional.empty());
      case "s" -> new Observation(day, Outcome.SKIPPED, Optional.empty(), Optional.empty());
      case "!" -> new Observation(day, Outcome.FAILED, Optional.empty(), Optional.empty());
      default ->
          new Observation(
              day, Outcome.FAILED, Optional.of(Long.parseLong(sign)), Optional.of(1000L));
    };
  }
}

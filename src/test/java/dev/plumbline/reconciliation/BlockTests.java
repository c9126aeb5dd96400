package dev.plumbline.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reconciliation.Block.Proposal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is paired within a block, on entries of a side (L or R), a day and an amount. */
class BlockTests {
  private static final long ANY = Long.MAX_VALUE;

  @Test
  void anEntryIsInOnePairOnly() {
    assertThat(block("L 1 100", "R 1 100", "R 1 100").pairs(null, 0, 0))
        .containsExactly(1, 0, null);
    assertThat(block("L 1 100", "L 1 100", "R 1 100").pairs(null, 0, 0))
        .containsExactly(2, null, 0);
  }

  @Test
  void tolerancesCountToTheirLastDayAndCent() {
    Block block = block("L 1 100", "R 6 105");

    assertThat(block.pairs(null, 5, 5)).containsExactly(1, 0);
    assertThat(block.pairs(null, 4, 5)).containsOnlyNulls();
    assertThat(block.pairs(null, 5, 4)).containsOnlyNulls();
  }

  @Test
  void whatIsEqualIsPairedBeforeWhatIsNear() {
    // The first would do with the third, which is the only one for the second.
    assertThat(block("L 1 100", "L 3 100", "R 3 100", "R 5 100").pairs(null, 4, 5))
        .containsExactly(3, 2, 1, 0);
    assertThat(block("L 1 100", "L 1 103", "R 1 103", "R 1 104").pairs(null, 0, 5))
        .containsExactly(3, 2, 1, 0);
  }

  @Test
  void ofAnyAmountsTheNearestIsTaken() {
    assertThat(block("L 1 100", "R 1 900", "R 1 -300", "R 1 350").pairs(null, 0, ANY))
        .containsExactly(3, null, null, 0);
  }

  @Test
  void anEntryWithoutDayOrAmountStaysAlone() {
    assertThat(block("L - 100", "R 1 100", "L 1 -", "R - -").pairs(null, 9, ANY))
        .containsOnlyNulls();
  }

  @Test
  void pairsFromBeforeStay() {
    Block block = block("L 1 100", "R 1 900", "R 1 100", "L 1 100");

    assertThat(block.pairs(Arrays.asList(1, 0, null, null), 0, 0)).containsExactly(1, 0, 3, 2);
  }

  @Test
  void candidatesAreNearestByAmountAndByDayOpenOnesFirst() {
    Block block = block("L 10 100", "R 40 101", "R 11 500", "R 40 101", "L 11 500");

    assertThat(block.proposals(List.of(true, false, false, true, false)))
        .containsExactly(
            new Proposal(0, 3), new Proposal(0, 2), new Proposal(3, 0), new Proposal(3, 4));
  }

  @Test
  void nothingIsPairedTwiceOrTooFarApartAndNothingThatCouldBeIsLeft() {
    Random random = new Random(4);
    for (int trial = 0; trial < 3_000; trial++) {
      int days = random.nextInt(4);
      long amounts = random.nextInt(4);
      Block block = random(random);

      Integer[] pairs = block.pairs(null, days, amounts);

      for (int one = 0; one < pairs.length; one++) {
        if (pairs[one] != null) {
          assertThat(pairs[pairs[one]]).isEqualTo(one);
          assertThat(fits(block, one, pairs[one], days, amounts)).isTrue();
        }
        for (int other = 0; other < pairs.length; other++) {
          boolean open = pairs[one] == null && pairs[other] == null;
          assertThat(open && fits(block, one, other, days, amounts)).isFalse();
        }
      }
    }
  }

  @Test
  void pairsDoNotDependOnTheOrderOfEntriesButAmongEqualOnes() {
    Random random = new Random(5);
    for (int trial = 0; trial < 500; trial++) {
      Block block = random(random);
      List<Integer> order =
          new ArrayList<>(IntStream.range(0, block.isLeft().size()).boxed().toList());
      Collections.shuffle(order, random);
      Block shuffled =
          new Block(
              order.stream().map(block.isLeft()::get).toList(),
              order.stream().map(block.days()::get).toList(),
              order.stream().map(block.amounts()::get).toList());

      assertThat(told(shuffled, shuffled.pairs(null, 2, 2)))
          .containsExactlyInAnyOrderElementsOf(told(block, block.pairs(null, 2, 2)));
    }
  }

  @Test
  void aMillionEqualEntriesArePaired() {
    int half = 600_000;
    List<Boolean> isLeft = IntStream.range(0, 2 * half).mapToObj(place -> place < half).toList();
    List<Integer> days = IntStream.range(0, 2 * half).mapToObj(place -> place % 30).toList();
    List<Long> amounts = IntStream.range(0, 2 * half).mapToObj(place -> 999L).toList();

    Integer[] pairs = new Block(isLeft, days, amounts).pairs(null, 5, 5);

    assertThat(Stream.of(pairs).filter(Objects::isNull)).isEmpty();
  }

  private static List<String> told(Block block, Integer[] pairs) {
    return IntStream.range(0, pairs.length)
        .filter(place -> pairs[place] != null && block.isLeft().get(place))
        .mapToObj(place -> entry(block, place) + " = " + entry(block, pairs[place]))
        .toList();
  }

  private static String entry(Block block, int place) {
    return block.days().get(place) + " " + block.amounts().get(place);
  }

  private static boolean fits(Block block, int one, int other, int days, long amounts) {
    return block.isLeft().get(one) != block.isLeft().get(other)
        && Math.abs(block.days().get(one) - block.days().get(other)) <= days
        && Math.abs(block.amounts().get(one) - block.amounts().get(other)) <= amounts;
  }

  private static Block random(Random random) {
    int size = random.nextInt(14);
    List<Boolean> isLeft = new ArrayList<>();
    List<Integer> days = new ArrayList<>();
    List<Long> amounts = new ArrayList<>();
    for (int place = 0; place < size; place++) {
      isLeft.add(random.nextBoolean());
      days.add(random.nextInt(8));
      amounts.add((long) random.nextInt(10) - 5);
    }
    return new Block(isLeft, days, amounts);
  }

  private static Block block(String... entries) {
    List<String[]> parts = Stream.of(entries).map(entry -> entry.split(" ")).toList();
    return new Block(
        parts.stream().map(part -> part[0].equals("L")).toList(),
        Arrays.asList(
            parts.stream()
                .map(part -> part[1].equals("-") ? null : Integer.valueOf(part[1]))
                .toArray(Integer[]::new)),
        Arrays.asList(
            parts.stream()
                .map(part -> part[2].equals("-") ? null : Long.valueOf(part[2]))
                .toArray(Long[]::new)));
  }
}

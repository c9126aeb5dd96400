package dev.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Sums that lose nothing. */
class ExactSumTests {

  @Test
  void doublesOfAnySizeAreSummedWithoutRounding() {
    List<Double> numbers =
        new Random(7)
            .doubles(500)
            .mapToObj(number -> (number - 0.5) * Math.pow(10, (number * 1e6) % 600 - 300))
            .collect(Collectors.toList());
    Collections.addAll(
        numbers, Double.MIN_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, -0.0, 4.9e-320, 1e16, -1.0);
    ExactSum sum = new ExactSum();
    ExactSum squares = new ExactSum();
    BigDecimal expected = BigDecimal.ZERO;
    BigDecimal expectedSquares = BigDecimal.ZERO;
    for (double number : numbers) {
      sum.add(number);
      squares.addSquare(number);
      expected = expected.add(new BigDecimal(number));
      expectedSquares = expectedSquares.add(new BigDecimal(number).pow(2));
    }
    assertThat(sum.value()).isEqualByComparingTo(expected);
    assertThat(squares.value()).isEqualByComparingTo(expectedSquares);
  }

  @Test
  void longsAndTheirSquaresNeverWrapAround() {
    long[] numbers =
        LongStream.concat(
                new Random(8).longs(500),
                LongStream.of(Long.MIN_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, -1, 0, 1))
            .toArray();
    ExactSum sum = new ExactSum();
    ExactSum squares = new ExactSum();
    BigDecimal expected = BigDecimal.ZERO;
    BigDecimal expectedSquares = BigDecimal.ZERO;
    for (long number : numbers) {
      sum.add(number);
      squares.addSquare(number);
      expected = expected.add(BigDecimal.valueOf(number));
      expectedSquares = expectedSquares.add(BigDecimal.valueOf(number).pow(2));
    }
    assertThat(sum.value()).isEqualByComparingTo(expected);
    assertThat(squares.value()).isEqualByComparingTo(expectedSquares);
  }

  @Test
  void itDoesNotMatterHowPartsAreMergedAndStored() {
    double[] numbers = new Random(9).doubles(999, -1e9, 1e9).toArray();
    ExactSum whole = new ExactSum();
    DoubleStream.of(numbers).forEach(whole::add);
    ExactSum parts = new ExactSum();
    for (int first = 0; first < 10; first++) {
      ExactSum part = new ExactSum();
      for (int index = first; index < numbers.length; index += 10) {
        part.add(numbers[index]);
      }
      parts.add(ExactSum.of(part.digits()));
    }
    assertThat(parts).isEqualTo(whole);
  }
}

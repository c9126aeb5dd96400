package dev.plumbline.check;

import dev.plumbline.expectation.Fence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of the numbers in a column: how many lie in each of a list of cells, their mean and
 * how far they spread.
 *
 * @param cells in the order of their keys
 * @param count numbers in all cells
 * @param notANumber how many values were NaN, which has no place in the order
 */
record Distribution(
    Keys keys,
    List<Cell> cells,
    long count,
    long notANumber,
    OptionalDouble mean,
    OptionalDouble deviation) {

  /**
   * The numbers whose keys lie in a range, both ends included.
   *
   * @param count how many there are, more than none
   */
  record Cell(long low, long high, long count) {

    /** Whether all its numbers are the same. */
    boolean isOneValue() {
      return low == high;
    }
  }

  Distribution {
    cells = List.copyOf(cells);
  }

  static Distribution of(Keys keys, ValueCounts.Snapshot counted) {
    List<Cell> cells = cells(counted);
    long count = cells.stream().mapToLong(Cell::count).sum();
    boolean finite = counted.notANumber() == 0 && counted.infinite() == 0;
    BigDecimal sum = keys.unscaled(counted.sum().value(), 1);
    BigDecimal squares = keys.unscaled(counted.squares().value(), 2);
    return new Distribution(
        keys,
        cells,
        count,
        counted.notANumber(),
        finite && count > 0 ? mean(sum, count) : OptionalDouble.empty(),
        finite && count > 1 ? deviation(sum, squares, count) : OptionalDouble.empty());
  }

  /** The ranges of keys that these cells make up, those next to each other in one. */
  List<Cell> ranges(List<Cell> some) {
    Set<Cell> wanted = new HashSet<>(some);
    List<Cell> ranges = new ArrayList<>();
    boolean open = false;
    for (Cell cell : cells) {
      if (wanted.contains(cell)) {
        Cell before = open ? ranges.remove(ranges.size() - 1) : new Cell(cell.low(), 0, 0);
        ranges.add(new Cell(before.low(), cell.high(), before.count() + cell.count()));
      }
      open = wanted.contains(cell);
    }
    return ranges;
  }

  /** The same, with what was counted anew of some cells in their place. */
  Distribution refined(List<Cell> coarse, ValueCounts.Snapshot counted) {
    Set<Cell> replaced = new HashSet<>(coarse);
    List<Cell> all = new ArrayList<>(cells);
    all.removeIf(replaced::contains);
    all.addAll(cells(counted));
    all.sort((one, other) -> Long.compare(one.low(), other.low()));
    return new Distribution(keys, all, count, notANumber, mean, deviation);
  }

  /**
   * The cell of the number that has a rank.
   *
   * @param rank from 1, the smallest, to the count
   */
  Cell at(long rank) {
    long left = rank;
    for (Cell cell : cells) {
      left -= cell.count();
      if (left <= 0) {
        return cell;
      }
    }
    throw new IllegalArgumentException("No number has the rank " + rank);
  }

  /**
   * The number at a share of the way from the smallest to the greatest, between two numbers
   * linearly, as Spark's percentile does it: one if it is certain, else the least and the greatest
   * that it can be.
   *
   * @param share 0 to 1
   */
  List<Double> interpolated(double share) {
    double position = (count - 1) * share;
    List<Cell> between = ranks(share).stream().map(this::at).toList();
    double least = between(position, between.get(0).low(), between.get(1).low());
    double greatest = between(position, between.get(0).high(), between.get(1).high());
    return Stream.of(least, greatest).distinct().toList();
  }

  private double between(double position, long lower, long upper) {
    double low = keys.approximately(lower);
    double high = keys.approximately(upper);
    return low == high
        ? low
        : (Math.ceil(position) - position) * low + (position - Math.floor(position)) * high;
  }

  /** The ranks that {@link #interpolated} reads. */
  List<Long> ranks(double share) {
    double position = (count - 1) * share;
    return List.of((long) Math.floor(position) + 1, (long) Math.ceil(position) + 1);
  }

  /** Whether it is uncertain on which side of a fence, any of these, the numbers of a cell lie. */
  boolean isCrossed(Cell cell, List<Fence> fences) {
    return fences.stream()
            .flatMap(fence -> Stream.of(side(fence, cell.low()), side(fence, cell.high())))
            .distinct()
            .count()
        > 1;
  }

  /** How many numbers lie outside a fence that leaves no cell undecided. */
  long outside(Fence fence) {
    return cells.stream().filter(cell -> side(fence, cell.low()) != 0).mapToLong(Cell::count).sum();
  }

  private int side(Fence fence, long key) {
    return fence.side(keys.approximately(key));
  }

  private static List<Cell> cells(ValueCounts.Snapshot counted) {
    long width = (1L << counted.droppedBits()) - 1;
    return Arrays.stream(counted.cells())
        .map(cell -> new Cell(cell[0], cell[0] + width, cell[1]))
        .toList();
  }

  private static OptionalDouble mean(BigDecimal sum, long count) {
    return OptionalDouble.of(
        sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128).doubleValue());
  }

  /** The sample standard deviation: the root of (n·Σx² − (Σx)²) / (n·(n − 1)). */
  private static OptionalDouble deviation(BigDecimal sum, BigDecimal squares, long count) {
    BigDecimal numbers = BigDecimal.valueOf(count);
    BigDecimal spread = numbers.multiply(squares).subtract(sum.multiply(sum));
    BigDecimal variance =
        spread.divide(numbers.multiply(BigDecimal.valueOf(count - 1)), MathContext.DECIMAL128);
    return OptionalDouble.of(variance.sqrt(MathContext.DECIMAL128).doubleValue());
  }
}

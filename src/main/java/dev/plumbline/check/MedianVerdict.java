package dev.plumbline.check;

import dev.plumbline.check.Distribution.Cell;
import dev.plumbline.expectation.MedianRule;
import java.util.List;
import java.util.stream.Stream;

/** Compares the median with bounds: of an even count, the mean of the two numbers in the middle. */
record MedianVerdict(MedianRule rule, ColumnMask mask) implements DistributionExamination.Verdict {

  @Override
  public List<Cell> coarse(Distribution distribution) {
    return middle(distribution).filter(cell -> !cell.isOneValue()).distinct().toList();
  }

  @Override
  public List<Integer> stages() {
    return List.of(2);
  }

  @Override
  public Judgement judge(Distribution distribution) {
    List<Cell> middle = middle(distribution).toList();
    if (middle.isEmpty()) {
      return Judgement.withoutFigure();
    }
    Figure median = distribution.keys().middle(middle.get(0).low(), middle.get(1).low());
    return Judgement.within(rule.bounds(), median, mask.value(median));
  }

  private static Stream<Cell> middle(Distribution distribution) {
    long count = distribution.count();
    return count == 0
        ? Stream.empty()
        : Stream.of((count + 1) / 2, count / 2 + 1).map(distribution::at);
  }
}

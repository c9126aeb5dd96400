package dev.plumbline.check;

import dev.plumbline.check.Distribution.Cell;
import dev.plumbline.expectation.DistanceRule;
import dev.plumbline.expectation.Fence;
import dev.plumbline.expectation.Sql;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the numbers of a distribution outside the fence that a rule puts up around its middle.
 *
 * @param where Spark SQL condition of the rows that count
 * @param number the number as Spark SQL
 */
record FenceVerdict(DistanceRule rule, String where, String number)
    implements DistributionExamination.Verdict {
  /** With more cells at once, a further pass would be little finer than the one before. */
  private static final int MOST_CELLS = 64;

  /** A fence that is known runs through one cell on either side. */
  private static final int SIDES = 2;

  static FenceVerdict of(CheckedTable table, DistanceRule rule) {
    return new FenceVerdict(
        rule,
        table.where(rule.declaration().condition()),
        "CAST(" + Sql.column(rule.column()) + " AS DOUBLE)");
  }

  /**
   * As long as a quantile is known by its cell alone, all cells that the fence may then run through
   * are asked for together with it, so that one further pass over the rows does for both. Where
   * these are too many, the quantiles come first.
   */
  @Override
  public List<Cell> coarse(Distribution distribution) {
    if (distribution.count() == 0) {
      return List.of();
    }
    List<Fence> fences = fences(distribution);
    Set<Cell> quantiles = quantileCells(distribution);
    List<Cell> uncertain =
        distribution.cells().stream()
            .filter(cell -> !cell.isOneValue())
            .filter(cell -> quantiles.contains(cell) || distribution.isCrossed(cell, fences))
            .toList();
    return uncertain.size() <= MOST_CELLS
        ? uncertain
        : uncertain.stream().filter(quantiles::contains).toList();
  }

  @Override
  public List<Integer> stages() {
    return rule.quantiles().isEmpty() ? List.of(SIDES) : List.of(MOST_CELLS, SIDES);
  }

  @Override
  public Judgement judge(Distribution distribution) {
    long evaluated = distribution.count() + distribution.notANumber();
    // NaN is greater than any number, so it lies outside any fence.
    long unexpected =
        fence(distribution)
            .map(fence -> distribution.outside(fence) + distribution.notANumber())
            .orElse(0L);
    return RowExamination.judgeRows(
        rule.declaration()::allows, Answer.of(List.of(unexpected, evaluated)));
  }

  @Override
  public Optional<Failing> failing(Distribution distribution) {
    return fence(distribution)
        .map(
            fence ->
                new Failing.Rows(
                    where + " AND " + number + " IS NOT NULL AND NOT (" + fence.sql(number) + ")",
                    rule.columns()));
  }

  private Optional<Fence> fence(Distribution distribution) {
    return distribution.count() == 0 ? Optional.empty() : fences(distribution).stream().findFirst();
  }

  /** The fence; one for each combination of the ends of what is known of the quantiles. */
  private List<Fence> fences(Distribution distribution) {
    List<List<Double>> combinations = List.of(List.of());
    for (double share : rule.quantiles()) {
      List<Double> ends = distribution.interpolated(share);
      combinations =
          combinations.stream()
              .flatMap(known -> ends.stream().map(end -> with(known, end)))
              .toList();
    }
    return combinations.stream()
        .map(known -> rule.fence(distribution.mean(), distribution.deviation(), known))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<Double> with(List<Double> known, double end) {
    return Stream.concat(known.stream(), Stream.of(end)).toList();
  }

  private Set<Cell> quantileCells(Distribution distribution) {
    return rule.quantiles().stream()
        .flatMap(share -> distribution.ranks(share).stream())
        .map(distribution::at)
        .collect(Collectors.toSet());
  }
}
